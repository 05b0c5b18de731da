package org.nawate.domain.organisation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Verdict;

/**
 * Changes of one day, all or none: singly, as a roster, or prepared as a reorganisation
 * and carried out on its day.
 */
final class ReorganisationRules {

	private final OrganisationStanding now;

	private final OrganisationId id;

	ReorganisationRules(OrganisationStanding now, OrganisationId id) {
		this.now = now;
		this.id = id;
	}

	/** One change from a day on. */
	Verdict<OrganisationEvent> decide(OrganisationChange change, LocalDate from) {
		return switch (change) {
			case OrganisationChange.OfUnit c -> new UnitRules(this.now, this.id).decide(c, from);
			case OrganisationChange.OfPost c -> new PostRules(this.now, this.id).decide(c, from);
		};
	}

	Verdict<OrganisationEvent> prepare(OrganisationCommand.PrepareReorganisation c) {
		if (this.now.plans.containsKey(c.reorganisation())) {
			return refused(REORGANISATION_EXISTS);
		}
		Verdict<OrganisationEvent> refusal = refusalOf(c.reorganisation(), c.name(), c.effectiveOn(), c.changes());
		return (refusal != null) ? refusal : Verdict.of(new OrganisationEvent.ReorganisationPrepared(this.id,
				c.reorganisation(), c.name(), c.effectiveOn(), c.changes(), c.on()));
	}

	Verdict<OrganisationEvent> revise(OrganisationCommand.ReviseReorganisation c) {
		Verdict<OrganisationEvent> refusal = refusalIfEnded(c.reorganisation());
		if (refusal == null) {
			refusal = refusalOf(c.reorganisation(), c.name(), c.effectiveOn(), c.changes());
		}
		return (refusal != null) ? refusal : Verdict.of(new OrganisationEvent.ReorganisationRevised(this.id,
				c.reorganisation(), c.name(), c.effectiveOn(), c.changes(), c.on()));
	}

	Verdict<OrganisationEvent> cancel(OrganisationCommand.CancelReorganisation c) {
		Verdict<OrganisationEvent> refusal = refusalIfEnded(c.reorganisation());
		if (refusal != null) {
			return refusal;
		}
		return c.reason().isBlank() ? refused(REASON_MISSING) : Verdict
			.of(new OrganisationEvent.ReorganisationCancelled(this.id, c.reorganisation(), c.reason(), c.on()));
	}

	/** Also once it was carried out, where its owners stayed behind. */
	Verdict<OrganisationEvent> proposeOwners(OrganisationCommand.ProposeOwners c) {
		OrganisationStanding.Plan plan = this.now.plans.get(c.reorganisation());
		Verdict<OrganisationEvent> refusal = (plan != null && plan.carriedOut()) ? null
				: refusalIfEnded(c.reorganisation());
		return (refusal != null) ? refusal
				: Verdict.of(new OrganisationEvent.OwnersProposed(this.id, c.reorganisation(), c.proposal(), c.on()));
	}

	Verdict<OrganisationEvent> carryOut(OrganisationCommand.CarryOutReorganisation c) {
		OrganisationStanding.Plan plan = this.now.plans.get(c.reorganisation());
		if (plan != null && plan.carriedOut()) {
			return refused(REORGANISATION_CARRIED_OUT);
		}
		Verdict<OrganisationEvent> refusal = refusalIfEnded(c.reorganisation());
		if (plan == null || refusal != null) {
			return (refusal != null) ? refusal : refused(UNKNOWN_REORGANISATION);
		}
		if (c.on().isBefore(plan.effectiveOn())) {
			return refused(NOT_YET_THE_DAY, plan.effectiveOn());
		}
		return allOrNone(plan.changes(), plan.effectiveOn(), new OrganisationEvent.ReorganisationCarriedOut(this.id,
				c.reorganisation(), plan.effectiveOn(), c.on()));
	}

	Verdict<OrganisationEvent> takeOver(OrganisationCommand.TakeOverRoster c) {
		return c.changes().isEmpty() ? refused(NO_CHANGES) : allOrNone(c.changes(), c.from(),
				new OrganisationEvent.RosterTakenOver(this.id, c.from(), c.sources()));
	}

	private @Nullable Verdict<OrganisationEvent> refusalIfEnded(ReorganisationId reorganisation) {
		OrganisationStanding.Plan plan = this.now.plans.get(reorganisation);
		if (plan == null) {
			return refused(UNKNOWN_REORGANISATION);
		}
		return plan.open() ? null : refused(REORGANISATION_ENDED);
	}

	/** What would happen on the day, as far as it is known today. */
	private @Nullable Verdict<OrganisationEvent> refusalOf(ReorganisationId reorganisation, String name, LocalDate day,
			List<OrganisationChange> changes) {
		if (name.isBlank()) {
			return refused(NAME_MISSING);
		}
		if (changes.isEmpty()) {
			return refused(NO_CHANGES);
		}
		Outcome trial = new ReorganisationRules(before(reorganisation, day), this.id).allOrNone(changes, day).outcome();
		return (trial instanceof Outcome.Refused no) ? new Verdict<>(no, List.of()) : null;
	}

	/** A standing in which the others that come first have been carried out. */
	private OrganisationStanding before(ReorganisationId reorganisation, LocalDate day) {
		OrganisationStanding scratch = this.now.copy();
		this.now.plans.entrySet()
			.stream()
			.filter((other) -> other.getValue().open() && !other.getKey().equals(reorganisation))
			.filter((other) -> !other.getValue().effectiveOn().isAfter(day))
			.sorted(Comparator.comparing((other) -> other.getValue().effectiveOn()))
			.forEach((other) -> new ReorganisationRules(scratch, this.id)
				.allOrNone(other.getValue().changes(), other.getValue().effectiveOn())
				.events()
				.forEach(scratch::on));
		return scratch;
	}

	/**
	 * The changes in an order in which they fit: what is opened before what moves there,
	 * what moves away before what closes. Refuses all if one does not fit, and names it
	 * by its place, its rule and the rule's details.
	 */
	private Verdict<OrganisationEvent> allOrNone(List<OrganisationChange> changes, LocalDate from,
			OrganisationEvent... then) {
		int twice = changedTwice(changes);
		if (twice > 0) {
			return refused(CHANGED_TWICE, twice);
		}
		OrganisationStanding scratch = this.now.copy();
		ReorganisationRules trial = new ReorganisationRules(scratch, this.id);
		List<OrganisationEvent> events = new ArrayList<>();
		List<Integer> left = new ArrayList<>(IntStream.range(0, changes.size())
			.boxed()
			.sorted(Comparator.comparing((i) -> phase(changes.get(i))))
			.toList());
		while (!left.isEmpty()) {
			int before = left.size();
			left.removeIf((i) -> {
				Verdict<OrganisationEvent> verdict = trial.decide(changes.get(i), from);
				verdict.events().forEach(scratch::on);
				events.addAll(verdict.events());
				return verdict.outcome().isAccepted();
			});
			if (left.size() == before) {
				return doesNotFit(left.get(0) + 1, trial.decide(changes.get(left.get(0)), from).outcome());
			}
		}
		events.addAll(List.of(then));
		return new Verdict<>(Outcome.accepted(), events);
	}

	private static Verdict<OrganisationEvent> doesNotFit(int number, Outcome outcome) {
		if (!(outcome instanceof Outcome.Refused why)) {
			throw new IllegalStateException("change " + number + " fits");
		}
		return refused(CHANGE_DOES_NOT_FIT,
				Stream.concat(Stream.of(String.valueOf(number), why.rejection().code()), why.details().stream())
					.toArray());
	}

	/** The number of a change that says again what another one says, or 0. */
	private static int changedTwice(List<OrganisationChange> changes) {
		Set<List<Object>> seen = new HashSet<>();
		for (int i = 0; i < changes.size(); i++) {
			OrganisationChange change = changes.get(i);
			List<Object> subject = switch (change) {
				case OrganisationChange.OfUnit c -> List.of(c.getClass(), c.unit());
				case OrganisationChange.FillPost c -> List.of(c.getClass(), c.post(), c.person());
				case OrganisationChange.VacatePost c -> List.of(c.getClass(), c.post(), c.person());
				case OrganisationChange.OfPost c -> List.of(c.getClass(), c.post());
			};
			if (!seen.add(subject)) {
				return i + 1;
			}
		}
		return 0;
	}

	private static int phase(OrganisationChange change) {
		return switch (change) {
			case OrganisationChange.OpenUnit c -> 1;
			case OrganisationChange.RenameUnit c -> 2;
			case OrganisationChange.MoveUnit c -> 3;
			case OrganisationChange.CreatePost c -> 4;
			case OrganisationChange.RetitlePost c -> 5;
			case OrganisationChange.MovePost c -> 6;
			case OrganisationChange.VacatePost c -> 7;
			case OrganisationChange.SucceedInPost c -> 8;
			case OrganisationChange.FillPost c -> 9;
			case OrganisationChange.UnseatMember c -> 10;
			case OrganisationChange.SeatMember c -> 11;
			case OrganisationChange.ClosePost c -> 12;
			case OrganisationChange.CloseUnit c -> 13;
			case OrganisationChange.OrderStandIns c -> 14;
		};
	}

}
