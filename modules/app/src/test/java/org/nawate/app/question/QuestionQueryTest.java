package org.nawate.app.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.history.FactRow;
import org.nawate.app.name.NameColumns;
import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final QuestionQuery query = this.world.the(QuestionQuery.class);

	QuestionQueryTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	/** Asks by names and values of an address by turns. */
	private static Question asking(String... fields) {
		Map<String, String> parameters = new HashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			parameters.put(fields[i], fields[i + 1]);
		}
		Asked asked = Asked.of(parameters);
		assertThat(asked.isClear()).isTrue();
		return asked.question();
	}

	private List<FactRow> found(String... fields) {
		return this.query.all(asking(fields), 10_000);
	}

	private int stored() {
		return this.world.jdbc().sql("select count(*) from fact").query(Integer.class).single();
	}

	@Test
	void all_facts_come_newest_first_or_oldest_first_by_pages() {
		Answer newest = this.query.answer(asking(), 0);
		assertThat(newest.count()).isEqualTo(stored()).isLessThan(QuestionQuery.MOST);
		assertThat(newest.more()).isFalse();
		assertThat(newest.next()).isNull();
		assertThat(newest.rows()).hasSize(QuestionQuery.PAGE);
		assertThat(newest.rows().getFirst().position()).isEqualTo(stored());
		assertThat(this.query.answer(asking(), newest.pages() - 1).rows().getLast().position()).isEqualTo(1);
		assertThat(found("order", "oldest")).extracting(FactRow::position).isSorted().hasSize(stored());
	}

	@Test
	void a_name_is_found_with_and_without_its_blank_by_whole_and_by_part_and_by_staff_number() {
		List<FactRow> facts = found("person", "見本 一郎");
		assertThat(facts).isNotEmpty().allMatch((fact) -> "見本 一郎".equals(fact.personName()));
		assertThat(found("person", "見本一郎")).isEqualTo(facts);
		assertThat(found("person", "一郎")).isEqualTo(facts);
		assertThat(found("person", String.valueOf(facts.getFirst().personId()))).isEqualTo(facts);
		assertThat(found("person", "居ない人")).isEmpty();
	}

	@Test
	void a_post_is_found_by_its_title_and_by_its_id() {
		List<FactRow> facts = found("post", "情報政策課長");
		assertThat(facts).hasSizeGreaterThan(1).allMatch((fact) -> "情報政策課長".equals(fact.postTitle()));
		assertThat(found("post", "chief-information-policy")).isEqualTo(facts);
	}

	@Test
	void a_kind_is_found_by_its_name_and_all_about_one_thing_by_its_beginning() {
		assertThat(found("name", "project.KgiRevised")).isNotEmpty()
			.allMatch((fact) -> fact.name().equals("project.KgiRevised"));
		assertThat(found("name", "project.")).hasSizeGreaterThan(5)
			.allMatch((fact) -> fact.name().startsWith("project."));
		assertThat(found("name", "nothing.")).isEmpty();
	}

	@Test
	void a_case_is_found_by_its_number_and_a_project_by_its_name() {
		String number = this.world.jdbc()
			.sql("select number from case_file where proposal_id = 'case-revision'")
			.query(String.class)
			.single();
		assertThat(found("about", number)).isNotEmpty().allMatch((fact) -> "case-revision".equals(fact.proposalId()));
		String name = this.world.jdbc()
			.sql("select value #>> '{}' from register_fact where project_id = 'forms' and facet = 'name' limit 1")
			.query(String.class)
			.single();
		assertThat(found("about", name)).isNotEmpty().allMatch((fact) -> "forms".equals(fact.projectId()));
		assertThat(found("about", "forms")).isEqualTo(found("about", name));
		String place = this.world.jdbc().sql("""
				select (value ->> 'measure') || '-' || (value ->> 'number') from register_fact
				where project_id = 'forms' and facet = 'placement' limit 1""").query(String.class).single();
		assertThat(found("about", place)).isEqualTo(found("about", name));
		assertThat(found("about", "どこにもない名称")).isEmpty();
	}

	@Test
	void each_clock_has_its_range() {
		String day = CaseStory.DECIDED.toString();
		assertThat(found("name", "project.", "from", day, "until", day)).extracting(FactRow::name)
			.contains("project.Added")
			.doesNotContain("project.Enrolled");
		assertThat(found("decidedFrom", day, "decidedUntil", day)).isNotEmpty()
			.allMatch((fact) -> CaseStory.DECIDED.equals(fact.decidedOn()));
		assertThat(found("draftedUntil", "2025-05-12")).isNotEmpty()
			.allMatch((fact) -> !LocalDate.of(2025, 5, 12).isBefore(fact.draftedOn()));
		assertThat(found("effectiveFrom", "2025-04-01")).isNotEmpty()
			.allMatch((fact) -> !LocalDate.of(2025, 4, 1).isAfter(fact.effectiveOn()));
		assertThat(found("actedFrom", "2025-05-01", "actedUntil", "2025-05-31")).isNotEmpty()
			.allMatch((fact) -> fact.actedOn() != null && fact.actedOn().getMonthValue() == 5);
		assertThat(found("firstNumber", "3", "lastNumber", "5")).extracting(FactRow::position)
			.containsExactly(5L, 4L, 3L);
	}

	@Test
	void words_are_found_folded_within_any_text_of_a_fact() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, recorded_at, payload, is_public)
				select 900000 + n, 'folded-' || n, 'plan.NumberAssigned', 1, 'a', now(),
				       jsonb_build_object('plan', 'p', 'measure', 1, 'number', 1, 'project', text), false
				from unnest(array['四條畷市の ＤＸ', '髙﨑', E'達成\\n目標', 'x']) with ordinality as t (text, n)""").update();
		try {
			assertThat(found("q", "四条畷", "firstNumber", "900000")).extracting(FactRow::position)
				.containsExactly(900_001L);
			assertThat(found("q", "四條畷　dx")).extracting(FactRow::position).containsExactly(900_001L);
			assertThat(found("q", "畷ｄｘ")).as("no pair of words").isEmpty();
			assertThat(found("q", "畷市のＤＸ")).as("a blank within a text").hasSize(1);
			assertThat(found("q", "高崎")).extracting(FactRow::position).containsExactly(900_002L);
			assertThat(found("q", "達成目標", "firstNumber", "900000")).as("over the end of a line")
				.extracting(FactRow::position)
				.containsExactly(900_003L);
			assertThat(found("q", "畷", "firstNumber", "900000")).as("one character").hasSize(1);
			assertThat(found("q", "%")).as("no pattern").allMatch((fact) -> fact.payload().toString().contains("%"));
		}
		finally {
			this.world.jdbc().sql("delete from fact where position > 900000").update();
		}
	}

	@Test
	void beyond_what_is_counted_the_question_goes_on_in_its_order() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, recorded_at, payload, is_public)
				select 800000 + n, 'many-' || n, 'plan.NumberAssigned', 1, 'a', now(),
				       '{"plan": "p", "measure": 1, "number": 1, "project": "数多の記録"}', false
				from generate_series(1, 2500) n""").update();
		try {
			Answer first = this.query.answer(asking("q", "数多"), 0);
			assertThat(first.count()).isEqualTo(QuestionQuery.MOST);
			assertThat(first.more()).isTrue();
			assertThat(first.pages()).isEqualTo(20);
			assertThat(first.next()).isEqualTo(asking("q", "数多", "lastNumber", "801500"));
			assertThat(this.query.answer(asking("q", "数多"), 19).rows().getLast().position()).isEqualTo(801_501);
			assertThat(this.query.answer(asking("q", "数多"), 99).page()).as("no further").isEqualTo(19);
			Answer oldest = this.query.answer(asking("q", "数多", "order", "oldest"), 0);
			assertThat(oldest.next()).isEqualTo(asking("q", "数多", "order", "oldest", "firstNumber", "801001"));
		}
		finally {
			this.world.jdbc().sql("delete from fact where position > 800000").update();
		}
	}

	@Test
	void a_name_that_is_erased_is_found_no_more() {
		FactRow fact = found("person", "見本 一郎").getFirst();
		PersonId person = new PersonId(String.valueOf(fact.personId()));
		String words = "select words from fact where position = " + fact.position();
		try (ReadingWorld other = new ReadingWorld()) {
			Story.tellAll(other);
			other.catchUp();
			assertThat(other.jdbc().sql(words).query(String.class).single()).contains("見本一郎");
			NameColumns.eraseAll(other.jdbc(), person);
			assertThat(other.jdbc().sql(words).query(String.class).single()).doesNotContain("見本一郎");
			assertThat(other.the(QuestionQuery.class).all(asking("person", "見本一郎"), 10)).isEmpty();
			assertThat(other.jdbc()
				.sql("select count(*) from fact where strpos(words, '見本一郎') > 0 and name not like 'meeting.Minutes%'")
				.query(Integer.class)
				.single()).isZero();
			assertThat(other.the(QuestionQuery.class).all(asking("person", person.value()), 10)).isNotEmpty();
		}
	}

}
