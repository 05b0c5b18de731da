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

	/** A word of one or two characters is what the index holds; it tells it exactly. */
	private static final int PAIR = 2;

	private final StringBuilder always = new StringBuilder(" from fact where true");

	/** By the index of words, what it cannot tell by itself besides. */
	private final StringBuilder byIndex = new StringBuilder();

	/** The same by looking at each fact. */
	private final StringBuilder walking = new StringBuilder();

	private final Map<String, Object> parameters = new HashMap<>();

	private boolean numbersAlone = true;

	/** Whether all facts answer that lie between the numbers asked for. */
	boolean isOfNumbersAlone() {
		return this.numbersAlone;
	}

	/**
	 * The order of the numbers. Where words are looked up by their index, the database
	 * may not choose to walk by the facts instead: it holds that for cheap.
	 */
	String order() {
		return this.byIndex.isEmpty() ? "position" : "position + 0";
	}

	/** As the index of words finds it. */
	String byIndex() {
		return this.always.toString() + this.byIndex;
	}

	/** As it is found by walking by the facts, which the index of words would hold up. */
	String walking() {
		return this.always.toString() + this.walking;
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
			add("position >= :first", "first", first);
		}
		if (last != null) {
			add("position <= :last", "last", last);
		}
	}

	private void found(SearchKey key, String text, String parameter) {
		int number = 0;
		for (String word : key.words()) {
			String each = parameter + number++;
			this.numbersAlone = false;
			this.parameters.put(each, word);
			String stands = "\n  and strpos(" + text + ", :" + each + ") > 0";
			// The index finds the pairs, of which the word is one arrangement.
			this.byIndex.append("\n  and search_pairs(words) @> sought_pairs(:").append(each).append(')');
			if (!text.equals("words") || word.codePointCount(0, word.length()) > PAIR) {
				this.byIndex.append(stands);
			}
			this.walking.append(stands);
		}
	}

	private static Object start(FactClock clock, LocalDate day) {
		return (clock == FactClock.RECORDED) ? day.atStartOfDay(JAPAN).toOffsetDateTime() : day;
	}

	private void and(String condition, String parameter, Object value) {
		this.numbersAlone = false;
		add(condition, parameter, value);
	}

	private void add(String condition, String parameter, Object value) {
		this.always.append("\n  and ").append(condition);
		this.parameters.put(parameter, value);
	}

}
