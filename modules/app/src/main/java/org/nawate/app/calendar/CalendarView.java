package org.nawate.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;

/**
 * The closed days of a fiscal year.
 *
 * @param days in order; weekends only where they are something else as well
 * @param workingDays how many days the city hall works
 * @param lastYear the last calendar year whose holidays are on record; 0 if none is
 * @param complete whether all its holidays are on record
 */
public record CalendarView(FiscalYear fiscalYear, List<Day> days, int workingDays, int lastYear, boolean complete) {

	/**
	 * A closed day.
	 *
	 * @param why HOLIDAY, YEAR_END or CLOSING_DAY
	 * @param name of the holiday or closing day; {@code null} for the year's end
	 */
	public record Day(LocalDate day, DayOfWeek weekday, String why, @Nullable String name) {
	}

	static CalendarView of(Closures closures, FiscalYear year) {
		List<Day> days = year.firstDay()
			.datesUntil(year.lastDay().plusDays(1))
			.filter((day) -> isShown(closures.why(day)))
			.map((day) -> new Day(day, day.getDayOfWeek(), String.valueOf(closures.why(day)),
					closures.holidays().getOrDefault(day, closures.closingDays().get(day))))
			.toList();
		int working = (int) year.firstDay()
			.datesUntil(year.lastDay().plusDays(1))
			.filter(closures::isWorkingDay)
			.count();
		return new CalendarView(year, days, working, closures.lastYear(), closures.covers(year.lastDay()));
	}

	private static boolean isShown(Closures.@Nullable Why why) {
		return why != null && why != Closures.Why.WEEKEND;
	}

}
