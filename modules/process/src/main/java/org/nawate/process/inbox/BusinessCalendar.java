package org.nawate.process.inbox;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts working days (開庁日). The application supplies one that knows the holidays;
 * without it only weekends are free.
 */
@FunctionalInterface
public interface BusinessCalendar {

	/** Whether the city hall works on the day. */
	boolean isWorkingDay(LocalDate day);

	/**
	 * The day that many working days after a day, which itself is not counted (初日不算入).
	 */
	default LocalDate plusWorkingDays(LocalDate from, int days) {
		LocalDate day = from;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/** The day that many working days before a day, which itself is not counted. */
	default LocalDate minusWorkingDays(LocalDate from, int days) {
		LocalDate day = from;
		for (int left = days; left > 0;) {
			day = day.minusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/** How many working days come after a day, up to and with another; 0 if none. */
	default int workingDaysBetween(LocalDate after, LocalDate until) {
		int count = 0;
		for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
			if (isWorkingDay(day)) {
				count++;
			}
		}
		return count;
	}

	/** Monday to Friday. */
	static BusinessCalendar weekdays() {
		return (day) -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

}
