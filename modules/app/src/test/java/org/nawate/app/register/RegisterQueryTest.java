package org.nawate.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterQueryTest {

	private static final RegisterFilter ALL = RegisterFilter.none();

	private final ReadingWorld world = new ReadingWorld();

	private final RegisterQuery register = this.world.the(RegisterQuery.class);

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void shows_the_imported_plan_as_printed() {
		Story.tellImport(this.world);
		this.world.catchUp();
		Register register = this.register.find(ReadingWorld.TODAY, ALL);
		assertThat(register.planName()).isEqualTo("なわてDXアクションプラン");
		assertThat(register.goals()).hasSize(2);
		assertThat(register.measuresOf(1)).hasSize(2);
		assertThat(register.currentEdition()).isEqualTo(2024);
		assertThat(register.rows()).extracting(RegisterRow::printedName)
			.containsExactly("電子申請システムの利活用", "自動採点ソフトの導入【追加】", "なわてFMシステムの実装【廃止】");
		RegisterRow first = register.rows().getFirst();
		assertThat(first.goal()).isEqualTo(1);
		assertThat(first.businessClass()).isEqualTo(BusinessClass.L);
		assertThat(first.owner()).isEqualTo(new Owner("総務部", "情報政策課"));
		assertThat(first.kgi().text()).isEqualTo("システム利用者満足度 80%以上");
		assertThat(first.kgi().toKgi()).isEqualTo(Kgi.parse("システム利用者満足度 80%以上"));
		RegisterRow abolished = register.rows().getLast();
		assertThat(abolished.state()).isEqualTo(ProjectState.ABOLISHED);
		assertThat(abolished.businessClass()).isNull();
		assertThat(abolished.kgi().kind()).isEqualTo(KgiKind.NONE);
		assertThat(abolished.kgi().text()).isEqualTo("【廃止】");
		assertThat(abolished.owner()).isEqualTo(RegisterRow.noOwner(Mark.ABOLISHED));
		assertThat(register.counts().total()).isEqualTo(3);
		assertThat(register.counts().states()).containsEntry(ProjectState.ACTIVE, 2)
			.containsEntry(ProjectState.ABOLISHED, 1);
		assertThat(register.counts().withoutClass()).isEqualTo(1);
		assertThat(this.register.find(LocalDate.of(2024, 3, 31), ALL).rows()).isEmpty();
	}

	@Test
	void filters_rows_and_counts_all() {
		Story.tellImport(this.world);
		this.world.catchUp();
		assertThat(find(new RegisterFilter(null, "総務部", null, null))).containsExactly("forms", "scoring");
		assertThat(find(new RegisterFilter(1, null, BusinessClass.L, ProjectState.ACTIVE))).containsExactly("forms",
				"scoring");
		assertThat(find(new RegisterFilter(2, null, null, null))).isEmpty();
		assertThat(this.register.find(ReadingWorld.TODAY, new RegisterFilter(2, null, null, null)).counts().total())
			.isEqualTo(3);
	}

	private List<String> find(RegisterFilter filter) {
		return this.register.find(ReadingWorld.TODAY, filter).rows().stream().map(RegisterRow::projectId).toList();
	}

	@Test
	void the_latest_effective_day_wins_whenever_it_was_recorded() {
		Story.tellImport(this.world);
		this.world.record(LocalDate.of(2025, 5, 10), Story.SECRETARIAT,
				revised("80%以上", "90%以上", LocalDate.of(2025, 4, 1)));
		// Recorded later, but it holds from an earlier day on.
		this.world.record(LocalDate.of(2025, 5, 20), Story.SECRETARIAT,
				revised("90%以上", "85%以上", LocalDate.of(2024, 10, 1)));
		this.world.catchUp();
		assertThat(kgi(LocalDate.of(2024, 9, 30), null)).isEqualTo("システム利用者満足度 80%以上");
		assertThat(kgi(LocalDate.of(2024, 10, 1), null)).isEqualTo("85%以上");
		assertThat(kgi(LocalDate.of(2025, 3, 31), null)).isEqualTo("85%以上");
		assertThat(kgi(LocalDate.of(2025, 4, 1), null)).isEqualTo("90%以上");
	}

	@Test
	void shows_what_was_known_at_an_instant() {
		Story.tellImport(this.world);
		this.world.record(LocalDate.of(2025, 5, 10), Story.SECRETARIAT,
				revised("80%以上", "90%以上", LocalDate.of(2025, 4, 1)));
		this.world.catchUp();
		assertThat(kgi(ReadingWorld.TODAY, Instant.parse("2025-05-09T00:00:00Z"))).isEqualTo("システム利用者満足度 80%以上");
		assertThat(kgi(ReadingWorld.TODAY, Instant.parse("2025-05-11T00:00:00Z"))).isEqualTo("90%以上");
		assertThat(this.register.find(ReadingWorld.TODAY, known(Instant.parse("2025-04-01T00:00:00Z")), ALL).rows())
			.isEmpty();
	}

	private String kgi(LocalDate asOf, @org.jspecify.annotations.Nullable Instant knownAt) {
		return this.register.find(asOf, known(knownAt), ALL).rows().getFirst().kgi().text();
	}

	private KnownAt known(@org.jspecify.annotations.Nullable Instant at) {
		return this.world.the(KnownAtQuery.class).required((at != null) ? at.toString() : null);
	}

	@Test
	void on_the_same_day_the_later_fact_wins_and_each_figure_names_its_act() {
		Story.tellImport(this.world);
		LocalDate day = LocalDate.of(2025, 5, 10);
		this.world.record(day, Story.SECRETARIAT, revised("80%以上", "90%以上", day));
		this.world.record(day, Story.SECRETARIAT, revised("90%以上", "95%以上", day));
		this.world.catchUp();
		RegisterRow row = this.register.row(new ProjectId("forms"), ReadingWorld.TODAY).orElseThrow();
		assertThat(row.kgi().text()).isEqualTo("95%以上");
		long last = this.world.jdbc().sql("select max(log_index) + 1 from event_log").query(Long.class).single();
		assertThat(row.act("kgi")).isEqualTo(last);
		assertThat(row.acts()).containsOnlyKeys("placement", "name", "businessClass", "kgi", "owner", "state");
		assertThat(row.act("name")).isLessThan(last);
	}

	@Test
	void an_addition_decided_now_is_part_of_the_plan_from_its_effective_day() {
		Story.tellImport(this.world);
		LocalDate decided = LocalDate.of(2025, 5, 20);
		LocalDate effective = LocalDate.of(2025, 7, 1);
		this.world.record(decided, Story.SECRETARIAT, added("chat", 1, 3, decided, effective));
		this.world.catchUp();
		assertThat(this.register.row(new ProjectId("chat"), ReadingWorld.TODAY)).isEmpty();
		assertThat(this.register.row(new ProjectId("chat"), LocalDate.of(2025, 6, 30))).isEmpty();
		RegisterRow row = this.register.row(new ProjectId("chat"), effective).orElseThrow();
		assertThat(row.marks()).containsExactly(Mark.ADDED);
		assertThat(row.state()).isEqualTo(ProjectState.ACTIVE);
	}

	@Test
	void an_addition_and_an_abolition_print_their_marks_over_two_editions() {
		Story.tellImport(this.world);
		LocalDate decided = LocalDate.of(2025, 5, 20);
		this.world.record(decided, Story.SECRETARIAT, added("chat", 1, 3, decided, decided),
				activated("chat", decided));
		this.world.record(decided, Story.SECRETARIAT, abolished("forms", decided));
		this.world.record(LocalDate.of(2026, 3, 1), Story.SECRETARIAT, published(2026, "forms", "scoring", "chat"));
		this.world.record(LocalDate.of(2027, 3, 1), Story.SECRETARIAT, published(2027, "forms", "scoring", "chat"));
		this.world.catchUp();
		assertThat(printed(decided)).containsExactly("電子申請システムの利活用【廃止】", "自動採点ソフトの導入【追加】", "住民チャット【追加】",
				"なわてFMシステムの実装【廃止】");
		// The second edition: what the first printed as new is new no more.
		assertThat(printed(LocalDate.of(2026, 4, 1))).containsExactly("電子申請システムの利活用【廃止】", "自動採点ソフトの導入", "住民チャット【追加】",
				"なわてFMシステムの実装【廃止】");
		assertThat(printed(LocalDate.of(2027, 4, 1))).containsExactly("電子申請システムの利活用【廃止】", "自動採点ソフトの導入", "住民チャット",
				"なわてFMシステムの実装【廃止】");
	}

	private List<String> printed(LocalDate asOf) {
		return this.register.find(asOf, ALL).rows().stream().map(RegisterRow::printedName).toList();
	}

	private static Authority.Resolution resolution(LocalDate on) {
		return new Authority.Resolution(new ProposalId("c1"), new MeetingId("m1"), 1, on, null);
	}

	private static ProjectEvent revised(String before, String after, LocalDate effectiveOn) {
		return new ProjectEvent.KgiRevised(new ProjectId("forms"), Kgi.parse(before), Kgi.parse(after), "reason",
				"none", resolution(effectiveOn), effectiveOn, effectiveOn);
	}

	private static ProjectEvent added(String project, int measure, int number, LocalDate decided, LocalDate effective) {
		return new ProjectEvent.Added(new ProjectId(project), Story.PLAN, measure, number, "住民チャット", BusinessClass.M,
				Kgi.parse("利用者満足度 80%"), new Owner("総務部", "情報政策課"), "information-policy", resolution(decided), decided,
				effective);
	}

	private static ProjectEvent activated(String project, LocalDate on) {
		return new ProjectEvent.Activated(new ProjectId(project), resolution(on), on);
	}

	private static ProjectEvent abolished(String project, LocalDate on) {
		return new ProjectEvent.Abolished(new ProjectId(project), new Ending("reason", null, "", "", "", "", ""),
				resolution(on), on, on);
	}

	/** An edition that prints of each what is in force. */
	private static ActionPlanEvent published(int year, String... projects) {
		FiscalYear fiscalYear = new FiscalYear(year);
		return new ActionPlanEvent.EditionPublished(Story.PLAN, fiscalYear,
				java.util.Arrays.stream(projects).map(RegisterQueryTest::line).toList(),
				fiscalYear.firstDay().minusMonths(1), fiscalYear.firstDay());
	}

	private static EditionRow line(String project) {
		return switch (project) {
			case "forms" -> Story.row(project, 1, 1, "電子申請システムの利活用", null, Mark.ABOLISHED);
			case "scoring" -> Story.row(project, 1, 2, "自動採点ソフトの導入", "サービス利用者満足度80%");
			default -> new EditionRow(new ProjectId(project), 1, 3, "住民チャット", java.util.Set.of(), BusinessClass.M,
					Kgi.parse("利用者満足度 80%"), new Owner("総務部", "情報政策課"));
		};
	}

}
