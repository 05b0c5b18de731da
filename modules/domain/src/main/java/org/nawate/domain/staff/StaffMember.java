package org.nawate.domain.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.staff.StaffRejection.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;

/**
 * 職員: when a person is away (不在), and to whom they hand the steps of a post (委任). Kept
 * apart from the organisation, which lives for decades and is not to grow with every day
 * off.
 */
@AggregateRoot
public class StaffMember {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // The framework reads it.
	private @Nullable StaffMemberId id;

	private final Map<Integer, Period> absences = new LinkedHashMap<>();

	private final Map<Integer, Delegation> delegations = new LinkedHashMap<>();

	/** For the framework, which fills it from its events. */
	protected StaffMember() {
	}

	/** Both days count; one that never takes place ends before it begins. */
	private record Period(LocalDate from, LocalDate until) {

		boolean meets(LocalDate otherFrom, LocalDate otherUntil) {
			return !until.isBefore(from) && !otherFrom.isAfter(until) && !otherUntil.isBefore(from);
		}

	}

	private record Delegation(PostId post, String toTitle, Period period) {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(StaffCommand.RegisterAbsence c) {
		Outcome refusal = refusal(c.from(), c.until(), c.reason(), c.on());
		if (refusal != null) {
			return refusal;
		}
		for (Period absence : absences.values()) {
			if (absence.meets(c.from(), c.until())) {
				return refused(ABSENT_ALREADY, absence.from(), absence.until());
			}
		}
		int number = absences.size() + 1;
		apply(new StaffEvent.AbsenceRegistered(c.member(), number, c.person(), c.personName(), c.from(), c.until(),
				c.reason().strip(), c.by(), c.on()));
		return accepted(String.valueOf(number));
	}

	@CommandHandler
	Outcome handle(StaffCommand.CancelAbsence c) {
		Period absence = absences.get(c.number());
		if (absence == null) {
			return refused(UNKNOWN_ABSENCE);
		}
		if (isOver(absence, c.on())) {
			return refused(ABSENCE_ENDED);
		}
		apply(new StaffEvent.AbsenceCancelled(c.member(), c.number(), later(absence.from(), c.on()), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(StaffCommand.DelegateSteps c) {
		Outcome refusal = refusal(c.from(), c.until(), c.reason(), c.on());
		if (refusal != null) {
			return refusal;
		}
		if (c.post().equals(c.to())) {
			return refused(DELEGATED_TO_ITSELF, c.postTitle());
		}
		for (Delegation other : delegations.values()) {
			if (other.post().equals(c.post()) && other.period().meets(c.from(), c.until())) {
				return refused(DELEGATED_ALREADY, other.toTitle(), other.period().from(), other.period().until());
			}
		}
		int number = delegations.size() + 1;
		apply(new StaffEvent.StepsDelegated(c.member(), number, c.person(), c.personName(), c.post(), c.postTitle(),
				c.to(), c.toTitle(), c.from(), c.until(), c.reason().strip(), c.by(), c.on()));
		return accepted(String.valueOf(number));
	}

	@CommandHandler
	Outcome handle(StaffCommand.RevokeDelegation c) {
		Delegation delegation = delegations.get(c.number());
		if (delegation == null) {
			return refused(UNKNOWN_DELEGATION);
		}
		if (isOver(delegation.period(), c.on())) {
			return refused(DELEGATION_ENDED);
		}
		apply(new StaffEvent.DelegationRevoked(c.member(), c.number(), later(delegation.period().from(), c.on()),
				c.by(), c.on()));
		return accepted();
	}

	private static @Nullable Outcome refusal(LocalDate from, LocalDate until, String reason, LocalDate on) {
		if (until.isBefore(from)) {
			return refused(PERIOD_REVERSED, from, until);
		}
		if (until.isBefore(on)) {
			return refused(PERIOD_PAST, until);
		}
		return reason.isBlank() ? refused(REASON_MISSING) : null;
	}

	private static boolean isOver(Period period, LocalDate on) {
		return period.until().isBefore(on) || period.until().isBefore(period.from());
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	@EventSourcingHandler
	void on(StaffEvent event) {
		id = event.member();
		switch (event) {
			case StaffEvent.AbsenceRegistered e -> absences.put(e.number(), new Period(e.from(), e.until()));
			case StaffEvent.AbsenceCancelled e -> absences.computeIfPresent(e.number(),
					(number, absence) -> new Period(absence.from(), e.backOn().minusDays(1)));
			case StaffEvent.StepsDelegated e ->
				delegations.put(e.number(), new Delegation(e.post(), e.toTitle(), new Period(e.from(), e.until())));
			case StaffEvent.DelegationRevoked e ->
				delegations.computeIfPresent(e.number(), (number, delegation) -> new Delegation(delegation.post(),
						delegation.toTitle(), new Period(delegation.period().from(), e.endsOn().minusDays(1))));
		}
	}

}
