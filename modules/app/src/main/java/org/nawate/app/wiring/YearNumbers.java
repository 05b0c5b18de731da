package org.nawate.app.wiring;

import java.util.Locale;

import org.nawate.domain.act.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives numbers that begin anew each fiscal year, R8-001 and on, within the act's
 * transaction: an act that is refused gives its number back, and nobody else can have it
 * meanwhile.
 */
@Component
public class YearNumbers {

	private final JdbcClient jdbc;

	YearNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is numbered, each in a row of its own. */
	public enum Series {

		/** 案件番号. */
		CASE("case_number", "R"),
		/** 指摘の番号. */
		FINDING("finding_number", "監R");

		private final String table;

		private final String prefix;

		Series(String table, String prefix) {
			this.table = table;
			this.prefix = prefix;
		}

	}

	public String next(Series series, FiscalYear year) {
		int number = this.jdbc.sql("""
				insert into %1$s as given (fiscal_year, last_number) values (:year, 1)
				on conflict (fiscal_year) do update set last_number = given.last_number + 1
				returning last_number""".formatted(series.table))
			.param("year", year.year())
			.query(Integer.class)
			.single();
		// The era of 令和 began in 2019; this product is younger.
		return String.format(Locale.ROOT, "%s%d-%03d", series.prefix, year.year() - 2018, number);
	}

}
