package org.nawate.domain.headquarters;

import java.time.LocalDate;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;

/** All that can have happened to the headquarters as a body. */
public sealed interface HeadquartersEvent {

	HeadquartersId headquarters();

	/** These rules hold from a day on. */
	@EventName("headquarters.RulesAdopted")
	record RulesAdopted(HeadquartersId headquarters, HeadquartersRules rules, String ground, LocalDate from, Actor by,
			LocalDate adoptedOn) implements HeadquartersEvent {
	}

	/** The rules that were to hold from that day on never come into force. */
	@EventName("headquarters.RulesRevoked")
	record RulesRevoked(HeadquartersId headquarters, LocalDate from, String reason, Actor by,
			LocalDate revokedOn) implements HeadquartersEvent {
	}

}
