package org.nawate.app.question;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.search.SearchKey;

/**
 * A question in the words of the database. Only what is asked for stands in it, so that
 * each question is planned by what it asks.
 */
final class FactCondition {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final StringBuilder sql = new StringBuilder(" from fact where true");

	private final Map<String, Object> parameters = new HashMap<>();

	String sql() {
		return this.sql.toString();
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	/** Each of the words stands somewhere in what the fact says. */
	void says(SearchKey key) {
		found(key, "words", "word");
	}

	void person(String id) {
		and("person_id = :person", "person", id);
	}

	/** Each of the words stands in the name, in which blanks do not count. */
	void personNamed(SearchKey key) {
		found(key, "translate(search_folded(person_name), ' ', '')", "name");
	}

	void post(String id) {
		and("post_id = :post", "post", id);
	}

	void postTitled(SearchKey key) {
		found(key, "translate(search_folded(post_title), ' ', '')", "title");
	}

	void named(List<String> names) {
		and("name = any (:names)", "names", names.toArray(String[]::new));
	}

	void about(List<String> projects, List<String> cases) {
		this.parameters.put("cases", cases.toArray(String[]::new));
		and("(project_id = any (:projects) or proposal_id = any (:cases))", "projects",
				projects.toArray(String[]::new));
	}

	void within(FactClock clock, @Nullable LocalDate from, @Nullable LocalDate until) {
		if (from != null) {
			and(clock.column() + " >= :" + clock.from(), clock.from(), start(clock, from));
		}
		if (until != null) {
			and(clock.column() + " < :" + clock.until(), clock.until(), start(clock, until.plusDays(1)));
		}
	}

	void numbered(@Nullable Long first, @Nullable Long last) {
		if (first != null) {
			and("position >= :first", "first", first);
		}
		if (last != null) {
			and("position <= :last", "last", last);
		}
	}

	/** Only facts whose numbers lie between these; said again, between others. */
	void between(long lowest, long highest) {
		this.parameters.put("highest", highest);
		if (this.parameters.put("lowest", lowest) == null) {
			this.sql.append("\n  and position between :lowest and :highest");
		}
	}

	private void found(SearchKey key, String text, String parameter) {
		int number = 0;
		for (String word : key.words()) {
			String each = parameter + number++;
			// The index finds the pairs, of which the word is one arrangement.
			and("search_pairs(words) @> sought_pairs(:" + each + ") and strpos(words, :" + each + ") > 0", each, word);
			if (!text.equals("words")) {
				this.sql.append(" and strpos(").append(text).append(", :").append(each).append(") > 0");
			}
		}
	}

	private static Object start(FactClock clock, LocalDate day) {
		return (clock == FactClock.RECORDED) ? day.atStartOfDay(JAPAN).toOffsetDateTime() : day;
	}

	private void and(String condition, String parameter, Object value) {
		this.sql.append("\n  and ").append(condition);
		this.parameters.put(parameter, value);
	}

}
