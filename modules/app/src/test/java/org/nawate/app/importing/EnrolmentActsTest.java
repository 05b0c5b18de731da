package org.nawate.app.importing;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnrolmentActsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private final EnrolmentActs enrolment = new EnrolmentActs(
			new PlanSettings("nawate-dx", "なわてDXアクションプラン", 2023, 2027));

	@Test
	void adopts_the_plan_enrols_every_row_and_takes_the_edition_over() {
		List<Act> acts = acts(SamplePage.text());
		assertThat(acts).hasSize(27).isEqualTo(acts(SamplePage.text()));
		assertThat(acts.getFirst()).isInstanceOfSatisfying(ActionPlanCommand.Adopt.class, (adopt) -> {
			assertThat(adopt.firstYear()).isEqualTo(new FiscalYear(2023));
			assertThat(adopt.lastYear()).isEqualTo(new FiscalYear(2027));
			assertThat(adopt.goals()).hasSize(3);
			assertThat(adopt.measures()).hasSize(8);
		});
		assertThat(acts.getLast()).isInstanceOfSatisfying(ActionPlanCommand.TakeOverEdition.class,
				(edition) -> assertThat(edition.rows()).hasSize(25)
					.extracting(EditionRow::project)
					.doesNotHaveDuplicates());
	}

	@Test
	void every_row_carries_its_edition_file_hash_and_line() {
		assertThat(enrolments()).hasSize(25).allSatisfy((enrol) -> {
			assertThat(enrol.authority().fiscalYear()).isEqualTo(new FiscalYear(2024));
			assertThat(enrol.authority().source()).isEqualTo("page.txt");
			assertThat(enrol.authority().sha256()).hasSize(64);
			assertThat(enrol.sourceLine()).isPositive();
			assertThat(enrol.effectiveOn()).isEqualTo(LocalDate.of(2024, 4, 1));
		});
		assertThat(enrolments().getFirst().project()).isEqualTo(new ProjectId("2024-1-1"));
		assertThat(enrolments().getFirst().sourceLine()).isEqualTo(10);
		assertThat(enrolments().getFirst().ownerUnit()).isEqualTo("unit-情報政策課");
	}

	@Test
	void an_abolished_row_is_enrolled_as_printed_without_class() {
		ProjectCommand.Enrol abolished = enrolments().get(8);
		assertThat(abolished.marks()).containsExactly(Mark.ABOLISHED);
		assertThat(abolished.printedName()).isEqualTo("なわてFMシステムの実装【廃止】");
		assertThat(abolished.businessClass()).isNull();
		assertThat(abolished.owner()).isEqualTo(new Owner(null, "【廃止】"));
	}

	@Test
	void a_broken_page_gives_no_commands() {
		assertThatThrownBy(() -> acts(SamplePage.text().replace("2 電子入札", "電子入札")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private List<ProjectCommand.Enrol> enrolments() {
		return acts(SamplePage.text()).stream()
			.filter(ProjectCommand.Enrol.class::isInstance)
			.map(ProjectCommand.Enrol.class::cast)
			.toList();
	}

	private List<Act> acts(String text) {
		PlanSource source = PlanSource.of("page.txt", text, null);
		return this.enrolment.of(source, new PageParser(SamplePage.SECTIONS).parse(source.text(), null), Actor.system(),
				TODAY);
	}

}
