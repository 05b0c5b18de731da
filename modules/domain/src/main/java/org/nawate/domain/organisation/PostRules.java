package org.nawate.domain.organisation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.organisation.OrganisationStanding.Holding;
import org.nawate.domain.organisation.OrganisationStanding.Post;
import org.nawate.domain.organisation.OrganisationStanding.Sitting;

/** What may become of posts, of who holds them, and of their seats, from a day on. */
final class PostRules {

	private final OrganisationStanding now;

	private final OrganisationId id;

	PostRules(OrganisationStanding now, OrganisationId id) {
		this.now = now;
		this.id = id;
	}

	Verdict<OrganisationEvent> decide(OrganisationChange.OfPost change, LocalDate from) {
		if (change instanceof OrganisationChange.CreatePost c) {
			return create(c, from);
		}
		Post post = this.now.posts.get(change.post());
		if (post == null) {
			return refused(UNKNOWN_POST, change.post());
		}
		if (change instanceof OrganisationChange.VacatePost c) {
			return vacate(post, c.post(), c.person(), from);
		}
		if (change instanceof OrganisationChange.UnseatMember c) {
			return unseat(post, c.post(), from);
		}
		if (from.isBefore(post.from())) {
			return refused(BEFORE_IT_EXISTS, post.from());
		}
		if (!post.existsOn(from)) {
			return refused(POST_CLOSED, post.title(), String.valueOf(post.closedFrom()));
		}
		return switch (change) {
			case OrganisationChange.RetitlePost c -> retitle(post, c, from);
			case OrganisationChange.MovePost c -> move(post, c, from);
			case OrganisationChange.ClosePost c -> close(post, c, from);
			case OrganisationChange.FillPost c -> fill(post, c.post(), c.person(), c.personName(), from);
			case OrganisationChange.SucceedInPost c -> succeed(post, c, from);
			case OrganisationChange.SeatMember c -> seat(post, c, from);
			case OrganisationChange.OrderStandIns c -> new StandInRules(this.now, this.id).order(post, c, from);
			case OrganisationChange.CreatePost c -> create(c, from);
			case OrganisationChange.VacatePost c -> vacate(post, c.post(), c.person(), from);
			case OrganisationChange.UnseatMember c -> unseat(post, c.post(), from);
		};
	}

	private Verdict<OrganisationEvent> create(OrganisationChange.CreatePost c, LocalDate from) {
		if (this.now.posts.containsKey(c.post())) {
			return refused(POST_EXISTS, c.post());
		}
		Verdict<OrganisationEvent> unit = new UnitRules(this.now, this.id).refusalOf(c.unit(), from);
		if (unit != null) {
			return unit;
		}
		return c.title().isBlank() ? refused(NAME_MISSING) : Verdict
			.of(new OrganisationEvent.PostCreated(this.id, c.post(), c.title(), c.postKind(), c.unit(), from));
	}

	private Verdict<OrganisationEvent> retitle(Post post, OrganisationChange.RetitlePost c, LocalDate from) {
		if (c.title().isBlank()) {
			return refused(NAME_MISSING);
		}
		return c.title().equals(post.titles().at(from)) ? refused(ALREADY_SO, c.title())
				: Verdict.of(new OrganisationEvent.PostRetitled(this.id, c.post(), c.title(), from));
	}

	private Verdict<OrganisationEvent> move(Post post, OrganisationChange.MovePost c, LocalDate from) {
		if (Optional.ofNullable(c.unit()).equals(post.units().at(from))) {
			return refused(ALREADY_SO, post.title());
		}
		Verdict<OrganisationEvent> unit = new UnitRules(this.now, this.id).refusalOf(c.unit(), from);
		return (unit != null) ? unit : Verdict.of(new OrganisationEvent.PostMoved(this.id, c.post(), c.unit(), from));
	}

	private Verdict<OrganisationEvent> close(Post post, OrganisationChange.ClosePost c, LocalDate from) {
		if (post.closedFrom() != null) {
			return refused(POST_CLOSED, post.title(), post.closedFrom());
		}
		if (!from.isAfter(post.from())) {
			return refused(ENDS_BEFORE_IT_BEGAN);
		}
		Verdict<OrganisationEvent> successor = refusalToSucceed(post, c, from);
		if (successor != null) {
			return successor;
		}
		LocalDate lastDay = from.minusDays(1);
		List<OrganisationEvent> events = new ArrayList<>();
		for (Holding holding : post.holdings()) {
			if (!holding.from().isBefore(from)) {
				return refused(FILLED_LATER, post.title(), holding.from());
			}
			if (holding.reaches(from)) {
				events.add(new OrganisationEvent.PostVacated(this.id, c.post(), holding.person(), lastDay));
			}
		}
		for (Sitting sitting : post.sittings()) {
			if (!sitting.from().isBefore(from)) {
				return refused(FILLED_LATER, post.title(), sitting.from());
			}
			if (sitting.reaches(from)) {
				events.add(new OrganisationEvent.MemberUnseated(this.id, c.post(), lastDay));
			}
		}
		events.add(new OrganisationEvent.PostClosed(this.id, c.post(), c.successor(), from));
		return new Verdict<>(Outcome.accepted(), events);
	}

	/** Another kind of post may not take the steps of this one. */
	private @Nullable Verdict<OrganisationEvent> refusalToSucceed(Post post, OrganisationChange.ClosePost c,
			LocalDate from) {
		PostId successor = c.successor();
		if (successor == null) {
			return null;
		}
		if (successor.equals(c.post())) {
			return refused(OWN_SUCCESSOR);
		}
		Post next = this.now.posts.get(successor);
		if (next == null) {
			return refused(UNKNOWN_POST, successor);
		}
		if (from.isBefore(next.from())) {
			return refused(BEFORE_IT_EXISTS, next.from());
		}
		if (next.closedFrom() != null) {
			return refused(POST_CLOSED, next.title(), next.closedFrom());
		}
		return (next.kind() == post.kind()) ? null : refused(SUCCESSOR_OF_ANOTHER_KIND, post.title(), next.title());
	}

	private Verdict<OrganisationEvent> fill(Post post, PostId id, PersonId person, String name, LocalDate from) {
		if (post.holdings().stream().anyMatch((holding) -> holding.person().equals(person) && holding.reaches(from))) {
			return refused(ALREADY_HOLDS, name);
		}
		if (name.isBlank()) {
			return refused(NAME_MISSING);
		}
		Verdict<OrganisationEvent> erased = new ErasureRules(this.now).refusalToFill(person);
		if (erased != null) {
			return erased;
		}
		OrganisationEvent.PostFilled filled = new OrganisationEvent.PostFilled(this.id, id, person, name, from);
		return (post.closedFrom() == null) ? Verdict.of(filled) : Verdict.of(filled,
				new OrganisationEvent.PostVacated(this.id, id, person, post.closedFrom().minusDays(1)));
	}

	private Verdict<OrganisationEvent> succeed(Post post, OrganisationChange.SucceedInPost c, LocalDate from) {
		List<OrganisationEvent> events = new ArrayList<>();
		for (Holding holding : post.holdings()) {
			if (!holding.from().isBefore(from)) {
				return refused(FILLED_LATER, post.title(), holding.from());
			}
			if (holding.reaches(from) && !holding.person().equals(c.person())) {
				events.add(new OrganisationEvent.PostVacated(this.id, c.post(), holding.person(), from.minusDays(1)));
			}
		}
		Verdict<OrganisationEvent> filled = fill(post, c.post(), c.person(), c.personName(), from);
		events.addAll(filled.events());
		return filled.outcome().isAccepted() ? new Verdict<>(filled.outcome(), events) : filled;
	}

	private Verdict<OrganisationEvent> vacate(Post post, PostId id, PersonId person, LocalDate from) {
		Optional<Holding> holding = post.holdings()
			.stream()
			.filter((held) -> held.person().equals(person) && held.lastDay() == null)
			.findFirst();
		if (holding.isEmpty()) {
			return refused(NOT_A_HOLDER);
		}
		LocalDate lastDay = from.minusDays(1);
		return lastDay.isBefore(holding.get().from()) ? refused(ENDS_BEFORE_IT_BEGAN)
				: Verdict.of(new OrganisationEvent.PostVacated(this.id, id, person, lastDay));
	}

	private Verdict<OrganisationEvent> seat(Post post, OrganisationChange.SeatMember c, LocalDate from) {
		if (post.sittings().stream().anyMatch((sitting) -> sitting.reaches(from))) {
			return refused(ALREADY_SEATED);
		}
		if (c.role() == SeatRole.CHAIR && this.now.posts.values()
			.stream()
			.flatMap((other) -> other.sittings().stream())
			.anyMatch((sitting) -> sitting.role() == SeatRole.CHAIR && sitting.reaches(from))) {
			return refused(SECOND_CHAIR);
		}
		OrganisationEvent.MemberSeated seated = new OrganisationEvent.MemberSeated(this.id, c.post(), c.role(), from);
		return (post.closedFrom() == null) ? Verdict.of(seated) : Verdict.of(seated,
				new OrganisationEvent.MemberUnseated(this.id, c.post(), post.closedFrom().minusDays(1)));
	}

	private Verdict<OrganisationEvent> unseat(Post post, PostId id, LocalDate from) {
		Sitting last = post.sittings().isEmpty() ? null : post.sittings().get(post.sittings().size() - 1);
		if (last == null || last.lastDay() != null) {
			return refused(NOT_SEATED);
		}
		LocalDate lastDay = from.minusDays(1);
		return lastDay.isBefore(last.from()) ? refused(ENDS_BEFORE_IT_BEGAN)
				: Verdict.of(new OrganisationEvent.MemberUnseated(this.id, id, lastDay));
	}

}
