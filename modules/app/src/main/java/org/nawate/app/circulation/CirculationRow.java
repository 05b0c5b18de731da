package org.nawate.app.circulation;

import java.time.LocalDate;

import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationState;

/**
 * A circulation in a list.
 *
 * @param items those not taken out
 * @param members how many seats there are
 * @param answered how many of them have answered everything that is asked of them
 */
public record CirculationRow(String circulationId, String name, CirculationGround ground, CirculationState state,
		LocalDate startedOn, LocalDate dueOn, int items, int members, int answered) {
}
