package org.nawate.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.calendar.YearEnd;

/**
 * All days on which the city hall does not work, as they are on record.
 *
 * @param holidays national holidays by day, with their names
 * @param closingDays the city's own, with their names
 * @param yearEnds the days round New Year, by the day from which they hold
 * @param lastYear the last calendar year whose holidays are on record; 0 if none is
 */
record Closures(Map<LocalDate, String> holidays, Map<LocalDate, String> closingDays,
		NavigableMap<LocalDate, YearEnd> yearEnds, int lastYear) {

	/** Why the city hall is closed. */
	enum Why {

		WEEKEND, HOLIDAY, YEAR_END, CLOSING_DAY

	}

	boolean isWorkingDay(LocalDate day) {
		return why(day) == null;
	}

	/** Why the city hall is closed on the day; {@code null} if it works. */
	@Nullable Why why(LocalDate day) {
		if (this.holidays.containsKey(day)) {
			return Why.HOLIDAY;
		}
		if (yearEnd(day).isClosed(day)) {
			return Why.YEAR_END;
		}
		if (this.closingDays.containsKey(day)) {
			return Why.CLOSING_DAY;
		}
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return weekend ? Why.WEEKEND : null;
	}

	/** The rule of a day; before the first one, the most that the law allows. */
	YearEnd yearEnd(LocalDate day) {
		Map.Entry<LocalDate, YearEnd> entry = this.yearEnds.floorEntry(day);
		return (entry != null) ? entry.getValue() : YearEnd.usual();
	}

	/** Whether the holidays of the day's year are on record. */
	boolean covers(LocalDate day) {
		return day.getYear() <= this.lastYear;
	}

}
