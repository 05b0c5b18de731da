package org.nawate.app.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.calendar.CalendarCommand;
import org.nawate.domain.calendar.CalendarRejection;
import org.nawate.domain.calendar.YearEnd;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.store.ReadModels;

/**
 * The first start: where no holiday is on record, those that came with the product are
 * adopted, so that no deadline is counted over Golden Week. What is on record is left
 * alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class HolidayStart implements ApplicationRunner {

	/** 令和6年 to 令和9年, in the Cabinet Office's layout. */
	static final String SHIPPED = "/calendar/syukujitsu-2024-2027.csv";

	private static final String GROUND = "地方自治法第4条の2第2項第3号に基づく市の休日を定める条例";

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final CalendarQuery calendar;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final ReadModels readModels;

	private final Clock clock;

	HolidayStart(CalendarQuery calendar, CommandGateway commands, OneTransaction transaction, ReadModels readModels,
			Clock clock) {
		this.calendar = calendar;
		this.commands = commands;
		this.transaction = transaction;
		this.readModels = readModels;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		// Read models that are being made anew must not look like an empty store.
		this.readModels.awaitCaughtUp(LONGEST_WAIT);
		if (!this.calendar.isEmpty()) {
			return;
		}
		Outcome outcome = this.transaction.inOneTransaction(this::adopt, Outcome::isAccepted);
		// Another node was faster.
		boolean known = outcome instanceof Outcome.Refused refused
				&& refused.rejection() == CalendarRejection.ALREADY_ADOPTED;
		if (!outcome.isAccepted() && !known) {
			throw new IllegalStateException("The holidays were refused: " + outcome);
		}
		this.readModels.awaitCaughtUp(LONGEST_WAIT);
	}

	private Outcome adopt() {
		HolidayFile file = shipped();
		LocalDate today = LocalDate.now(this.clock);
		Outcome holidays = this.commands.sendAndWait(new CalendarCommand.AdoptHolidays(CalendarActs.ID, Actor.system(),
				file.holidays(), file.name(), file.sha256(), today));
		return !holidays.isAccepted() ? holidays
				: this.commands.sendAndWait(new CalendarCommand.AdoptYearEnd(CalendarActs.ID, Actor.system(),
						YearEnd.usual(), GROUND, file.holidays().getFirst().day().withDayOfYear(1), today));
	}

	static HolidayFile shipped() {
		try (InputStream in = HolidayStart.class.getResourceAsStream(SHIPPED)) {
			if (in == null) {
				throw new IllegalStateException("missing: " + SHIPPED);
			}
			return HolidayFile.read(SHIPPED.substring(SHIPPED.lastIndexOf('/') + 1), in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
