package org.nawate.app.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.FlowCollision;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.store.ActTransaction;
import org.nawate.store.RetryableFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where store and process meet, which do not know each other. */
@Configuration(proxyBeanMethods = false)
class ActConfiguration {

	/** Whatever time it is in Japan. */
	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Tokyo"));
	}

	@Bean
	OneTransaction oneTransaction(ActTransaction transactions) {
		return new OneTransaction() {
			@Override
			public <R> R inOneTransaction(Supplier<R> act, Predicate<R> keeps) {
				// Part of a larger act: that one sees the result and decides what is
				// kept.
				return CurrentUnitOfWork.isStarted() ? act.get() : transactions.inOneTransaction(act, keeps);
			}
		};
	}

	@Bean
	RetryableFailure flowCollision(FlowCollision collision) {
		return collision::isRetryable;
	}

	/**
	 * Working days: not on weekends, nor 29 December to 3 January (地方自治法第4条の2), nor on
	 * the days listed in {@code nawate.holidays}.
	 */
	@Bean
	BusinessCalendar businessCalendar(@Value("${nawate.holidays:}") Set<LocalDate> holidays) {
		BusinessCalendar weekdays = BusinessCalendar.weekdays();
		return (day) -> weekdays.isWorkingDay(day) && !isNewYear(day) && !holidays.contains(day);
	}

	private static boolean isNewYear(LocalDate day) {
		return (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
				|| (day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
	}

}
