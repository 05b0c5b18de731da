package org.nawate.app.proposal;

import java.util.Locale;

import org.nawate.domain.act.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives case numbers (案件番号), R8-001 and on, within the act's transaction: a draft that is
 * refused gives its number back, and nobody else can have it meanwhile.
 */
@Component
class CaseNumbers {

	private final JdbcClient jdbc;

	CaseNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String next(FiscalYear year) {
		int number = this.jdbc.sql("""
				insert into case_number (fiscal_year, last_number) values (:year, 1)
				on conflict (fiscal_year) do update set last_number = case_number.last_number + 1
				returning last_number""").param("year", year.year()).query(Integer.class).single();
		// The era of 令和 began in 2019; this product is younger.
		return String.format(Locale.ROOT, "R%d-%03d", year.year() - 2018, number);
	}

}
