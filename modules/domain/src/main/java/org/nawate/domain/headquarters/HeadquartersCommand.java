package org.nawate.domain.headquarters;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;

/** All that can be asked of the headquarters as a body. */
public sealed interface HeadquartersCommand extends Act {

	HeadquartersId headquarters();

	/**
	 * Let the headquarters meet by these rules from a day on, until others follow.
	 *
	 * @param ground the act that gives them, for instance 設置要綱 with its number
	 */
	record AdoptRules(@TargetAggregateIdentifier HeadquartersId headquarters, Actor by, HeadquartersRules rules,
			String ground, LocalDate from, LocalDate on) implements HeadquartersCommand {
	}

	/** Take back rules whose day has not come. */
	record RevokeRules(@TargetAggregateIdentifier HeadquartersId headquarters, Actor by, LocalDate from, String reason,
			LocalDate on) implements HeadquartersCommand {
	}

}
