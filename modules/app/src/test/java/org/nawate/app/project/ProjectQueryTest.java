package org.nawate.app.project;

import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.register.RegisterActs;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final ProjectQuery projects = this.world.the(ProjectQuery.class);

	ProjectQueryTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private ProjectView find(String project, LocalDate asOf) {
		return this.projects.find(new ProjectId(project), asOf).orElseThrow();
	}

	@Test
	void tells_the_kgi_of_the_day_and_all_that_ever_held() {
		ProjectView view = find("forms", ReadingWorld.TODAY);
		assertThat(view.kgiHistory()).extracting(KgiVersion::text)
			.containsExactly("システム利用者満足度 80%以上", "システム利用者満足度 90%以上");
		assertThat(view.kgiHistory().getLast().reason()).isEqualTo("上回ったため");
		assertThat(view.kgiHistory().getLast().proposalId()).isEqualTo("case-revision");
		assertThat(view.kgi()).isNotNull().satisfies((kgi) -> assertThat(kgi.text()).isEqualTo("システム利用者満足度 90%以上"));
		assertThat(find("forms", CaseStory.DECIDED.minusDays(1)).kgi()).isNotNull()
			.satisfies((kgi) -> assertThat(kgi.text()).isEqualTo("システム利用者満足度 80%以上"));
		assertThat(view.goal()).isNotNull().satisfies((goal) -> assertThat(goal.name()).isEqualTo("利用者の利便性向上"));
		assertThat(view.measure()).isNotNull()
			.satisfies((measure) -> assertThat(measure.printedNumber()).isEqualTo("(1)-1"));
	}

	@Test
	void an_addition_shows_its_sheet_its_ground_and_its_life() {
		ProjectView view = find("chat", ReadingWorld.TODAY);
		assertThat(view.sheet()).isEqualTo(CaseStory.sheet());
		assertThat(view.classification()).isNotNull()
			.satisfies((it) -> assertThat(it.ground()).isEqualTo(Classification.Ground.ALL_ELSE));
		assertThat(view.lifeLine()).extracting(ProjectView.LifeDate::state)
			.containsExactly(ProjectState.PROPOSED, ProjectState.CLASSIFIED, ProjectState.ADDED, ProjectState.ACTIVE);
		assertThat(view.row()).isNotNull();
		assertThat(view.openCases()).isEmpty();
		ProjectView before = find("chat", CaseStory.DECIDED.minusDays(1));
		assertThat(before.row()).isNull();
		assertThat(before.state()).isEqualTo(ProjectState.CLASSIFIED);
	}

	@Test
	void an_owner_recorded_ahead_owns_it_from_its_day_on() {
		LocalDate ahead = ReadingWorld.TODAY.plusDays(30);
		Owner before = Objects.requireNonNull(find("forms", ReadingWorld.TODAY).owner());
		this.world.record(ReadingWorld.TODAY, Story.SECRETARIAT, RegisterActs.owner("forms", "DX推進課", ahead));
		this.world.catchUp();
		assertThat(find("forms", ReadingWorld.TODAY).owner()).isEqualTo(before);
		assertThat(find("forms", ahead).owner()).isNotNull()
			.satisfies((owner) -> assertThat(owner.section()).isEqualTo("DX推進課"));
	}

	@Test
	void an_abolished_project_shows_how_it_ended_and_what_it_was() {
		ProjectView view = find("scoring", ReadingWorld.TODAY);
		assertThat(view.state()).isEqualTo(ProjectState.ABOLISHED);
		ProjectView.EndingView ending = view.ending();
		assertThat(ending).isNotNull();
		assertThat(ending.effectiveOn()).isEqualTo(CaseStory.DECIDED);
		assertThat(ending.successorName()).isEqualTo("電子申請システムの利活用");
		assertThat(ending.formerClass()).isEqualTo(BusinessClass.L);
		assertThat(ending.formerKgi()).isNotNull()
			.satisfies((kgi) -> assertThat(kgi.text()).isEqualTo("サービス利用者満足度80%"));
		assertThat(ending.formerOwner()).isNotNull();
		assertThat(find("scoring", CaseStory.DECIDED.minusDays(1)).ending()).isNull();
	}

	@Test
	void a_row_taken_over_as_abolished_knows_no_more_than_was_printed() {
		ProjectView.EndingView ending = find("fm", ReadingWorld.TODAY).ending();
		assertThat(ending).isNotNull();
		assertThat(ending.ending()).isNull();
		assertThat(ending.formerKgi()).isNull();
		assertThat(ending.formerOwner()).isNull();
	}

	@Test
	void a_project_that_was_never_adopted_has_no_row() {
		assertThat(find("x", ReadingWorld.TODAY).row()).isNull();
		assertThat(find("x", ReadingWorld.TODAY).state()).isEqualTo(ProjectState.REFUSED);
		assertThat(this.projects.find(new ProjectId("none"), ReadingWorld.TODAY)).isEmpty();
	}

}
