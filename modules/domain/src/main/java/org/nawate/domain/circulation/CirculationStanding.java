package org.nawate.domain.circulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Seat;

/** Where a circulation stands, folded from its facts. */
final class CirculationStanding {

	private CirculationEvent.@Nullable Started started;

	CirculationState state = CirculationState.OPEN;

	/** Those not taken out, by number. */
	final TreeMap<Integer, CirculationItem> items = new TreeMap<>();

	final Map<PostId, Seat> seats = new LinkedHashMap<>();

	private final Map<Integer, Map<PostId, ItemAnswer>> answers = new HashMap<>();

	/** The posts whose answer a proxy gave, by item. */
	private final Map<Integer, Set<PostId>> byProxy = new HashMap<>();

	private final Map<Integer, Set<PostId>> recused = new HashMap<>();

	/** By number: whether it was answered. */
	final Map<Integer, Boolean> questions = new HashMap<>();

	LocalDate dueOn = LocalDate.MIN;

	/** Who was reminded of the deadline as it is. */
	final Set<PostId> reminded = new HashSet<>();

	boolean isOver() {
		return this.state != CirculationState.OPEN;
	}

	boolean isRecused(int item, PostId post) {
		return this.recused.getOrDefault(item, Set.of()).contains(post);
	}

	/** The last answer of each seat to an item. */
	Map<PostId, ItemAnswer> answersTo(int item) {
		return this.answers.getOrDefault(item, Map.of());
	}

	/** The seats whose answer to an item a proxy gave. */
	Set<PostId> proxiesOn(int item) {
		return this.byProxy.getOrDefault(item, Set.of());
	}

	/** The seats that do not answer on an item. */
	Set<PostId> recusedFrom(int item) {
		return this.recused.getOrDefault(item, Set.of());
	}

	/** Whether a proxy both counts and votes by the rules of the day it began. */
	boolean letsProxiesAnswer() {
		return known().rules().proxyCounts() && known().rules().proxyVotes();
	}

	boolean answeredInPerson(int item, PostId post) {
		return this.answers.getOrDefault(item, Map.of()).containsKey(post)
				&& !this.byProxy.getOrDefault(item, Set.of()).contains(post);
	}

	/** Whether the member has an answer to give. */
	boolean owes(PostId post) {
		return this.items.keySet()
			.stream()
			.anyMatch((item) -> !isRecused(item, post) && !this.answers.getOrDefault(item, Map.of()).containsKey(post));
	}

	@Nullable Integer itemOf(ProposalId proposal) {
		for (Map.Entry<Integer, CirculationItem> item : this.items.entrySet()) {
			if (item.getValue().proposal().equals(proposal)) {
				return item.getKey();
			}
		}
		return null;
	}

	CirculationPolicy.Count count(int item) {
		Map<PostId, Stance> stances = new HashMap<>();
		this.answers.getOrDefault(item, Map.of()).forEach((post, answer) -> stances.put(post, answer.stance()));
		return CirculationPolicy.count(known().rules(), this.seats.values(), this.recused.getOrDefault(item, Set.of()),
				stances);
	}

	/** The most answers that are missing on an item whose result they could change. */
	int awaited() {
		return this.items.keySet()
			.stream()
			.map(this::count)
			.filter((count) -> !CirculationPolicy.asksForMeeting(known().meetingRequests(), count))
			.mapToInt(CirculationPolicy.Count::missing)
			.max()
			.orElse(0);
	}

	List<ItemOutcome> outcomes() {
		return this.items.entrySet().stream().map((item) -> outcome(item.getKey(), item.getValue())).toList();
	}

	private ItemOutcome outcome(int number, CirculationItem item) {
		CirculationPolicy.Count count = count(number);
		ItemOutcome.Result result = CirculationPolicy.result(known().rules(), known().meetingRequests(), count);
		boolean conditional = result == ItemOutcome.Result.APPROVED && !item.conditions().isEmpty();
		return new ItemOutcome(number, item.proposal(), conditional ? ItemOutcome.Result.CONDITIONAL : result, count,
				conditional ? item.conditions() : "", reason(number, result));
	}

	/** What members said against an item, or for bringing it to a meeting. */
	private String reason(int item, ItemOutcome.Result result) {
		if (result == ItemOutcome.Result.APPROVED) {
			return "";
		}
		return this.seats.values()
			.stream()
			.filter((seat) -> !isRecused(item, seat.post()))
			.map((seat) -> said(seat, this.answers.getOrDefault(item, Map.of()).get(seat.post()), result))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String said(Seat seat, @Nullable ItemAnswer answer, ItemOutcome.Result result) {
		if (answer == null || answer.stance().agrees()
				|| (result == ItemOutcome.Result.TO_MEETING && answer.stance() != Stance.ASK_FOR_MEETING)) {
			return "";
		}
		return "%s: %s".formatted(seat.postTitle(), answer.words().replaceAll("\\s+", " "));
	}

	private CirculationEvent.Started known() {
		return Objects.requireNonNull(this.started, "not started");
	}

	void on(CirculationEvent event) {
		switch (event) {
			case CirculationEvent.Started e -> {
				this.started = e;
				this.dueOn = e.dueOn();
				e.seats().forEach((seat) -> this.seats.put(seat.post(), seat));
				e.items().forEach((item) -> this.items.put(this.items.size() + 1, item));
			}
			case CirculationEvent.Answered e -> e.answers().forEach((answer) -> {
				answered(answer, e.post());
				this.byProxy.getOrDefault(answer.item(), new HashSet<>()).remove(e.post());
			});
			case CirculationEvent.AnsweredByProxy e -> e.answers().forEach((answer) -> {
				answered(answer, e.post());
				this.byProxy.computeIfAbsent(answer.item(), (item) -> new HashSet<>()).add(e.post());
			});
			case CirculationEvent.SeatPassedOn e -> passOn(e);
			case CirculationEvent.SeatFellAway e -> {
				this.seats.remove(e.post());
				this.answers.values().forEach((answers) -> answers.remove(e.post()));
				this.recused.values().forEach((posts) -> posts.remove(e.post()));
			}
			case CirculationEvent.QuestionAsked e -> this.questions.put(e.question(), false);
			case CirculationEvent.QuestionAnswered e -> this.questions.put(e.question(), true);
			case CirculationEvent.DeadlineExtended e -> {
				this.dueOn = e.dueOn();
				this.reminded.clear();
			}
			case CirculationEvent.MemberReminded e -> this.reminded.add(e.post());
			case CirculationEvent.MemberRecused e ->
				this.recused.computeIfAbsent(e.item(), (item) -> new HashSet<>()).add(e.post());
			case CirculationEvent.ItemTakenOut e -> this.items.remove(e.item());
			case CirculationEvent.Concluded e -> this.state = CirculationState.CONCLUDED;
			case CirculationEvent.Cancelled e -> this.state = CirculationState.CANCELLED;
		}
	}

	private void answered(ItemAnswer answer, PostId post) {
		this.answers.computeIfAbsent(answer.item(), (item) -> new HashMap<>()).put(post, answer);
	}

	/** In the same place; whoever holds the seat now has not been reminded. */
	private void passOn(CirculationEvent.SeatPassedOn e) {
		List<Seat> all = this.seats.values()
			.stream()
			.map((seat) -> seat.post().equals(e.from()) ? e.seat() : seat)
			.toList();
		this.seats.clear();
		all.forEach((seat) -> this.seats.put(seat.post(), seat));
		PostId to = e.seat().post();
		if (!to.equals(e.from())) {
			this.answers.values().forEach((answers) -> {
				ItemAnswer answer = answers.remove(e.from());
				if (answer != null) {
					answers.put(to, answer);
				}
			});
			Stream.of(this.byProxy.values(), this.recused.values())
				.flatMap(Collection::stream)
				.filter((posts) -> posts.remove(e.from()))
				.forEach((posts) -> posts.add(to));
			this.reminded.remove(e.from());
		}
	}

}
