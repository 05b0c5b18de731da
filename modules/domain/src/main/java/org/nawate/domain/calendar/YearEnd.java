package org.nawate.domain.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * The days round New Year on which the city hall is closed. 地方自治法第4条の2 leaves them to the
 * city's ordinance, 29 December to 3 January at most.
 *
 * @param fromDecember first closed day of December, 1 to 31
 * @param toJanuary last closed day of January, 1 to 31
 */
public record YearEnd(int fromDecember, int toJanuary) {

	public YearEnd {
		if (fromDecember < 1 || fromDecember > 31 || toJanuary < 1 || toJanuary > 31) {
			throw new IllegalArgumentException("no days of a month: " + fromDecember + ", " + toJanuary);
		}
	}

	/** 29 December to 3 January. */
	public static YearEnd usual() {
		return new YearEnd(29, 3);
	}

	/** Whether the city hall is closed on the day. */
	public boolean isClosed(LocalDate day) {
		return (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= fromDecember)
				|| (day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= toJanuary);
	}

}
