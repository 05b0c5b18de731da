package org.nawate.app.calendar;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.calendar.Holiday;
import org.nawate.store.EventPositions;

/** Keeps the calendar's tables, and lets this node's working days follow. */
@Component
@ProcessingGroup("calendar")
class CalendarProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final WorkingDays workingDays;

	CalendarProjection(JdbcClient jdbc, EventPositions positions, WorkingDays workingDays) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.workingDays = workingDays;
	}

	@EventHandler
	void on(CalendarEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
		long position = this.positions.of(message);
		switch (event) {
			case CalendarEvent.HolidaysAdopted e -> adopt(e, position);
			case CalendarEvent.YearEndAdopted e -> this.jdbc.sql("""
					insert into calendar_year_end (valid_from, from_december, to_january, ground, position)
					values (?, ?, ?, ?, ?)
					on conflict (valid_from) do update set from_december = excluded.from_december,
					  to_january = excluded.to_january, ground = excluded.ground, position = excluded.position""")
				.params(e.from(), e.yearEnd().fromDecember(), e.yearEnd().toJanuary(), e.ground(), position)
				.update();
			case CalendarEvent.ClosingDayAdded e -> this.jdbc.sql("""
					insert into calendar_closing_day (day, name, position) values (?, ?, ?)
					on conflict do nothing""").params(e.day(), e.name(), position).update();
			case CalendarEvent.ClosingDayDropped e ->
				this.jdbc.sql("delete from calendar_closing_day where day = ?").param(e.day()).update();
		}
		// Before the commit another thread would read the old days again.
		unitOfWork.afterCommit((done) -> this.workingDays.forget());
	}

	private void adopt(CalendarEvent.HolidaysAdopted e, long position) {
		List<Integer> years = e.holidays().stream().map((holiday) -> holiday.day().getYear()).distinct().toList();
		this.jdbc.sql("delete from calendar_holiday where extract(year from day) in (:years)")
			.param("years", years)
			.update();
		for (Holiday holiday : e.holidays()) {
			this.jdbc.sql("insert into calendar_holiday (day, name, position) values (?, ?, ?)")
				.params(holiday.day(), holiday.name(), position)
				.update();
		}
		IntSummaryStatistics span = e.holidays()
			.stream()
			.map(Holiday::day)
			.mapToInt(LocalDate::getYear)
			.summaryStatistics();
		this.jdbc.sql("""
				insert into calendar_source (position, source, sha256, adopted_on, by_title, by_name, first_year,
				                             last_year, days, by_person)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(position, e.source(), e.sha256(), e.adoptedOn(), e.by().postTitle(), e.by().personName(),
					span.getMin(), span.getMax(), e.holidays().size(), e.by().person().value())
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "calendar_source");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate calendar_holiday, calendar_source, calendar_closing_day, calendar_year_end").update();
		this.workingDays.forget();
	}

}
