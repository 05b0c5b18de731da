package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.StandInDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells flows and pages who may act in the place of which post. */
@Component
public class StandInRights implements StandInDirectory {

	private final OrganisationQuery organisation;

	private final StaffQuery staff;

	private final boolean segregated;

	StandInRights(OrganisationQuery organisation, StaffQuery staff,
			@Value("${nawate.sole-decision.segregated:true}") boolean segregated) {
		this.segregated = segregated;
		this.organisation = organisation;
		this.staff = staff;
	}

	/** A step that is open, as the pages know it. */
	public record OpenStep(String stepId, ProposalId proposal, StepKind kind, PostId post) {
	}

	@Override
	public Optional<Claim> claim(Waiting step, PostId by, LocalDate on) {
		return book(on).claim(step, by.value());
	}

	@Override
	public Optional<LocalDate> skip(Waiting step, PostId by, LocalDate on) {
		return book(on).skip(step, by.value());
	}

	@Override
	public boolean represents(PostId seat, PostId by, LocalDate on) {
		return book(on).represents(seat.value(), by.value());
	}

	/**
	 * Which of the seats a person answers for on a day, each with the own post in which.
	 */
	public Map<String, HeldPost> represented(Collection<String> seats, Acting acting, LocalDate on) {
		return inPlace(seats, acting, on, (book, seat, by) -> !seats.contains(by) && book.represents(seat, by));
	}

	/**
	 * For which of the posts a person answers to the audit on a day, each with the own
	 * post in which.
	 */
	public Map<String, HeldPost> answering(Collection<String> others, Acting acting, LocalDate on) {
		return inPlace(others, acting, on, StandInBook::answers);
	}

	@FunctionalInterface
	private interface Right {

		boolean holds(StandInBook book, String post, String by);

	}

	private Map<String, HeldPost> inPlace(Collection<String> seats, Acting acting, LocalDate on, Right right) {
		Map<String, HeldPost> represented = new LinkedHashMap<>();
		HeldPost chosen = acting.post();
		List<HeldPost> posts = (acting.chosen() && chosen != null) ? List.of(chosen) : acting.posts();
		if (seats.isEmpty() || posts.isEmpty()) {
			return represented;
		}
		StandInBook book = book(on);
		for (String seat : seats) {
			posts.stream()
				.filter((post) -> right.holds(book, seat, post.postId()))
				.findFirst()
				.ifPresent((post) -> represented.put(seat, post));
		}
		return represented;
	}

	/** The posts whose steps somebody else may take on a day. */
	public List<PostId> openToOthers(LocalDate on) {
		return book(on).openToOthers().stream().sorted().map(PostId::new).toList();
	}

	/** What this person may do with a step of another post on a day. */
	public Optional<StandInOffer> offer(OpenStep step, Acting acting, LocalDate on) {
		return Optional.ofNullable(offers(List.of(step), acting, on).get(step.stepId()));
	}

	/** The same for several steps, by the step's id; nothing for a case of one's own. */
	public Map<String, StandInOffer> offers(Collection<OpenStep> steps, Acting acting, LocalDate on) {
		Map<String, StandInOffer> offers = new HashMap<>();
		if (steps.isEmpty()) {
			return offers;
		}
		StandInBook book = book(on);
		Map<String, StaffQuery.Origin> origins = this.staff.origins(steps.stream().map(OpenStep::proposal).toList());
		for (OpenStep step : steps) {
			StaffQuery.Origin origin = origins.get(step.proposal().value());
			Set<PersonId> excluded = (origin != null) ? excluded(origin, step.kind()) : Set.of();
			if (origin != null && !excluded.contains(acting.person())) {
				StandInOffer offer = offer(book, new Waiting(step.kind(), step.post(), origin.section(), excluded),
						acting);
				if (offer != null) {
					offers.put(step.stepId(), offer);
				}
			}
		}
		return offers;
	}

	/** Who screened a case does not decide on it alone for somebody else either. */
	private Set<PersonId> excluded(StaffQuery.Origin origin, StepKind kind) {
		Set<PersonId> excluded = new HashSet<>(origin.authors());
		if (this.segregated && kind == StepKind.DECIDE_ALONE) {
			excluded.addAll(origin.screeners());
		}
		return excluded;
	}

	/** In the first of one's posts that may take the step, or else skip it. */
	private static @Nullable StandInOffer offer(StandInBook book, Waiting step, Acting acting) {
		HeldPost chosen = acting.post();
		List<HeldPost> posts = (acting.chosen() && chosen != null) ? List.of(chosen) : acting.posts();
		StandInOffer skipping = null;
		for (HeldPost post : posts) {
			Capacity capacity = book.claim(step, post.postId()).map(Claim::capacity).orElse(null);
			boolean skippable = book.skip(step, post.postId()).isPresent();
			if (capacity != null) {
				return new StandInOffer(post, capacity, skippable);
			}
			if (skippable && skipping == null) {
				skipping = new StandInOffer(post, null, true);
			}
		}
		return skipping;
	}

	private StandInBook book(LocalDate day) {
		return new StandInBook(day, this.organisation.posts(day), this.organisation.units(day),
				this.organisation.holders(day), this.organisation.standIns(day), this.staff.away(day),
				this.staff.delegations(day));
	}

}
