package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.ProjectSheet;

/**
 * A case in the hands of its drafter: drafted, saved, submitted, taken back, withdrawn.
 */
class ProposalDraftTest {

	private static ProposalCommand.Submit submit(Actor by) {
		return new ProposalCommand.Submit(CASE, by, DRAFTED);
	}

	private static ProposalCommand.TakeBack takeBack(Actor by) {
		return new ProposalCommand.TakeBack(CASE, by, DRAFTED);
	}

	private static ProposalCommand.Withdraw withdraw(String reason) {
		return new ProposalCommand.Withdraw(CASE, OFFICER, reason, DRAFTED);
	}

	private static ProposalCommand.Draft draftCommand() {
		return new ProposalCommand.Draft(CASE, OFFICER, "R8-012", PLAN, "unit-joho", REVISION, DRAFTED);
	}

	@Test
	void is_drafted_with_its_number() {
		given(Proposal.class).when(draftCommand()).then(drafted(REVISION));
	}

	@Test
	void rejects_drafting_twice() {
		draft(REVISION).when(draftCommand()).refused(ALREADY_DRAFTED);
	}

	@Test
	void saves_the_draft_and_not_what_is_the_same() {
		ProposedChange.KgiRevision open = new ProposedChange.KgiRevision(PROJECT, KGI, null, "", "", null);
		draft(open).when(new ProposalCommand.Revise(CASE, OFFICER, REVISION, DRAFTED))
			.then(new ProposalEvent.Revised(CASE, REVISION, OFFICER, DRAFTED));
		draft(open).when(new ProposalCommand.Revise(CASE, OFFICER, open, DRAFTED)).then();
	}

	@Test
	void who_follows_on_the_drafters_post_goes_on_with_the_case() {
		draft(REVISION).when(submit(NEXT_OFFICER))
			.then(new ProposalEvent.Submitted(CASE, 1, REVISION, NEXT_OFFICER, DRAFTED));
	}

	@Test
	void rejects_another_posts_hand_on_the_draft() {
		String title = OFFICER.postTitle();
		draft(REVISION).when(new ProposalCommand.Revise(CASE, CHIEF, REVISION, DRAFTED))
			.refused(NOT_THE_DRAFTER, title);
		draft(REVISION).when(submit(CHIEF)).refused(NOT_THE_DRAFTER, title);
		withTheChief(REVISION).when(takeBack(CHIEF)).refused(NOT_THE_DRAFTER, title);
		draft(REVISION).when(new ProposalCommand.Withdraw(CASE, CHIEF, "不要", DRAFTED)).refused(NOT_THE_DRAFTER, title);
	}

	@Test
	void a_case_keeps_its_kind_and_its_project() {
		draft(REVISION).when(new ProposalCommand.Revise(CASE, OFFICER, ABOLITION, DRAFTED)).refused(OTHER_CHANGE);
		ProposedChange other = new ProposedChange.KgiRevision(OTHER_PROJECT, KGI, HIGHER_KGI, "申請が増えた", "0", EFFECTIVE);
		draft(REVISION).when(new ProposalCommand.Revise(CASE, OFFICER, other, DRAFTED)).refused(OTHER_CHANGE);
	}

	@Test
	void rejects_editing_and_submitting_while_others_hold_it() {
		withTheChief(REVISION).when(new ProposalCommand.Revise(CASE, OFFICER, REVISION, DRAFTED)).refused(NOT_EDITABLE);
		withTheChief(REVISION).when(submit(OFFICER)).refused(NOT_EDITABLE);
		onTheAgenda(REVISION).when(submit(OFFICER)).refused(NOT_EDITABLE);
	}

	@Test
	void names_what_is_missing_for_each_kind() {
		draft(new ProposedChange.KgiRevision(PROJECT, KGI, Kgi.abolished(), "", " ", null)).when(submit(OFFICER))
			.refused(FIELDS_MISSING, "kgi", "reason", "actuals", "effectiveOn");
		Ending nothing = new Ending("", null, "", "", "", "", "");
		draft(new ProposedChange.Abolition(PROJECT, nothing, null)).when(submit(OFFICER))
			.refused(FIELDS_MISSING, "reason", "actuals", "successor", "contracts", "personalData", "systems",
					"effectiveOn");
		ProjectSheet empty = new ProjectSheet("", null, null, null, List.of(), "", "", "", null, "", "", List.of(),
				List.of(), List.of());
		draft(new ProposedChange.Addition(PROJECT, empty, null)).when(submit(OFFICER))
			.refused(FIELDS_MISSING, "name", "measure", "owner", "content", "currentState", "expectedEffect", "kgi",
					"effectiveOn");
	}

	@Test
	void each_kind_names_its_flow() {
		assertThat(List.of(ADDITION, REVISION, ABOLITION)).extracting((change) -> change.kind().flow())
			.containsExactly("project-addition", "kgi-revision", "project-abolition");
	}

	@Test
	void is_taken_back_before_the_first_endorsement() {
		withTheChief(REVISION).when(takeBack(OFFICER)).then(new ProposalEvent.TakenBack(CASE, OFFICER, DRAFTED));
	}

	@Test
	void rejects_taking_back_after_the_first_endorsement() {
		withTheDirector(REVISION).when(takeBack(OFFICER)).refused(TOO_LATE_TO_TAKE_BACK);
		draft(REVISION).when(takeBack(OFFICER)).refused(TOO_LATE_TO_TAKE_BACK);
	}

	@Test
	void comes_again_in_the_second_round_under_the_same_id_and_can_be_taken_back_again() {
		var takenBack = withTheChief(REVISION).and(new ProposalEvent.TakenBack(CASE, OFFICER, DRAFTED));
		takenBack.when(submit(OFFICER)).then(submitted(2, REVISION));
		takenBack.and(submitted(2, REVISION))
			.when(takeBack(OFFICER))
			.then(new ProposalEvent.TakenBack(CASE, OFFICER, DRAFTED));
	}

	@Test
	void is_withdrawn_at_any_time_before_the_decision() {
		var withdrawn = new ProposalEvent.Withdrawn(CASE, "予算がない", OFFICER, DRAFTED);
		draft(REVISION).when(withdraw("予算がない")).then(withdrawn);
		withTheSecretariat(REVISION).when(withdraw("予算がない")).then(withdrawn);
		onTheAgenda(REVISION).when(withdraw("予算がない")).then(withdrawn);
	}

	@Test
	void rejects_a_withdrawal_without_reason() {
		draft(REVISION).when(withdraw("　")).refused(REASON_MISSING);
	}

	@Test
	void rejects_everything_of_the_drafter_after_the_decision() {
		for (Result result : List.of(Result.APPROVED, Result.CONDITIONAL, Result.REFUSED)) {
			resolvedAs(result).when(withdraw("予算がない")).refused(ALREADY_DECIDED);
			resolvedAs(result).when(submit(OFFICER)).refused(ALREADY_DECIDED);
			resolvedAs(result).when(new ProposalCommand.Revise(CASE, OFFICER, REVISION, DRAFTED))
				.refused(ALREADY_DECIDED);
			resolvedAs(result).when(takeBack(OFFICER)).refused(TOO_LATE_TO_TAKE_BACK);
		}
	}

	@Test
	void rejects_everything_after_the_withdrawal() {
		var withdrawn = onTheAgenda(REVISION).and(new ProposalEvent.Withdrawn(CASE, "予算がない", OFFICER, DRAFTED));
		withdrawn.when(withdraw("予算がない")).refused(ALREADY_DECIDED);
		withdrawn.when(submit(OFFICER)).refused(ALREADY_DECIDED);
		withdrawn.when(resolve(Result.APPROVED)).refused(ALREADY_DECIDED);
		withdrawn.when(new ProposalCommand.Untable(CASE, SECRETARIAT, MEETING, "流会", DECIDED)).refused(ALREADY_DECIDED);
		withdrawn.when(new ProposalCommand.Classify(CASE, Actor.system(), ALL_ELSE, "cd34", DRAFTED))
			.refused(ALREADY_DECIDED);
		withdrawn.when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE)).refused(NOT_APPROVED);
	}

}
