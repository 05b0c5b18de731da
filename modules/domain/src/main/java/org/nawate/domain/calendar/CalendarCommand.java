package org.nawate.domain.calendar;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;

/** All that can be asked of the calendar. */
public sealed interface CalendarCommand extends Act {

	CalendarId calendar();

	/**
	 * Take over the holidays of a file; each calendar year that it names is replaced
	 * whole, because a law may move a holiday.
	 *
	 * @param sha256 of the file's bytes, hexadecimal
	 */
	record AdoptHolidays(@TargetAggregateIdentifier CalendarId calendar, Actor by, List<Holiday> holidays,
			String source, String sha256, LocalDate on) implements CalendarCommand {

		public AdoptHolidays {
			holidays = List.copyOf(holidays);
		}

	}

	/**
	 * Fix the days round New Year from a day on.
	 *
	 * @param ground the ordinance that says so
	 */
	record AdoptYearEnd(@TargetAggregateIdentifier CalendarId calendar, Actor by, YearEnd yearEnd, String ground,
			LocalDate from, LocalDate on) implements CalendarCommand {
	}

	/** Close the city hall on one more day. */
	record AddClosingDay(@TargetAggregateIdentifier CalendarId calendar, Actor by, LocalDate day, String name,
			LocalDate on) implements CalendarCommand {
	}

	/** Work on such a day after all. */
	record DropClosingDay(@TargetAggregateIdentifier CalendarId calendar, Actor by, LocalDate day, String reason,
			LocalDate on) implements CalendarCommand {
	}

}
