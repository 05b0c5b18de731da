package org.nawate.app.question;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads in a transaction of its own. Each question asks for other facts, so none is
 * answered by the plan of another.
 */
final class PlannedReading {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	PlannedReading(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
	}

	<T> T of(Supplier<T> read) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
			return read.get();
		}));
	}

}
