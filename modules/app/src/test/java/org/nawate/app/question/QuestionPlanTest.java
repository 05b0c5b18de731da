package org.nawate.app.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** With the facts of decades, no question must cost a walk through all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPlanTest {

	private final ReadingWorld world = new ReadingWorld();

	QuestionPlanTest() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, recorded_at, acted_on, person_id,
				                  person_name, post_id, post_title, payload, is_public)
				select n, 'e' || n, 'plan.NumberAssigned', 1, 'a', timestamptz '2000-01-01' + n * interval '1 hour',
				       date '2000-01-01' + n / 24, 'p' || n % 300, '見本 ' || n % 300, 'post' || n % 80, '職' || n % 80,
				       jsonb_build_object('plan', '計画' || n, 'measure', 1, 'number', 1, 'project',
				                          case when n % 5000 = 0 then '珍しい語句' else '普通の語句' end), true
				from generate_series(1, 20000) n""").update();
		this.world.jdbc().sql("analyze fact").update();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private String plan(String... fields) {
		FactCondition condition = condition(fields);
		return plan(condition, condition.byIndex());
	}

	private FactCondition condition(String... fields) {
		Map<String, String> parameters = new HashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			parameters.put(fields[i], fields[i + 1]);
		}
		return this.world.the(QuestionQuery.class).conditionOf(Asked.of(parameters).question());
	}

	private String plan(FactCondition condition, String sql) {
		return String.join("\n",
				this.world.jdbc()
					.sql("explain select position" + sql + " order by position desc limit 1001")
					.params(condition.parameters())
					.query(String.class)
					.list());
	}

	@Test
	void a_rare_word_is_found_by_the_pairs_of_its_characters() {
		assertThat(plan("q", "珍しい語句")).contains("fact_by_words").doesNotContain("Seq Scan");
		assertThat(plan("q", "珍")).contains("fact_by_words").doesNotContain("Seq Scan");
	}

	@Test
	void a_word_that_stands_in_all_is_found_by_reading_from_the_newest_on() {
		FactCondition often = condition("q", "普通の語句");
		assertThat(plan(often, often.walking())).contains("Backward using fact_pkey").doesNotContain("search_pairs");
	}

	@Test
	void a_word_of_two_characters_is_told_by_the_index_alone() {
		assertThat(plan("q", "珍し")).contains("fact_by_words").doesNotContain("strpos");
		assertThat(plan("q", "珍しい")).contains("fact_by_words", "strpos");
	}

	@Test
	void between_which_numbers_days_stand_is_read_from_their_index() {
		FactCondition days = new FactCondition();
		days.within(FactClock.ACTED, LocalDate.of(2001, 2, 1), LocalDate.of(2001, 2, 3));
		assertThat(String.join("\n",
				this.world.jdbc()
					.sql("explain " + QuestionQuery.OF_DAYS + days.byIndex())
					.params(days.parameters())
					.query(String.class)
					.list()))
			.contains("fact_by_acted")
			.doesNotContain("Seq Scan", "fact_pkey");
	}

	@Test
	void a_person_a_post_and_a_number_are_found_by_index() {
		assertThat(plan("person", "p7")).contains("fact_by_person").doesNotContain("Seq Scan");
		assertThat(plan("post", "post7")).contains("fact_by_post").doesNotContain("Seq Scan");
		assertThat(plan("firstNumber", "500", "lastNumber", "900")).contains("fact_pkey").doesNotContain("Seq Scan");
	}

}
