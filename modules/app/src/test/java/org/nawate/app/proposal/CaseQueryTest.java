package org.nawate.app.proposal;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import static org.assertj.core.api.Assertions.assertThat;

class CaseQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final CaseQuery cases = this.world.the(CaseQuery.class);

	@BeforeEach
	void tell() {
		Story.tellOrganisation(this.world);
		Story.tellImport(this.world);
		CaseStory.tellAdditionUpToTheMeeting(this.world);
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void tells_where_a_case_is_with_whom_since_when_until_when() {
		CaseFile file = this.cases.find(CaseStory.ADDITION).orElseThrow();
		assertThat(file.number()).isEqualTo("R7-001");
		assertThat(file.kind()).isEqualTo(ProposalKind.ADDITION);
		assertThat(file.title()).isEqualTo("住民チャット");
		assertThat(file.state()).isEqualTo(ProposalState.TABLING);
		assertThat(file.round()).isEqualTo(3);
		assertThat(file.drafter()).isEqualTo(Story.OFFICER);
		assertThat(file.section()).isEqualTo(new CaseFile.Section("information-policy", "情報政策課", "総務部"));
		assertThat(file.change())
			.isEqualTo(new ProposedChange.Addition(new ProjectId("chat"), CaseStory.sheet(), CaseStory.DECIDED));
		assertThat(file.openStep()).isEqualTo(new CaseStep("case-addition~8", StepKind.TABLE, "secretariat",
				"DX推進本部事務局", LocalDate.of(2025, 5, 17), LocalDate.of(2025, 5, 21), true));
		assertThat(file.classificationDeferred()).isFalse();
		assertThat(file.classification()).isNotNull();
		assertThat(file.screening()).isNotNull();
	}

	@Test
	void a_case_may_wait_at_several_steps_at_once_and_stands_in_lists_once() {
		ProposalId id = CaseStory.ADDITION;
		LocalDate day = LocalDate.of(2025, 5, 18);
		StepKind chief = StepKind.ENDORSE_BY_SECTION_CHIEF;
		this.world.record(day, Story.SECRETARIAT,
				CaseStory.opened(id, 9, chief, "chief-information-policy", "情報政策課長", day, day.plusDays(2)));
		this.world.catchUp();
		CaseFile both = this.cases.find(id).orElseThrow();
		assertThat(both.openSteps()).extracting(CaseStep::stepId).containsExactly("case-addition~9", "case-addition~8");
		CasePage list = this.cases.list(CaseFilter.in(ProposalState.ENDORSING), 0);
		assertThat(list.total()).isEqualTo(1);
		assertThat(list.rows()).extracting(CaseRow::openSteps).containsExactly(2);
		this.world.record(day, Story.CHIEF,
				new ProposalEvent.Endorsed(id, StepId.of(id, 9), chief, Story.CHIEF, "", day));
		this.world.catchUp();
		assertThat(this.cases.find(id).orElseThrow().openSteps()).extracting(CaseStep::stepId)
			.containsExactly("case-addition~8");
	}

	@Test
	void keeps_what_was_said_and_the_path_taken() {
		CaseFile file = this.cases.find(CaseStory.ADDITION).orElseThrow();
		assertThat(file.opinions()).extracting(CaseOpinion::act)
			.containsExactly(CaseOpinion.Act.TAKEN_BACK, CaseOpinion.Act.ENDORSED, CaseOpinion.Act.SENT_BACK,
					CaseOpinion.Act.SCREENED, CaseOpinion.Act.CLARIFIED);
		CaseOpinion back = file.opinions().get(2);
		assertThat(back.by()).isEqualTo(Story.SECRETARIAT);
		assertThat(back.points()).containsExactly("予算額", "指標");
		CasePath path = file.path();
		assertThat(path).isNotNull();
		assertThat(path.flow()).isEqualTo("project-addition");
		assertThat(path.elements()).startsWith("endorse-by-section-chief", "amend").endsWith("table");
		assertThat(path.currentElement()).isEqualTo("table");
	}

	@Test
	void tells_what_the_meeting_resolved_and_the_end() {
		CaseStory.tellMeeting(this.world);
		this.world.catchUp();
		CaseFile tabled = this.cases.find(CaseStory.REVISION).orElseThrow();
		assertThat(tabled.state()).isEqualTo(ProposalState.TABLED);
		assertThat(tabled.title()).isEqualTo("電子申請システムの利活用");
		assertThat(tabled.meetingId()).isEqualTo("meeting-1");
		assertThat(tabled.item()).isEqualTo(4);
		CaseStory.tellEffects(this.world);
		this.world.catchUp();
		CaseFile file = this.cases.find(CaseStory.ADDITION).orElseThrow();
		assertThat(file.state()).isEqualTo(ProposalState.IN_EFFECT);
		assertThat(file.openStep()).isNull();
		assertThat(file.effectiveOn()).isEqualTo(CaseStory.DECIDED);
		assertThat(file.conditionsOpen()).isFalse();
		assertThat(file.resolution()).isNotNull()
			.satisfies((it) -> assertThat(it.resolution().result()).isEqualTo(ItemResolution.Result.CONDITIONAL));
	}

	@Test
	void lists_cases_by_state_and_project() {
		CaseStory.tellMeeting(this.world);
		this.world.catchUp();
		assertThat(this.cases.list(CaseFilter.none(), 0).rows()).hasSize(3);
		assertThat(this.cases.list(CaseFilter.in(ProposalState.TABLED), 0).rows()).hasSize(3);
		CasePage page = this.cases.list(CaseFilter.openFor(new ProjectId("forms")), 0);
		assertThat(page.total()).isEqualTo(1);
		CaseRow row = page.rows().getFirst();
		assertThat(row.title()).isEqualTo("電子申請システムの利活用");
		assertThat(row.stepKind()).isEqualTo(StepKind.RESOLVE);
		assertThat(row.sectionName()).isEqualTo("情報政策課");
		assertThat(row.overdue()).isTrue();
		assertThat(this.cases.list(new CaseFilter(ProposalKind.ABOLITION, null, "elsewhere", null, false), 0).rows())
			.isEmpty();
	}

	@Test
	void numbers_go_on_within_a_fiscal_year() {
		assertThat(this.cases.nextNumber(new FiscalYear(2025))).isEqualTo("R7-002");
		assertThat(this.cases.nextNumber(new FiscalYear(2026))).isEqualTo("R8-001");
	}

	@Test
	void an_unknown_case_is_not_found() {
		assertThat(this.cases.find(new ProposalId("none"))).isEmpty();
	}

}
