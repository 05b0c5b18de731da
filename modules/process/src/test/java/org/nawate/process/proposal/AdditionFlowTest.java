package org.nawate.process.proposal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.inbox.FlowRejection;

import static org.assertj.core.api.Assertions.assertThat;

/** Every path of {@code project-addition.bpmn}. */
@City.Test
class AdditionFlowTest extends FlowDay {

	private CaseStory submitted() {
		return this.stories.addition("section", TODAY).submit();
	}

	private CaseStory screened(int departments, @Nullable Boolean wideImpact) {
		return submitted().endorse().endorse().screen(departments, wideImpact);
	}

	@Test
	void a_submission_registers_the_project_and_asks_the_section_chief_within_three_working_days() {
		CaseStory story = submitted();
		assertThat(story.waitsAt()).containsExactly("endorse-by-section-chief");
		assertThat(story.projectFacts()).containsExactly("Proposed");
		assertThat(story.step().post().value()).isEqualTo("section-chief");
		assertThat(story.step().dueOn()).isEqualTo(LocalDate.of(2026, 11, 5));
		assertThat(story.step().trace().flow()).isEqualTo("project-addition");
		assertThat(story.step().trace().elements()).containsExactly("submitted", "propose-project",
				"endorse-by-section-chief");
		assertThat(story.step().trace().sequenceFlows()).containsExactly("enters", "enters-the-line");
	}

	@Test
	void approved_for_today_the_project_is_in_force_at_once() {
		CaseStory story = screened(3, null).table();
		assertThat(story.waitsAt()).containsExactly("resolve");
		story.resolve(Result.APPROVED);
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).containsExactly("Proposed", "Classified", "Added", "Activated");
		assertThat(story.facts()).containsExactly("Drafted", "Submitted", "Endorsed", "Endorsed", "Screened",
				"Classified", "AuthorityDetermined", "SectionsAsked", "ConsultationAnswered", "Tabled", "Resolved",
				"TookEffect");
		assertThat(story.path()).containsExactly("submitted", "propose-project", "endorse-by-section-chief",
				"section-chief-answer", "has-director", "endorse-by-director", "director-answer", "screen",
				"screening-answer", "classify-project", "classified", "determine-authority", "ask-sections", "consult",
				"decider", "table", "resolve", "outcome", "resolution", "add-project", "effective-now",
				"activate-project", "take-effect", "in-effect");
	}

	@Test
	void approved_for_next_april_the_project_waits_for_the_day() {
		CaseStory story = this.stories.addition("section", NEXT_APRIL)
			.submit()
			.endorse()
			.endorse()
			.screen(1, false)
			.table()
			.resolve(Result.APPROVED);
		assertThat(story.waitsAt()).containsExactly("effective-date");
		assertThat(story.jobs().get(0).getDuedate()).isEqualTo("2027-03-31T15:00:00Z");
		assertThat(story.projectFacts()).containsExactly("Proposed", "Classified", "Added");
		assertThat(story.path()).endsWith("add-project", "effective-now", "effective-date");
		this.clock.set(NEXT_APRIL);
		story.runJobs();
		assertThat(story.projectFacts()).endsWith("Added", "Activated");
		assertThat(story.facts()).endsWith("Resolved", "TookEffect");
		assertThat(story.path()).endsWith("effective-date", "activate-project", "take-effect", "in-effect");
		assertThat(story.waitsAt()).isEmpty();
	}

	@Test
	void without_a_director_the_case_goes_on_to_the_secretariat() {
		CaseStory story = this.stories.addition(City.BRANCH_OFFICE, TODAY).submit().endorse();
		assertThat(story.waitsAt()).containsExactly("screen");
	}

	@Test
	void sent_back_by_the_section_chief_it_comes_again_with_the_same_number() {
		CaseStory story = submitted().sendBack();
		assertThat(story.waitsAt()).containsExactly("amend");
		assertThat(story.step().post().value()).isEqualTo("officer");
		story.submit();
		assertThat(story.waitsAt()).containsExactly("endorse-by-section-chief");
		assertThat(story.projectFacts()).containsExactly("Proposed");
	}

	@Test
	void sent_back_by_the_director_it_begins_the_line_anew() {
		CaseStory story = submitted().endorse().sendBack();
		assertThat(story.waitsAt()).containsExactly("amend");
		assertThat(story.submit().waitsAt()).containsExactly("endorse-by-section-chief");
	}

	@Test
	void sent_back_by_the_secretariat_it_waits_for_the_drafter() {
		assertThat(submitted().endorse().endorse().sendBack().waitsAt()).containsExactly("amend");
	}

	@Test
	void taken_back_before_the_section_chief_acts_it_waits_for_the_drafter() {
		CaseStory story = submitted().takeBack();
		assertThat(story.waitsAt()).containsExactly("amend");
		assertThat(story.submit().waitsAt()).containsExactly("endorse-by-section-chief");
	}

	@Test
	void a_case_that_the_table_cannot_class_goes_back_to_people() {
		CaseStory story = screened(1, null);
		assertThat(story.waitsAt()).containsExactly("clarify-scope");
		assertThat(story.clarify(2, true).waitsAt()).containsExactly("table");
		assertThat(story.facts()).endsWith("ClassificationDeferred", "Clarified", "Classified", "AuthorityDetermined",
				"SectionsAsked", "ConsultationAnswered");
		assertThat(story.projectFacts()).containsExactly("Proposed", "Classified");
	}

	@Test
	void on_conditions_it_takes_effect_when_they_are_met() {
		CaseStory story = screened(3, null).table().resolve(Result.CONDITIONAL);
		assertThat(story.waitsAt()).containsExactly("confirm-conditions");
		assertThat(story.projectFacts()).doesNotContain("Added");
		story.fulfilConditions();
		assertThat(story.waitsAt()).containsExactly("confirm-conditions");
		story.confirmConditions();
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).endsWith("Added", "Activated");
	}

	@Test
	void carried_over_it_is_tabled_again() {
		CaseStory story = screened(3, null).table().resolve(Result.CARRIED_OVER);
		assertThat(story.waitsAt()).containsExactly("table");
		assertThat(story.table().resolve(Result.APPROVED).projectFacts()).endsWith("Activated");
	}

	@Test
	void sent_back_by_the_headquarters_it_comes_again() {
		CaseStory story = screened(3, null).table().resolve(Result.SENT_BACK);
		assertThat(story.waitsAt()).containsExactly("amend");
		assertThat(story.submit().waitsAt()).containsExactly("endorse-by-section-chief");
	}

	@Test
	void refused_it_ends_with_its_project() {
		CaseStory story = screened(3, null).table().resolve(Result.REFUSED);
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).endsWith("Refused");
		assertThat(story.path()).endsWith("refuse-proposal", "refused");
	}

	@Test
	void withdrawn_on_its_way_it_ends_with_its_project() {
		CaseStory story = submitted().endorse().withdraw();
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).containsExactly("Proposed", "Withdrawn");
		assertThat(story.path()).endsWith("withdrawal", "withdrawn", "withdraw-project", "withdrawal-recorded");
	}

	@Test
	void a_draft_is_withdrawn_without_a_flow() {
		CaseStory story = this.stories.addition("section", TODAY).withdraw();
		assertThat(story.facts()).containsExactly("Drafted", "Withdrawn");
	}

	@Test
	void withdrawn_from_the_agenda_it_leaves_the_meeting_too() {
		CaseStory story = screened(3, null).table().withdraw();
		assertThat(story.waitsAt()).isEmpty();
		Outcome again = story.desk()
			.act(new MeetingCommand.TakeOffAgenda(story.meeting(), Actor.system(), story.id(), "二度目", TODAY));
		assertThat(again.isAccepted()).isFalse();
	}

	@Test
	void taken_off_the_agenda_it_waits_for_another_meeting() {
		CaseStory story = screened(3, null).table();
		story.accepted(new MeetingCommand.TakeOffAgenda(story.meeting(), Actor.system(), story.id(), "次回に", TODAY));
		assertThat(story.waitsAt()).containsExactly("table");
	}

	@Test
	void a_meeting_that_does_not_take_place_lets_its_cases_wait_for_another() {
		CaseStory story = screened(3, null).table();
		assertThat(story.desk()
			.act(new MeetingCommand.Adjourn(story.meeting(), Actor.system(), "定足数不足", TODAY))
			.isAccepted()).as("nobody was convened").isFalse();
		story.accepted(new MeetingCommand.CallOff(story.meeting(), Actor.system(), "議長の不在", TODAY));
		assertThat(story.waitsAt()).containsExactly("table");
		assertThat(story.facts()).endsWith("Tabled", "Untabled");
	}

	@Test
	void a_step_whose_post_does_not_exist_refuses_the_submission_and_nothing_remains() {
		CaseStory story = this.stories.addition(City.HEADLESS, TODAY);
		Outcome outcome = story.desk().act(new ProposalCommand.Submit(story.id(), drafter(story), TODAY));
		assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
				(refused) -> assertThat(refused.rejection()).isEqualTo(FlowRejection.POST_MISSING));
		assertThat(story.facts()).containsExactly("Drafted");
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).isEmpty();
	}

	private static Actor drafter(CaseStory story) {
		return story.events()
			.stream()
			.filter(org.nawate.domain.proposal.ProposalEvent.Drafted.class::isInstance)
			.map((event) -> ((org.nawate.domain.proposal.ProposalEvent.Drafted) event).drafter())
			.findFirst()
			.orElseThrow();
	}

}
