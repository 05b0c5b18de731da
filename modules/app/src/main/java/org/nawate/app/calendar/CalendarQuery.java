package org.nawate.app.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.calendar.YearEnd;

/** Answers which days the city hall is closed, and who said so. */
@Component
public class CalendarQuery {

	private final JdbcClient jdbc;

	CalendarQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A file of holidays that was adopted, with the years that it named. */
	public record Source(String source, String sha256, LocalDate adoptedOn, String byTitle, String byName,
			int firstYear, int lastYear, int days, long position) {
	}

	/** The days round New Year from a day on. */
	public record YearEndRow(LocalDate validFrom, int fromDecember, int toJanuary, String ground, long position) {
	}

	/** Whether any holiday is on record. */
	public boolean isEmpty() {
		return this.jdbc.sql("select count(*) from calendar_holiday").query(Integer.class).single() == 0;
	}

	/** The adopted files, the latest first. */
	public List<Source> sources() {
		return this.jdbc.sql("""
				select source, sha256, adopted_on, by_title, by_name, first_year, last_year, days, position
				from calendar_source order by position desc""").query(Source.class).list();
	}

	/** The rules for the year's end, the latest first. */
	public List<YearEndRow> yearEnds() {
		return this.jdbc.sql("""
				select valid_from, from_december, to_january, ground, position from calendar_year_end
				order by valid_from desc""").query(YearEndRow.class).list();
	}

	/** All that is on record. */
	Closures closures() {
		TreeMap<LocalDate, YearEnd> yearEnds = new TreeMap<>();
		yearEnds().forEach((row) -> yearEnds.put(row.validFrom(), new YearEnd(row.fromDecember(), row.toJanuary())));
		Map<LocalDate, String> holidays = named("select day, name from calendar_holiday");
		int last = holidays.keySet().stream().mapToInt(LocalDate::getYear).max().orElse(0);
		return new Closures(holidays, named("select day, name from calendar_closing_day"), yearEnds, last);
	}

	/** The position of the fact behind a holiday or closing day. */
	public @Nullable Long factOf(LocalDate day) {
		return this.jdbc.sql("""
				select position from calendar_closing_day where day = :day
				union all select position from calendar_holiday where day = :day limit 1""")
			.param("day", day)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private Map<LocalDate, String> named(String sql) {
		Map<LocalDate, String> days = new HashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			days.put(row.getObject("day", LocalDate.class), row.getString("name"));
		});
		return Map.copyOf(days);
	}

}
