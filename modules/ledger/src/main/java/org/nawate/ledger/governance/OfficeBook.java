package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 組織: who held which post, and which posts sat in the headquarters, on every day. It
 * grows with the log: what is asked of it while a fact is judged is answered by what was
 * known when that fact was recorded.
 */
final class OfficeBook {

	private static final class Post {

		private String kind = "";

		/** All that it was called or will be, the last one last. */
		private final Set<String> titles = new LinkedHashSet<>();

		private final List<Span> holders = new ArrayList<>();

		private final List<Span> seats = new ArrayList<>();

		private final List<StandIns> standIns = new ArrayList<>();

		private @Nullable String successor;

		private boolean closed;

	}

	/** A holder's or a seat's time; the last day still counts. */
	private record Span(String who, LocalDate from, @Nullable LocalDate lastDay) {

		boolean covers(LocalDate day) {
			return !day.isBefore(this.from) && (this.lastDay == null || !day.isAfter(this.lastDay));
		}

		Span until(@Nullable LocalDate day) {
			return new Span(this.who, this.from, day);
		}

	}

	private record StandIns(LocalDate from, List<String> posts) {
	}

	private final Map<String, Post> posts = new LinkedHashMap<>();

	/**
	 * By person, as they were called when they took a post; empty for a name that is
	 * sealed.
	 */
	private final Map<String, Set<String>> names = new HashMap<>();

	/** The post of a post's delegation, by person, with its days. */
	private final Map<String, List<Delegation>> delegations = new HashMap<>();

	private record Delegation(int number, String post, String to, LocalDate from, LocalDate until) {
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		Post post = this.posts.get(e.text("post"));
		LocalDate from = e.day("from");
		switch (fact.event()) {
			case "organisation.PostCreated" -> {
				Post created = this.posts.computeIfAbsent(e.text("post"), (id) -> new Post());
				created.kind = e.text("kind");
				created.titles.add(e.text("title"));
			}
			case "organisation.PostRetitled" -> {
				if (post != null) {
					post.titles.add(e.text("title"));
				}
			}
			case "organisation.PostFilled" -> {
				this.names.computeIfAbsent(e.text("person"), (person) -> new HashSet<>()).add(e.text("personName"));
				if (post != null && from != null) {
					post.holders.add(new Span(e.text("person"), from, null));
				}
			}
			case "organisation.PostVacated" -> {
				if (post != null) {
					end(post.holders, e.text("person"), e.day("lastDay"));
				}
			}
			case "organisation.MemberSeated" -> {
				if (post != null && from != null) {
					post.seats.add(new Span(e.text("role"), from, null));
				}
			}
			case "organisation.MemberUnseated" -> {
				if (post != null && !post.seats.isEmpty()) {
					end(post.seats, post.seats.getLast().who(), e.day("lastDay"));
				}
			}
			case "organisation.StandInsOrdered" -> {
				if (post != null && from != null) {
					post.standIns.add(new StandIns(from, e.texts("standIns")));
				}
			}
			case "organisation.PostClosed" -> {
				if (post != null) {
					post.closed = true;
					post.successor = e.has("successor") ? e.text("successor") : null;
				}
			}
			case "staff.StepsDelegated" -> {
				LocalDate until = e.day("until");
				if (from != null && until != null) {
					this.delegations.computeIfAbsent(fact.aggregate(), (id) -> new ArrayList<>())
						.add(new Delegation(e.number("number"), e.text("post"), e.text("to"), from, until));
				}
			}
			case "staff.DelegationRevoked" -> revoke(fact.aggregate(), e);
			default -> {
			}
		}
	}

	/** The span that began last is the one that ends. */
	private static void end(List<Span> spans, String who, @Nullable LocalDate lastDay) {
		for (int i = spans.size() - 1; i >= 0; i--) {
			if (spans.get(i).who().equals(who)) {
				spans.set(i, spans.get(i).until(lastDay));
				return;
			}
		}
	}

	private void revoke(String member, Doc e) {
		LocalDate ends = e.day("endsOn");
		if (ends != null) {
			this.delegations.getOrDefault(member, List.of())
				.replaceAll((d) -> (d.number() == e.number("number"))
						? new Delegation(d.number(), d.post(), d.to(), d.from(), ends.minusDays(1)) : d);
		}
	}

	/** Whether nothing is known of any post: the bundle lacks the organisation. */
	boolean isEmpty() {
		return this.posts.isEmpty();
	}

	/** Whether the person holds any post on a day. */
	boolean isInOffice(String person, LocalDate day) {
		return this.posts.values()
			.stream()
			.flatMap((post) -> post.holders.stream())
			.anyMatch((span) -> span.who().equals(person) && span.covers(day));
	}

	boolean holds(String post, String person, LocalDate day) {
		Post of = this.posts.get(post);
		return of != null && of.holders.stream().anyMatch((span) -> span.who().equals(person) && span.covers(day));
	}

	/**
	 * Whether person and post go by those names. Of a name that is sealed, here or where
	 * the post was taken, nobody can tell without the person's key.
	 */
	boolean areCalled(Doc actor) {
		Post of = this.posts.get(actor.text("post"));
		Set<String> names = this.names.getOrDefault(actor.text("person"), Set.of());
		boolean named = names.contains(actor.text("personName")) || names.contains("")
				|| (actor.isNameSealed() && !names.isEmpty());
		return named && of != null && of.titles.contains(actor.text("postTitle"));
	}

	/**
	 * Whether the post ever had that title; of a post that is not known nobody can tell.
	 */
	boolean mayBeCalled(String post, String title) {
		Post of = this.posts.get(post);
		return of == null || of.titles.contains(title);
	}

	/** What the post is for, for instance {@code SECRETARIAT}; empty if unknown. */
	String kind(String post) {
		Post of = this.posts.get(post);
		return (of != null) ? of.kind : "";
	}

	/** How the post is called last; its id if it is unknown. */
	String title(String post) {
		Post of = this.posts.get(post);
		return (of != null && !of.titles.isEmpty()) ? List.copyOf(of.titles).getLast() : post;
	}

	/**
	 * The posts that sit in the headquarters on a day and are held by somebody, with
	 * their role. A vacant post has no seat.
	 */
	Map<String, String> members(LocalDate day) {
		Map<String, String> members = new LinkedHashMap<>();
		this.posts.forEach((id, post) -> post.seats.stream()
			.filter((seat) -> seat.covers(day) && post.holders.stream().anyMatch((holder) -> holder.covers(day)))
			.forEach((seat) -> members.put(id, seat.who())));
		return members;
	}

	/** Whether the post is registered to act for another one on that day (代決の順位). */
	boolean isStandIn(String standIn, String forPost, LocalDate day) {
		Post of = this.posts.get(forPost);
		if (of == null) {
			return false;
		}
		StandIns last = null;
		for (StandIns order : of.standIns) {
			if (!order.from().isAfter(day) && (last == null || !order.from().isBefore(last.from()))) {
				last = order;
			}
		}
		return last != null && last.posts().contains(standIn);
	}

	/** Whether the steps of a post were handed over to another one on that day (委任). */
	boolean isDelegate(String to, String post, LocalDate day) {
		return this.delegations.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((d) -> d.post().equals(post) && d.to().equals(to) && !day.isBefore(d.from())
					&& !day.isAfter(d.until()));
	}

	/** Whether the post is no more. */
	boolean isClosed(String post) {
		Post of = this.posts.get(post);
		return of != null && of.closed;
	}

	/** The post that goes on with the work of a closed one. */
	@Nullable String successor(String post) {
		Post of = this.posts.get(post);
		return (of != null) ? of.successor : null;
	}

}
