package org.nawate.benchmarks.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An event that was recorded, to be recorded again under other ids and on other days.
 */
record Sample(String type, long sequence, String event, String revision, Blank aggregate, Blank id, Blank payload,
		Blank metaData) {

	private static final Pattern NAME = Pattern
		.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\")\\d{4}-\\d{2}-\\d{2}(?=\")");

	static Sample of(ResultSet row, Names names) throws SQLException {
		return new Sample(row.getString("type"), row.getLong("sequence_number"), row.getString("payload_type"),
				row.getString("payload_revision"), Blank.of(row.getString("aggregate_identifier"), names),
				Blank.of(row.getString("event_identifier"), names), Blank.of(text(row, "payload"), names),
				Blank.of(text(row, "meta_data"), names));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return new String(row.getBytes(column), StandardCharsets.UTF_8);
	}

	/** A text with blanks for ids and days. */
	record Blank(List<String> parts, List<Integer> fillings) {

		Blank {
			parts = List.copyOf(parts);
			fillings = List.copyOf(fillings);
		}

		static Blank of(String text, Names names) {
			List<String> parts = new ArrayList<>();
			List<Integer> fillings = new ArrayList<>();
			Matcher found = NAME.matcher(text);
			int end = 0;
			while (found.find()) {
				Integer place = names.places().get(found.group());
				if (place != null) {
					parts.add(text.substring(end, found.start()));
					fillings.add(place);
					end = found.end();
				}
			}
			parts.add(text.substring(end));
			return new Blank(parts, fillings);
		}

		/** The text with those in the blanks. */
		String with(List<String> ids, List<String> days) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < this.fillings.size(); i++) {
				int place = this.fillings.get(i);
				text.append(this.parts.get(i))
					.append((place < ids.size()) ? ids.get(place) : days.get(place - ids.size()));
			}
			return text.append(this.parts.getLast()).toString();
		}

	}

	/**
	 * What is filled in: ids of aggregates and messages, then days. Nothing else that
	 * looks like an id is touched.
	 */
	record Names(int ids, List<LocalDate> days, Map<String, Integer> places) {

		Names {
			days = List.copyOf(days);
			places = Map.copyOf(places);
		}

		static Names in(JdbcClient database) {
			Map<String, Integer> places = new LinkedHashMap<>();
			database
				.sql("""
						select distinct id from domain_event_entry, lateral (values (event_identifier), (aggregate_identifier),
						    (convert_from(meta_data, 'UTF8')::jsonb ->> 'traceId'),
						    (convert_from(meta_data, 'UTF8')::jsonb ->> 'correlationId'), (convert_from(payload, 'UTF8')::jsonb ->> 'project'),
						    (convert_from(payload, 'UTF8')::jsonb -> 'change' ->> 'project'))
						    as ids (id)
						where id is not null order by id""")
				.query(String.class)
				.list()
				.forEach((id) -> places.put(id, places.size()));
			int ids = places.size();
			TreeSet<LocalDate> days = new TreeSet<>();
			database.sql("select convert_from(payload, 'UTF8') from domain_event_entry")
				.query(String.class)
				.list()
				.forEach((payload) -> NAME.matcher(payload)
					.results()
					.filter((found) -> found.group().length() == 10)
					.forEach((found) -> days.add(LocalDate.parse(found.group()))));
			days.forEach((day) -> places.put(day.toString(), places.size()));
			return new Names(ids, List.copyOf(days), places);
		}

		/** The days, of which the first is that of the instant. */
		List<String> daysFrom(Instant first) {
			long shift = LocalDate.ofInstant(first, ZoneId.of("Asia/Tokyo")).toEpochDay()
					- this.days.getFirst().toEpochDay();
			return this.days.stream().map((day) -> day.plusDays(shift).toString()).toList();
		}

	}

}
