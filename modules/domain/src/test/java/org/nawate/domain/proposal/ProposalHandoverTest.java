package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution.Result;

/** What lay with a post goes to its successor, and nobody's case is stranded. */
class ProposalHandoverTest {

	private static final String WHY = "組織改正";

	private static final Actor NEW_CHIEF = Actor.of("p-new-chief", "新井 進", "post-dx-chief", "DX推進課長");

	private static final Actor NEW_OFFICER = Actor.of("p-new-officer", "新田 学", "post-dx-officer", "DX推進課 担当");

	private static ProposalCommand.ReassignStep reassign(int step, Actor to, String reason) {
		return new ProposalCommand.ReassignStep(CASE, SECRETARIAT, step(step), to.post(), to.postTitle(), reason,
				DRAFTED);
	}

	private static ProposalEvent.StepReassigned reassigned(int step, StepKind kind, Actor from, Actor to) {
		return new ProposalEvent.StepReassigned(CASE, step(step), kind, from.post(), from.postTitle(), to.post(),
				to.postTitle(), WHY, SECRETARIAT, DRAFTED);
	}

	private static ProposalCommand.HandOver handOver(Actor to, String reason) {
		return new ProposalCommand.HandOver(CASE, SECRETARIAT, to.post(), to.postTitle(), "unit-dx", reason, DRAFTED);
	}

	private static ProposalEvent.HandedOver handedOver(Actor to) {
		return new ProposalEvent.HandedOver(CASE, OFFICER.post(), OFFICER.postTitle(), to.post(), to.postTitle(),
				"unit-dx", WHY, SECRETARIAT, DRAFTED);
	}

	@Test
	void a_step_goes_to_the_successor_and_is_taken_there_and_nowhere_else() {
		ProposalEvent.StepReassigned reassigned = reassigned(1, StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, NEW_CHIEF);
		withTheChief(REVISION).when(reassign(1, NEW_CHIEF, " 組織改正 ")).then(reassigned);
		Specification there = withTheChief(REVISION).and(reassigned);
		there.when(new ProposalCommand.Endorse(CASE, CHIEF, step(1), "", DRAFTED)).refused(WRONG_POST, "DX推進課長");
		there.when(new ProposalCommand.Endorse(CASE, NEW_CHIEF, step(1), "", DRAFTED))
			.then(new ProposalEvent.Endorsed(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, NEW_CHIEF, "", DRAFTED));
		there.when(reassign(1, NEW_CHIEF, WHY)).refused(STEP_THERE_ALREADY, "DX推進課長");
	}

	@Test
	void a_post_that_is_called_otherwise_keeps_its_step_under_the_new_title() {
		Actor retitled = new Actor(CHIEF.person(), CHIEF.personName(), CHIEF.post(), "DX推進課長", null);
		withTheChief(REVISION).when(reassign(1, retitled, WHY))
			.then(reassigned(1, StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, retitled));
	}

	@Test
	void only_an_open_step_goes_and_with_a_reason() {
		withTheChief(REVISION).when(reassign(2, NEW_CHIEF, WHY)).refused(STEP_NOT_OPEN);
		withTheChief(REVISION).when(reassign(1, NEW_CHIEF, " ")).refused(REASON_MISSING);
		draft(REVISION).when(reassign(1, NEW_CHIEF, WHY)).refused(STEP_NOT_OPEN);
	}

	@Test
	void whoever_wrote_it_endorses_it_in_no_post() {
		Actor promoted = new Actor(OFFICER.person(), OFFICER.personName(), NEW_CHIEF.post(), NEW_CHIEF.postTitle(),
				null);
		withTheChief(REVISION).and(reassigned(1, StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, NEW_CHIEF))
			.when(new ProposalCommand.Endorse(CASE, promoted, step(1), "", DRAFTED))
			.refused(OWN_DRAFT);
	}

	@Test
	void another_post_answers_for_the_case_as_its_drafter() {
		draft(REVISION).when(handOver(NEW_OFFICER, WHY)).then(handedOver(NEW_OFFICER));
		Specification there = draft(REVISION).and(handedOver(NEW_OFFICER));
		there.when(new ProposalCommand.Submit(CASE, OFFICER, DRAFTED)).refused(NOT_THE_DRAFTER, "DX推進課 担当");
		there.when(new ProposalCommand.Submit(CASE, NEW_OFFICER, DRAFTED))
			.then(new ProposalEvent.Submitted(CASE, 1, REVISION, NEW_OFFICER, DRAFTED));
		there.when(handOver(NEW_OFFICER, WHY)).refused(HANDED_OVER_ALREADY, "DX推進課 担当");
		draft(REVISION).when(handOver(NEW_OFFICER, "")).refused(REASON_MISSING);
	}

	@Test
	void a_case_that_has_ended_goes_nowhere() {
		resolvedAs(Result.REFUSED).when(handOver(NEW_OFFICER, WHY)).refused(CASE_ENDED);
	}

}
