package org.nawate.app.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.register.RegisterActs;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three projects, seven acts: 1 adopted, 2 to 4 enrolled, then 5 a KGI in time, 6 the
 * same late, 7 an addition ahead, 8 an end, 9 an erratum, 10 and 11 a name there and
 * back. What is expected was worked out by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final ComparisonQuery comparisons = this.world.the(ComparisonQuery.class);

	ComparisonQueryTest() {
		record("2025-04-01", Story.adopted(), Story.enrolled("forms", 1, 1, "申請", "80%"),
				Story.enrolled("scoring", 1, 2, "採点", "50%"), Story.enrolled("fm", 1, 3, "FM", "10件"));
		record("2025-04-10", RegisterActs.kgi("forms", "90%", on("2025-04-10")));
		record("2025-04-20", RegisterActs.kgi("forms", "85%", on("2025-03-01")));
		record("2025-04-25", RegisterActs.added("chat", 4, on("2025-04-25"), on("2025-06-01")));
		record("2025-05-01", RegisterActs.abolished("scoring", on("2025-05-01")));
		record("2025-05-05", RegisterActs.kgiCorrected("fm", "10件", "100件", on("2025-05-05")));
		record("2025-05-10", RegisterActs.name("fm", "施設", on("2025-05-10")));
		record("2025-05-20", RegisterActs.name("fm", "FM", on("2025-05-20")));
		this.world.catchUp();
	}

	private void record(String day, Object... events) {
		this.world.record(on(day), Story.SECRETARIAT, events);
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private static LocalDate on(String day) {
		return LocalDate.parse(day);
	}

	/** A day, and the day by whose end it was known, or nothing. */
	private Side side(String said) {
		List<String> parts = List.of(said.split(" known ", -1));
		KnownAt known = this.world.the(KnownAtQuery.class).required((parts.size() > 1) ? parts.get(1) : null);
		return Side.of(on(parts.getFirst()), known);
	}

	private RegisterComparison compare(String from, String to) {
		return this.comparisons.compare(side(from), side(to));
	}

	private static List<Long> acts(RegisterComparison comparison) {
		return comparison.acts().stream().map((act) -> act.fact().position()).toList();
	}

	private static List<String> fields(RowChange change) {
		return change.fields()
			.stream()
			.map((field) -> field.name() + " " + field.before() + ">" + field.now() + " " + field.beforeAct() + ">"
					+ field.nowAct())
			.toList();
	}

	@Test
	void two_days_by_all_that_is_known() {
		RegisterComparison comparison = compare("2025-04-01", "2025-06-01");
		assertThat(comparison.added()).extracting(RegisterRow::projectId).containsExactly("chat");
		assertThat(comparison.ended()).hasSize(1);
		assertThat(fields(comparison.ended().getFirst())).containsExactly("state ACTIVE>ABOLISHED 3>8");
		assertThat(comparison.changed().stream().map(ComparisonQueryTest::fields))
			.containsExactly(List.of("kgi 85%>90% 6>5"), List.of("kgi 10件>100件 4>9"));
		assertThat(comparison.changed().getLast().fields().getFirst().entered()).matches(java.util.Objects::nonNull);
		assertThat(comparison.unchanged()).isZero();
		assertThat(comparison.gone()).isEmpty();
		// 6 holds on both days; the name went there and back.
		assertThat(acts(comparison)).containsExactly(5L, 7L, 8L, 9L, 10L, 11L);
	}

	@Test
	void the_same_day_as_known_before_and_after_a_late_entry() {
		RegisterComparison comparison = compare("2025-04-05 known 2025-04-19", "2025-04-05 known 2025-04-20");
		assertThat(comparison.changed()).hasSize(1);
		assertThat(fields(comparison.changed().getFirst())).containsExactly("kgi 80%>85% 2>6");
		RowChange.Field late = comparison.changed().getFirst().fields().getFirst();
		assertThat(late.entered()).isNotNull().matches((entered) -> entered.late() && !entered.erratum());
		assertThat(comparison.unchanged()).isEqualTo(2);
		assertThat(acts(comparison)).containsExactly(6L);
	}

	@Test
	void what_was_known_by_nobody_is_added_and_the_other_way_round_is_gone() {
		RegisterComparison comparison = compare("2025-06-01 known 2025-04-24", "2025-06-01 known 2025-04-25");
		assertThat(comparison.added()).extracting(RegisterRow::projectId).containsExactly("chat");
		assertThat(acts(comparison)).containsExactly(7L);
		RegisterComparison back = compare("2025-06-01 known 2025-04-25", "2025-06-01 known 2025-04-24");
		assertThat(back.gone()).extracting(RegisterRow::projectId).containsExactly("chat");
		assertThat(back.added()).isEmpty();
		assertThat(compare("2025-06-01 known 2025-03-31", "2025-06-01").added()).hasSize(4);
	}

	@Test
	void an_end_taken_back_in_knowledge_is_a_change_of_every_figure() {
		RegisterComparison back = compare("2025-05-01", "2025-05-01 known 2025-04-30");
		assertThat(back.ended()).isEmpty();
		RowChange change = back.changed()
			.stream()
			.filter((each) -> each.now().projectId().equals("scoring"))
			.findFirst()
			.orElseThrow();
		assertThat(change.fields()).extracting(RowChange.Field::name)
			.containsExactly("businessClass", "kgi", "owner", "state");
		assertThat(change.now().state()).isEqualTo(ProjectState.ACTIVE);
	}

	@Test
	void the_same_point_twice_has_no_difference_and_no_acts() {
		for (String point : List.of("2025-05-15", "2025-05-15 known 2025-05-02", "2024-01-01")) {
			RegisterComparison comparison = compare(point, point);
			assertThat(comparison.isEmpty()).isTrue();
			assertThat(comparison.acts()).isEmpty();
		}
	}

	@Test
	void facts_between_are_told_from_any_of_them_on() {
		Side from = side("2025-04-01");
		Side to = side("2025-06-01");
		RegisterComparison behind = this.comparisons.compare(from, to, 8);
		assertThat(acts(behind)).containsExactly(9L, 10L, 11L);
		assertThat(behind.moreActs()).isFalse();
		assertThat(behind.changed()).as("rows are all told").hasSize(2);
		this.world.jdbc()
			.sql("""
					insert into register_fact (project_id, facet, value, effective_on, recorded_at, position, event_id)
					select 'forms', 'kgi', '{}', date '2025-05-10', now(), 1000 + n, 'e' || n from generate_series(1, 300) n""")
			.update();
		assertThat(this.comparisons.compare(from, to).moreActs()).isTrue();
		assertThat(this.comparisons.compare(from, to, 1100).moreActs()).isFalse();
		this.world.jdbc().sql("delete from register_fact where position > 1000").update();
	}

	@Test
	void one_project_alone() {
		RegisterComparison comparison = this.comparisons.compare(new ProjectId("fm"), side("2025-05-09"),
				side("2025-05-19"), 0);
		assertThat(comparison.changed().stream().map(ComparisonQueryTest::fields))
			.containsExactly(List.of("name FM>施設 4>10"));
		assertThat(acts(comparison)).containsExactly(10L);
		assertThat(comparison.added()).isEmpty();
	}

	@Test
	void acts_of_another_plan_are_none_of_it() {
		this.world.jdbc().sql("""
				insert into register_fact (project_id, facet, value, effective_on, recorded_at, position, event_id)
				values ('of-another-plan', 'kgi', '{}', date '2025-05-10', now(), 999, 'e')""").update();
		Side from = side("2025-04-01");
		Side to = side("2025-06-01");
		assertThat(ComparisonQuery.between(this.world.jdbc().sql(ComparisonQuery.OF_ALL), from, to)
			.param("after", 0)
			.param("plans", new String[] { "nawate-dx", "another-plan", "plan" })
			.query(Long.class)
			.list()).isNotEmpty().doesNotContain(999L);
		this.world.jdbc().sql("delete from register_fact where position = 999").update();
	}

	@Test
	void what_lies_between_is_found_by_index() {
		this.world.jdbc().sql("""
				insert into register_fact (project_id, facet, value, effective_on, recorded_at, position, event_id)
				select 'x' || n % 500, 'kgi', '{}', date '2000-01-01' + n % 7000, now(), 1000000 + n, 'e' || n
				from generate_series(1, 20000) n""").update();
		this.world.jdbc().sql("""
				insert into register_version (project_id, valid_from, known_from, facets, acts, since, entered)
				select 'x' || n, date '2020-01-01', 1000000 + n, jsonb_build_object('state', 'ACTIVE', 'placement',
				       jsonb_build_object('plan', 'other-' || n % 40, 'measure', 1, 'number', 1)), '{}', '{}', '{}'
				from generate_series(1, 20000) n""").update();
		this.world.jdbc().sql("analyze register_fact, register_version").update();
		for (List<String> points : List.of(List.of("2004-04-01", "2004-05-01"),
				List.of("2025-06-01 known 2025-04-24", "2025-06-01 known 2025-04-25"))) {
			String plan = String.join("\n",
					ComparisonQuery
						.between(this.world.jdbc().sql("explain " + ComparisonQuery.OF_ALL), side(points.get(0)),
								side(points.get(1)))
						.param("after", 0)
						.param("plans", new String[] { "plan" })
						.query(String.class)
						.list());
			assertThat(Stream.of("register_fact_by_day", "register_fact_by_position", "register_version_of_plan"))
				.allMatch(plan::contains);
			assertThat(plan).doesNotContain("Seq Scan on register_fact");
		}
		this.world.jdbc().sql("delete from register_fact where position > 1000000").update();
		this.world.jdbc().sql("delete from register_version where known_from > 1000000").update();
	}

}
