package org.nawate.app.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.search.SearchKey;
import org.nawate.store.EventNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

	/** So many facts are looked through at first, before any index is asked for words. */
	private static final int NEAR = 50_000;

	/** Projects and cases that one name may mean. */
	private static final int MEANT = 200;

	/** 重要施策 and No, as in 3-2 or (3)-2. */
	private static final Pattern PLACE = Pattern.compile("\\(?([0-9]{1,4})\\)?-([0-9]{1,4})");

	/** By the index of the days, not by that of the positions, of which it is no end. */
	static final String OF_DAYS = "select coalesce(min(position + 0), 1), coalesce(max(position + 0), 0)";

	private final JdbcClient jdbc;

	private final HistoryQuery history;

	private final EventNames names;

	private final TransactionTemplate reading;

	QuestionQuery(JdbcClient jdbc, HistoryQuery history, EventNames names, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.history = history;
		this.names = names;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/** A page of the facts that answer. {@code page} counts from 0. */
	public Answer answer(Question question, int page) {
		int wanted = Math.clamp(page, 0, MOST / PAGE - 1);
		return planned(() -> {
			List<Long> counted = sought(question, MOST + 1);
			int count = Math.min(counted.size(), MOST);
			List<Long> shown = counted.subList(Math.min(count, wanted * PAGE), Math.min(count, (wanted + 1) * PAGE));
			boolean more = counted.size() > MOST;
			return new Answer(rows(shown), wanted, count, more, more ? question.behind(counted.get(MOST - 1)) : null);
		});
	}

	/** The facts that answer, from the first one on. */
	public List<FactRow> all(Question question, int most) {
		return planned(() -> rows(sought(question, most)));
	}

	/**
	 * Some facts out of those that answer.
	 *
	 * @param population how many answer
	 * @param positions of those drawn, in the order in which they were drawn
	 */
	public record Drawn(long population, List<Long> positions) {
	}

	/**
	 * Draws by a seed: of all facts that answer, those whose SHA-256 of the seed, the end
	 * of a line and the identifier of the fact, in UTF-8, is smallest.
	 */
	public Drawn draw(Question question, String seed, int size) {
		FactCondition condition = conditionOf(question);
		return planned(() -> new Drawn(
				this.jdbc.sql("select count(*)" + condition.sql())
					.params(condition.parameters())
					.query(Long.class)
					.single(),
				this.jdbc
					.sql("select position" + condition.sql()
							+ " order by sha256(convert_to(:seed || E'\\n' || event_id, 'UTF8')), position limit :size")
					.params(condition.parameters())
					.param("seed", seed)
					.param("size", size)
					.query(Long.class)
					.list()));
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
	 * The first that answer. What is in many facts is found among the first of them; what
	 * is in few, by index: which it is, the database cannot know before.
	 */
	private List<Long> sought(Question question, int most) {
		Span span = span(question);
		if (span == null) {
			return List.of();
		}
		FactCondition condition = conditionOf(question);
		String order = order(question) + " limit " + most;
		if (span.highest() - span.lowest() > NEAR) {
			if (question.oldestFirst()) {
				condition.between(span.lowest(), span.lowest() + NEAR);
			}
			else {
				condition.between(span.highest() - NEAR, span.highest());
			}
			List<Long> near = positions(condition, order);
			if (near.size() >= most) {
				return near;
			}
		}
		condition.between(span.lowest(), span.highest());
		return positions(condition, order);
	}

	/** Between which numbers facts can lie that answer. */
	private record Span(long lowest, long highest) {
	}

	/** {@code null} if no fact is of the days asked for. */
	private @Nullable Span span(Question question) {
		Long first = question.firstNumber();
		Long last = question.lastNumber();
		long lowest = (first != null) ? first : 0;
		long highest = (last != null) ? Math.min(last, newest()) : newest();
		for (FactClock clock : FactClock.values()) {
			LocalDate from = question.from().get(clock);
			LocalDate until = question.until().get(clock);
			if (from == null && until == null) {
				continue;
			}
			FactCondition days = new FactCondition();
			days.within(clock, from, until);
			Span span = this.jdbc.sql(OF_DAYS + days.sql())
				.params(days.parameters())
				.query((row, number) -> new Span(row.getLong(1), row.getLong(2)))
				.single();
			lowest = Math.max(lowest, span.lowest());
			highest = Math.min(highest, span.highest());
		}
		return (lowest <= highest && highest > 0) ? new Span(lowest, highest) : null;
	}

	private List<Long> positions(FactCondition condition, String order) {
		return this.jdbc.sql("select position" + condition.sql() + order)
			.params(condition.parameters())
			.query(Long.class)
			.list();
	}

	/** Each question asks for other facts, so none is answered by the plan of another. */
	private <T> T planned(Supplier<T> read) {
		return Objects.requireNonNull(this.reading.execute((status) -> {
			this.jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
			return read.get();
		}));
	}

	private static String order(Question question) {
		return question.oldestFirst() ? "\norder by position" : "\norder by position desc";
	}

	FactCondition conditionOf(Question question) {
		FactCondition condition = new FactCondition();
		condition.says(SearchKey.of(question.words()));
		if (!question.person().isEmpty()) {
			person(question.person(), condition);
		}
		if (!question.post().isEmpty()) {
			post(question.post(), condition);
		}
		if (!question.kind().isEmpty()) {
			condition.named(this.names.names().stream().filter((name) -> name.startsWith(question.kind())).toList());
		}
		if (!question.about().isEmpty()) {
			condition.about(projects(question.about()), cases(question.about()));
		}
		for (FactClock clock : FactClock.values()) {
			condition.within(clock, question.from().get(clock), question.until().get(clock));
		}
		condition.numbered(question.firstNumber(), question.lastNumber());
		return condition;
	}

	private void person(String typed, FactCondition condition) {
		if (known("person_id", typed)) {
			condition.person(typed);
		}
		else {
			condition.personNamed(SearchKey.of(typed));
		}
	}

	private void post(String typed, FactCondition condition) {
		if (known("post_id", typed)) {
			condition.post(typed);
		}
		else {
			condition.postTitled(SearchKey.of(typed));
		}
	}

	private boolean known(String column, String id) {
		return this.jdbc.sql("select exists (select from fact where " + column + " = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	private List<String> projects(String typed) {
		Matcher place = PLACE.matcher(SearchKey.fold(typed));
		if (place.matches()) {
			return this.jdbc.sql("""
					select distinct project_id from register_fact
					where facet = 'placement' and (value ->> 'measure')::int = :measure
					  and (value ->> 'number')::int = :number""")
				.param("measure", Integer.valueOf(place.group(1)))
				.param("number", Integer.valueOf(place.group(2)))
				.query(String.class)
				.list();
		}
		List<String> found = new ArrayList<>(List.of(typed));
		found.addAll(this.jdbc.sql("""
				select distinct project_id from register_fact
				where facet = 'name' and (select bool_and(strpos(search_folded(value #>> '{}'), word) > 0)
				                          from unnest(:words) as word)
				limit\s""" + MEANT)
			.param("words", SearchKey.of(typed).words().toArray(String[]::new))
			.query(String.class)
			.list());
		return found;
	}

	private List<String> cases(String typed) {
		return this.jdbc.sql("""
				select proposal_id from case_file where number = upper(normalize(:typed, NFKC)) or proposal_id = :typed
				limit\s""" + MEANT).param("typed", typed).query(String.class).list();
	}

}
