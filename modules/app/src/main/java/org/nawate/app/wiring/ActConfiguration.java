package org.nawate.app.wiring;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.nawate.process.inbox.FlowCollision;
import org.nawate.process.inbox.Holding;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.store.ActTransaction;
import org.nawate.store.HeldAggregates;
import org.nawate.store.RetryableFailure;
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
	Holding holding() {
		return HeldAggregates::hold;
	}

	@Bean
	RetryableFailure flowCollision(FlowCollision collision) {
		return collision::isRetryable;
	}

}
