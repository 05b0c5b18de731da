package org.nawate.app.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.nawate.store.EventNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Draws by a seed some of the facts that answer a question. */
@Component
public class DrawQuery {

	/**
	 * Those whose SHA-256 of the seed, the end of a line and the identifier of the fact,
	 * in UTF-8, is smallest. Every fact that answers is weighed.
	 */
	static final int BY_WEIGHT = 1;

	/** Those at drawn places among all that answer; its rule is the function's. */
	public static final int BY_PLACE = 2;

	private final JdbcClient jdbc;

	private final QuestionMeaning meaning;

	private final PlannedReading reading;

	DrawQuery(JdbcClient jdbc, EventNames names, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.meaning = new QuestionMeaning(jdbc, names);
		this.reading = new PlannedReading(jdbc, transactions);
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
	 * Draws them; the same, whoever draws, as long as the question ends at a number.
	 * @param rule the version of the rule
	 */
	public Drawn draw(Question question, String seed, int size, int rule) {
		FactCondition condition = this.meaning.of(question);
		return this.reading.of(() -> switch (rule) {
			case BY_WEIGHT -> byWeight(condition, seed, size);
			case BY_PLACE ->
				condition.isOfNumbersAlone() ? byNumber(question, seed, size) : byPlace(condition, seed, size);
			default -> throw new IllegalArgumentException("no rule of drawing: " + rule);
		});
	}

	/** Numbers have no gaps, so without other conditions no fact need be looked at. */
	private Drawn byNumber(Question question, String seed, int size) {
		long newest = this.jdbc.sql("select coalesce(max(position), 0) from fact").query(Long.class).single();
		FactSpan span = new FactSpan(1, newest).within(question.firstNumber(), question.lastNumber());
		return new Drawn(span.length(),
				this.jdbc
					.sql("select place + :lowest - 1 from unnest(drawn_places(:population, :seed, :size)) as place")
					.param("lowest", span.lowest())
					.param("population", span.length())
					.param("seed", seed)
					.param("size", size)
					.query(Long.class)
					.list());
	}

	private Drawn byPlace(FactCondition condition, String seed, int size) {
		this.jdbc.sql("set local work_mem to '64MB'").update();
		return this.jdbc
			.sql("""
					select cardinality(facts) as population,
					       (select coalesce(array_agg(facts[place] order by step), '{}')
					        from unnest(drawn_places(cardinality(facts), :seed, :size)) with ordinality as p (place, step))
					           as positions
					from (select coalesce(array_agg(position order by position), '{}') as facts\s"""
					+ condition.byIndex() + ") as those")
			.params(condition.parameters())
			.param("seed", seed)
			.param("size", size)
			.query((row, number) -> new Drawn(row.getLong("population"), positions(row)))
			.single();
	}

	private Drawn byWeight(FactCondition condition, String seed, int size) {
		return new Drawn(
				this.jdbc.sql("select count(*)" + condition.byIndex())
					.params(condition.parameters())
					.query(Long.class)
					.single(),
				this.jdbc
					.sql("select position" + condition.byIndex()
							+ " order by sha256(convert_to(:seed || E'\\n' || event_id, 'UTF8')), position limit :size")
					.params(condition.parameters())
					.param("seed", seed)
					.param("size", size)
					.query(Long.class)
					.list());
	}

	private static List<Long> positions(ResultSet row) throws SQLException {
		return List.of((Long[]) row.getArray("positions").getArray());
	}

}
