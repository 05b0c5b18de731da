package org.nawate.domain.headquarters;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.headquarters.HeadquartersRejection.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;

/** 推進本部 as a body: the rules by which it meets and votes, each from a day on. */
@AggregateRoot
public class Headquarters {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // The framework reads it.
	private @Nullable HeadquartersId id;

	private final TreeMap<LocalDate, HeadquartersRules> rules = new TreeMap<>();

	/** For the framework, which fills it from its events. */
	protected Headquarters() {
	}

	/**
	 * The first rules may hold from any day, since the headquarters met before it was on
	 * record; later ones not behind the day of their adoption, since meetings rest on
	 * those before.
	 */
	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(HeadquartersCommand.AdoptRules c) {
		if (c.ground().isBlank()) {
			return refused(GROUND_MISSING);
		}
		if (!rules.isEmpty() && c.from().isBefore(c.on())) {
			return refused(NOT_BACKWARDS);
		}
		if (rules.containsKey(c.from()) && !c.from().isAfter(c.on())) {
			return refused(RULES_IN_FORCE, c.from());
		}
		Map.Entry<LocalDate, HeadquartersRules> before = rules.floorEntry(c.from());
		if (before != null && before.getValue().equals(c.rules())) {
			return refused(RULES_UNCHANGED);
		}
		apply(new HeadquartersEvent.RulesAdopted(c.headquarters(), c.rules(), c.ground(), c.from(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(HeadquartersCommand.RevokeRules c) {
		if (!rules.containsKey(c.from())) {
			return refused(UNKNOWN_RULES, c.from());
		}
		if (!c.from().isAfter(c.on())) {
			return refused(RULES_IN_FORCE, c.from());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new HeadquartersEvent.RulesRevoked(c.headquarters(), c.from(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@EventSourcingHandler
	void on(HeadquartersEvent event) {
		id = event.headquarters();
		switch (event) {
			case HeadquartersEvent.RulesAdopted e -> rules.put(e.from(), e.rules());
			case HeadquartersEvent.RulesRevoked e -> rules.remove(e.from());
		}
	}

}
