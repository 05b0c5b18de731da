package org.nawate.app.headquarters;

import java.time.LocalDate;

import org.nawate.domain.headquarters.HeadquartersRules;

/**
 * Rules as adopted.
 *
 * @param ground the act that gives them
 * @param position of the fact that adopted them
 */
public record RulesRow(LocalDate validFrom, HeadquartersRules rules, String ground, LocalDate adoptedOn, String byTitle,
		String byName, long position) {
}
