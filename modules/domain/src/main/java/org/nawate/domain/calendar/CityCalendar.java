package org.nawate.domain.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.calendar.CalendarRejection.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;

/** 開庁日カレンダー: on which days the city hall works, as facts with who said so. */
@AggregateRoot
public class CityCalendar {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // The framework reads it.
	private @Nullable CalendarId id;

	private String latestSource = "";

	private final Set<LocalDate> closingDays = new HashSet<>();

	/** For the framework, which fills it from its events. */
	protected CityCalendar() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(CalendarCommand.AdoptHolidays c) {
		if (c.holidays().isEmpty()) {
			return refused(NO_HOLIDAYS);
		}
		if (c.sha256().equals(latestSource)) {
			return refused(ALREADY_ADOPTED);
		}
		Set<LocalDate> days = new HashSet<>();
		for (Holiday holiday : c.holidays()) {
			if (!days.add(holiday.day())) {
				return refused(DAY_TWICE, holiday.day());
			}
		}
		apply(new CalendarEvent.HolidaysAdopted(c.calendar(), c.holidays(), c.source(), c.sha256(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(CalendarCommand.AdoptYearEnd c) {
		if (c.ground().isBlank()) {
			return refused(GROUND_MISSING);
		}
		apply(new CalendarEvent.YearEndAdopted(c.calendar(), c.yearEnd(), c.ground(), c.from(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(CalendarCommand.AddClosingDay c) {
		if (closingDays.contains(c.day())) {
			return refused(ALREADY_CLOSED, c.day());
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		apply(new CalendarEvent.ClosingDayAdded(c.calendar(), c.day(), c.name(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(CalendarCommand.DropClosingDay c) {
		if (!closingDays.contains(c.day())) {
			return refused(NOT_CLOSED, c.day());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new CalendarEvent.ClosingDayDropped(c.calendar(), c.day(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@EventSourcingHandler
	void on(CalendarEvent event) {
		id = event.calendar();
		switch (event) {
			case CalendarEvent.HolidaysAdopted e -> latestSource = e.sha256();
			case CalendarEvent.YearEndAdopted e -> {
			}
			case CalendarEvent.ClosingDayAdded e -> closingDays.add(e.day());
			case CalendarEvent.ClosingDayDropped e -> closingDays.remove(e.day());
		}
	}

}
