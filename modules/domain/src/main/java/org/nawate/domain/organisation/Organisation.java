package org.nawate.domain.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/**
 * 組織: units, posts, who holds them from when to when, and the seats of the headquarters.
 */
@AggregateRoot
public class Organisation {

	@AggregateIdentifier
	private @Nullable OrganisationId id;

	private final Set<UnitId> units = new HashSet<>();

	private final Map<PostId, Map<PersonId, LocalDate>> holders = new HashMap<>();

	private final Map<PostId, LocalDate> existsFrom = new HashMap<>();

	private final Map<PostId, Map<PersonId, LocalDate>> heldUntil = new HashMap<>();

	private final Map<PostId, SeatRole> seats = new HashMap<>();

	/** For the framework, which fills it from its events. */
	protected Organisation() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(OrganisationCommand.Found c) {
		if (id != null) {
			return refused(ALREADY_FOUNDED);
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		apply(new OrganisationEvent.Founded(c.organisation(), c.name(), c.municipalityCode(), c.from()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.OpenUnit c) {
		if (units.contains(c.unit())) {
			return refused(UNIT_EXISTS, c.unit());
		}
		if (c.parent() != null && !units.contains(c.parent())) {
			return refused(UNKNOWN_UNIT, c.parent());
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		apply(new OrganisationEvent.UnitOpened(c.organisation(), c.unit(), c.name(), c.parent(), c.from()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.CreatePost c) {
		if (holders.containsKey(c.post())) {
			return refused(POST_EXISTS, c.post());
		}
		if (c.unit() != null && !units.contains(c.unit())) {
			return refused(UNKNOWN_UNIT, c.unit());
		}
		if (c.title().isBlank()) {
			return refused(NAME_MISSING);
		}
		apply(new OrganisationEvent.PostCreated(c.organisation(), c.post(), c.title(), c.kind(), c.unit(), c.from()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.FillPost c) {
		Map<PersonId, LocalDate> now = holders.get(c.post());
		if (now == null) {
			return refused(UNKNOWN_POST, c.post());
		}
		if (now.containsKey(c.person())) {
			return refused(ALREADY_HOLDS, c.personName());
		}
		LocalDate until = heldUntil.getOrDefault(c.post(), Map.of()).get(c.person());
		if (until != null && !c.from().isAfter(until)) {
			return refused(ALREADY_HOLDS, c.personName());
		}
		if (precedes(c.from(), c.post())) {
			return refused(BEFORE_IT_EXISTS, String.valueOf(existsFrom.get(c.post())));
		}
		if (c.personName().isBlank()) {
			return refused(NAME_MISSING);
		}
		apply(new OrganisationEvent.PostFilled(c.organisation(), c.post(), c.person(), c.personName(), c.from()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.VacatePost c) {
		Map<PersonId, LocalDate> now = holders.get(c.post());
		if (now == null) {
			return refused(UNKNOWN_POST, c.post());
		}
		LocalDate from = now.get(c.person());
		if (from == null) {
			return refused(NOT_A_HOLDER);
		}
		if (c.lastDay().isBefore(from)) {
			return refused(ENDS_BEFORE_IT_BEGAN);
		}
		apply(new OrganisationEvent.PostVacated(c.organisation(), c.post(), c.person(), c.lastDay()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.SeatMember c) {
		if (!holders.containsKey(c.post())) {
			return refused(UNKNOWN_POST, c.post());
		}
		if (precedes(c.from(), c.post())) {
			return refused(BEFORE_IT_EXISTS, String.valueOf(existsFrom.get(c.post())));
		}
		if (seats.containsKey(c.post())) {
			return refused(ALREADY_SEATED);
		}
		if (c.role() == SeatRole.CHAIR && seats.containsValue(SeatRole.CHAIR)) {
			return refused(SECOND_CHAIR);
		}
		apply(new OrganisationEvent.MemberSeated(c.organisation(), c.post(), c.role(), c.from()));
		return accepted();
	}

	private boolean precedes(LocalDate day, PostId post) {
		LocalDate from = existsFrom.get(post);
		return from != null && day.isBefore(from);
	}

	@EventSourcingHandler
	void on(OrganisationEvent event) {
		switch (event) {
			case OrganisationEvent.Founded e -> id = e.organisation();
			case OrganisationEvent.UnitOpened e -> units.add(e.unit());
			case OrganisationEvent.PostCreated e -> {
				holders.put(e.post(), new HashMap<>());
				existsFrom.put(e.post(), e.from());
			}
			case OrganisationEvent.PostFilled e ->
				holders.computeIfAbsent(e.post(), (p) -> new HashMap<>()).put(e.person(), e.from());
			case OrganisationEvent.PostVacated e -> {
				holders.getOrDefault(e.post(), new HashMap<>()).remove(e.person());
				heldUntil.computeIfAbsent(e.post(), (p) -> new HashMap<>()).put(e.person(), e.lastDay());
			}
			case OrganisationEvent.MemberSeated e -> seats.put(e.post(), e.role());
		}
	}

}
