package org.nawate.domain.calendar;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;

/** All that can have happened to the calendar. */
public sealed interface CalendarEvent {

	CalendarId calendar();

	/** The holidays of these years are these. */
	@EventName("calendar.HolidaysAdopted")
	record HolidaysAdopted(CalendarId calendar, List<Holiday> holidays, String source, String sha256, Actor by,
			LocalDate adoptedOn) implements CalendarEvent {
	}

	/** The days round New Year from a day on. */
	@EventName("calendar.YearEndAdopted")
	record YearEndAdopted(CalendarId calendar, YearEnd yearEnd, String ground, LocalDate from, Actor by,
			LocalDate adoptedOn) implements CalendarEvent {
	}

	/** The city hall is closed on a day. */
	@EventName("calendar.ClosingDayAdded")
	record ClosingDayAdded(CalendarId calendar, LocalDate day, String name, Actor by,
			LocalDate addedOn) implements CalendarEvent {
	}

	/** It is not closed on that day after all. */
	@EventName("calendar.ClosingDayDropped")
	record ClosingDayDropped(CalendarId calendar, LocalDate day, String reason, Actor by,
			LocalDate droppedOn) implements CalendarEvent {
	}

}
