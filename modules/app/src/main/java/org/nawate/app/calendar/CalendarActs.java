package org.nawate.app.calendar;

import java.time.LocalDate;
import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.calendar.CalendarCommand;
import org.nawate.domain.calendar.CalendarId;
import org.nawate.domain.calendar.CalendarRejection;
import org.nawate.domain.calendar.YearEnd;

/** What is done with the calendar, on a page or by the API. */
@Component
class CalendarActs {

	/** The city has one. */
	static final CalendarId ID = new CalendarId("calendar");

	private final Acts acts;

	private final CommandGateway commands;

	CalendarActs(Acts acts, CommandGateway commands) {
		this.acts = acts;
		this.commands = commands;
	}

	Outcome adopt(HolidayFile file, Acting acting) {
		return run(acting, (by) -> new CalendarCommand.AdoptHolidays(ID, by, file.holidays(), file.name(),
				file.sha256(), this.acts.today()));
	}

	Outcome yearEnd(YearEnd yearEnd, String ground, LocalDate from, Acting acting) {
		return run(acting,
				(by) -> new CalendarCommand.AdoptYearEnd(ID, by, yearEnd, ground.strip(), from, this.acts.today()));
	}

	Outcome close(LocalDate day, String name, Acting acting) {
		return run(acting, (by) -> new CalendarCommand.AddClosingDay(ID, by, day, name.strip(), this.acts.today()));
	}

	Outcome reopen(LocalDate day, String reason, Acting acting) {
		return run(acting, (by) -> new CalendarCommand.DropClosingDay(ID, by, day, reason.strip(), this.acts.today()));
	}

	private Outcome run(Acting acting, Function<Actor, CalendarCommand> command) {
		return this.acts.take(acting, Permission.KEEP_RULES, CalendarRejection.NO_HOLIDAYS,
				(by) -> this.commands.sendAndWait(command.apply(by)));
	}

}
