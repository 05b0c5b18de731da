package org.nawate.app.register;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.edition.EditionQuery;
import org.nawate.app.project.ProjectQuery;
import org.nawate.app.project.ProjectView;
import org.nawate.app.reading.ChangeStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the plan, an edition and a project's page say before and after further changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FurtherChangesReadTest {

	private static final LocalDate DAY = LocalDate.of(2025, 5, 26);

	private static final Owner PRINTED = new Owner("総務部", "情報政策課課");

	private final ReadingWorld world = new ReadingWorld();

	private final RegisterQuery register = this.world.the(RegisterQuery.class);

	private final ProjectQuery projects = this.world.the(ProjectQuery.class);

	FurtherChangesReadTest() {
		this.world.record(Story.IMPORTED, Story.SECRETARIAT, Story.adopted(),
				Story.takenOver(line(1, "道路台帳"), line(2, "街灯台帳"), line(3, "橋りょう台帳"), line(4, "公園台帳"), line(5, "河川台帳")));
		ChangeStory story = new ChangeStory(Story.PLAN, DAY).tellPrinted(this.world, Story.IMPORTED, 5);
		story.tellChanges(this.world);
		this.world.catchUp();
	}

	private static EditionRow line(int number, String name) {
		return new EditionRow(new ProjectId("ledger-" + number), 5, number, name, java.util.Set.of(), BusinessClass.M,
				Kgi.parse("利用者数 100人"), PRINTED);
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private RegisterRow row(String project, LocalDate asOf) {
		return this.register.row(new ProjectId(project), asOf).orElseThrow();
	}

	private ProjectView project(String id, LocalDate asOf) {
		return this.projects.find(new ProjectId(id), asOf).orElseThrow();
	}

	@Test
	void a_changed_row_reads_otherwise_from_its_day_on_and_says_so() {
		RegisterRow now = row("ledger-1", DAY);
		assertThat(now.name()).isEqualTo("道路・街灯台帳");
		assertThat(now.businessClass()).isEqualTo(BusinessClass.L);
		assertThat(now.owner()).isEqualTo(ChangeStory.CITIZENS);
		assertThat(now.state()).isEqualTo(ProjectState.SUSPENDED);
		assertThat(now.printedName()).isEqualTo("道路・街灯台帳【変更】【休止】");
		RegisterRow before = row("ledger-1", DAY.minusDays(1));
		assertThat(before.printedName()).isEqualTo("道路台帳");
		assertThat(before.businessClass()).isEqualTo(BusinessClass.M);
		assertThat(before.owner()).isEqualTo(PRINTED);
	}

	@Test
	void the_rows_of_what_has_ended_stay_with_the_mark_of_their_end() {
		assertThat(row("ledger-2", DAY).printedName()).isEqualTo("街灯台帳【統合】");
		assertThat(row("ledger-3", DAY).printedName()).isEqualTo("橋りょう台帳【完了】");
		assertThat(row("ledger-4", DAY).printedName()).isEqualTo("公園台帳【分割】");
		assertThat(row("ledger-3", DAY).kgi().text()).isEqualTo("【完了】");
		assertThat(row("ledger-3", DAY).businessClass()).isNull();
		assertThat(row("ledger-3", DAY).owner()).isEqualTo(RegisterRow.noOwner(Mark.COMPLETED));
		assertThat(row("ledger-3", DAY.minusDays(1)).kgi().text()).isEqualTo("利用者数 100人");
	}

	@Test
	void what_was_split_off_is_new_in_the_plan() {
		RegisterRow part = row("ledger-4-1", DAY);
		assertThat(part.printedName()).isEqualTo("公園台帳(北)【追加】");
		assertThat(part.number()).isEqualTo(6);
		assertThat(this.register.row(new ProjectId("ledger-4-1"), DAY.minusDays(1))).isEmpty();
	}

	@Test
	void what_was_misprinted_reads_as_printed_until_the_day_of_its_erratum() {
		assertThat(row("ledger-5", DAY.minusDays(1)).owner()).isEqualTo(PRINTED);
		assertThat(row("ledger-5", DAY).owner()).isEqualTo(new Owner("総務部", "情報政策課"));
		assertThat(row("ledger-5", DAY).state()).isEqualTo(ProjectState.ACTIVE);
		assertThat(row("ledger-5", DAY).printedName()).isEqualTo("河川台帳【変更】");
	}

	@Test
	void a_project_tells_its_former_names_and_its_kin() {
		ProjectView road = project("ledger-1", DAY);
		assertThat(road.name()).isEqualTo("道路・街灯台帳");
		assertThat(road.formerNames()).extracting(ProjectView.FormerName::name).containsExactly("道路台帳");
		assertThat(road.relations()).singleElement().satisfies((other) -> {
			assertThat(other.kind()).isEqualTo(ProjectView.Relation.Kind.PREDECESSOR);
			assertThat(other.name()).isEqualTo("街灯台帳");
		});
		ProjectView before = project("ledger-1", DAY.minusDays(1));
		assertThat(before.name()).isEqualTo("道路台帳");
		assertThat(before.formerNames()).isEmpty();
		assertThat(before.relations()).isEmpty();
		assertThat(project("ledger-2", DAY).relations()).extracting(ProjectView.Relation::name)
			.containsExactly("道路・街灯台帳");
		assertThat(project("ledger-4-1", DAY).relations()).extracting(ProjectView.Relation::kind)
			.containsExactly(ProjectView.Relation.Kind.ORIGIN);
	}

	@Test
	void a_project_tells_how_it_ended_and_what_it_was() {
		ProjectView.EndingView done = project("ledger-3", DAY).ending();
		assertThat(done).isNotNull();
		assertThat(done.how()).isEqualTo(ProjectState.COMPLETED);
		assertThat(done.completion()).isEqualTo(new ProjectView.CompletionView(false, "利用が伸びなかった", "82人", "所管課で運用する"));
		assertThat(done.formerClass()).isEqualTo(BusinessClass.M);
		ProjectView.EndingView merged = project("ledger-2", DAY).ending();
		assertThat(merged).isNotNull();
		assertThat(merged.reason()).isEqualTo("重複している");
		assertThat(merged.handover()).isEqualTo("契約を引き継ぐ");
		assertThat(project("ledger-3", DAY.minusDays(1)).ending()).isNull();
	}

	@Test
	void the_next_edition_gathers_what_has_become_of_them() {
		assertThat(this.world.the(EditionQuery.class).inForce(DAY)).filteredOn((entry) -> entry.measure() == 5)
			.extracting((entry) -> entry.state())
			.containsExactly(ProjectState.SUSPENDED, ProjectState.MERGED, ProjectState.COMPLETED, ProjectState.SPLIT,
					ProjectState.ACTIVE, ProjectState.ACTIVE);
	}

}
