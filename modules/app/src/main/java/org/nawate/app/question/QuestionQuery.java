package org.nawate.app.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.store.EventNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Answers a question about the facts by indexes, however many facts there are. How many
 * answer it is counted up to a bound; behind it the question goes on.
 */
@Component
public class QuestionQuery {

	/** Facts on a page. */
	public static final int PAGE = 50;

	/** Further than this nobody counts, or turns pages. */
	public static final int MOST = 1000;

	/**
	 * So many facts are walked through at first: by them it is judged how many answer.
	 */
	private static final int NEAR = 10_000;

	/**
	 * To walk by so many facts for each one that is found costs as much as to find it by
	 * the index of words, which looks up all that there are.
	 */
	private static final int WORTH = 100;

	/** By the index of the days, not by that of the positions, of which it is no end. */
	static final String OF_DAYS = "select coalesce(min(position + 0), 1), coalesce(max(position + 0), 0)";

	private final JdbcClient jdbc;

	private final HistoryQuery history;

	private final QuestionMeaning meaning;

	private final PlannedReading reading;

	QuestionQuery(JdbcClient jdbc, HistoryQuery history, EventNames names, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.history = history;
		this.meaning = new QuestionMeaning(jdbc, names);
		this.reading = new PlannedReading(jdbc, transactions);
	}

	/** A page of the facts that answer. {@code page} counts from 0. */
	public Answer answer(Question question, int page) {
		int wanted = Math.clamp(page, 0, MOST / PAGE - 1);
		return this.reading.of(() -> {
			List<Long> counted = sought(question, MOST + 1);
			int count = Math.min(counted.size(), MOST);
			List<Long> shown = counted.subList(Math.min(count, wanted * PAGE), Math.min(count, (wanted + 1) * PAGE));
			boolean more = counted.size() > MOST;
			return new Answer(rows(shown), wanted, count, more, more ? question.behind(counted.get(MOST - 1)) : null);
		});
	}

	/** The facts that answer, from the first one on. */
	public List<FactRow> all(Question question, int most) {
		return this.reading.of(() -> rows(sought(question, most)));
	}

	/** The number of the newest fact; 0 where there is none. */
	public long newest() {
		return this.jdbc.sql("select coalesce(max(position), 0) from fact").query(Long.class).single();
	}

	/** The facts at some positions, in the order of the positions. */
	public List<FactRow> rows(List<Long> positions) {
		Map<Long, FactRow> found = this.history.at(positions);
		return positions.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/**
	 * The first that answer. What is in many facts is found by walking by the first of
	 * them, what is in few by index: which it is, the database cannot know before, but
	 * the first facts tell.
	 */
	private List<Long> sought(Question question, int most) {
		boolean oldestFirst = question.oldestFirst();
		FactCondition condition = this.meaning.of(question);
		FactSpan rest = span(question);
		List<Long> found = new ArrayList<>();
		long step = NEAR;
		while (rest.length() > step && step > 0) {
			FactSpan near = rest.first(step, oldestFirst);
			found.addAll(
					positions(condition, condition.walking(), near, order(question, "position"), most - found.size()));
			if (found.size() >= most) {
				return found;
			}
			rest = rest.behind(near, oldestFirst);
			long likely = found.isEmpty() ? Long.MAX_VALUE : (most - found.size()) * step / found.size();
			step = (step == NEAR && likely <= (long) most * WORTH) ? likely * 3 / 2 : 0;
		}
		if (rest.length() > 0) {
			found.addAll(positions(condition, condition.byIndex(), rest, order(question, condition.order()),
					most - found.size()));
		}
		return found;
	}

	private List<Long> positions(FactCondition condition, String sql, FactSpan span, String order, int most) {
		return this.jdbc
			.sql("select position" + sql + "\n  and position between :lowest and :highest\norder by " + order
					+ " limit " + most)
			.params(condition.parameters())
			.param("lowest", span.lowest())
			.param("highest", span.highest())
			.query(Long.class)
			.list();
	}

	private static String order(Question question, String by) {
		return question.oldestFirst() ? by : by + " desc";
	}

	/** Between which numbers facts can lie that answer. */
	private FactSpan span(Question question) {
		FactSpan span = new FactSpan(1, newest()).within(question.firstNumber(), question.lastNumber());
		for (FactClock clock : FactClock.values()) {
			LocalDate from = question.from().get(clock);
			LocalDate until = question.until().get(clock);
			if (from != null || until != null) {
				FactCondition days = new FactCondition();
				days.within(clock, from, until);
				FactSpan ofDays = this.jdbc.sql(OF_DAYS + days.byIndex())
					.params(days.parameters())
					.query((row, number) -> new FactSpan(row.getLong(1), row.getLong(2)))
					.single();
				span = span.within(ofDays.lowest(), ofDays.highest());
			}
		}
		return span;
	}

	FactCondition conditionOf(Question question) {
		return this.meaning.of(question);
	}

}
