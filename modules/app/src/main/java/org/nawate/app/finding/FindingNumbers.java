package org.nawate.app.finding;

import java.util.Locale;

import org.nawate.domain.act.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives findings their numbers, 監R8-001 and on, within the act's transaction: one that is
 * refused gives its number back.
 */
@Component
class FindingNumbers {

	private final JdbcClient jdbc;

	FindingNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String next(FiscalYear year) {
		int number = this.jdbc.sql("""
				insert into finding_number (fiscal_year, last_number) values (:year, 1)
				on conflict (fiscal_year) do update set last_number = finding_number.last_number + 1
				returning last_number""").param("year", year.year()).query(Integer.class).single();
		// The era of 令和 began in 2019; this product is younger.
		return String.format(Locale.ROOT, "監R%d-%03d", year.year() - 2018, number);
	}

}
