package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.BusinessClass;

/** A case that is decided in writing instead of at a meeting. */
class ProposalCirculationTest {

	private static ProposalEvent.PutInCirculation put(CirculationGround ground) {
		return new ProposalEvent.PutInCirculation(CASE, step(4), CIRCULATION, 1, ground, SECRETARIAT, DRAFTED);
	}

	private static ProposalCommand.TakeFromCirculation takeOut(CirculationEnd end, String reason) {
		return new ProposalCommand.TakeFromCirculation(CASE, SECRETARIAT, CIRCULATION, end, reason, DECIDED);
	}

	private static ProposalEvent.TakenFromCirculation takenOut(CirculationEnd end, String reason) {
		return new ProposalEvent.TakenFromCirculation(CASE, CIRCULATION, end, reason, SECRETARIAT, DECIDED);
	}

	@Test
	void goes_round_the_members_instead_of_to_a_meeting() {
		toBeTabled(REVISION).when(circulate(SECRETARIAT, 4, CirculationGround.LIGHT))
			.then(put(CirculationGround.LIGHT));
		inCirculation(REVISION).when(new ProposalCommand.Table(CASE, SECRETARIAT, step(4), MEETING, 1, DRAFTED))
			.refused(STEP_NOT_OPEN);
		inCirculation(REVISION).when(resolve(Result.APPROVED)).refused(NOT_TABLED);
		onTheAgenda(REVISION).when(resolveByCirculation(Result.APPROVED)).refused(NOT_IN_CIRCULATION);
		onTheAgenda(REVISION).when(circulate(SECRETARIAT, 4, CirculationGround.URGENT)).refused(STEP_NOT_OPEN);
	}

	@Test
	void nobody_sends_their_own_draft_round_or_another_posts() {
		toBeTabled(REVISION).when(circulate(CHIEF, 4, CirculationGround.LIGHT))
			.refused(WRONG_POST, SECRETARIAT.postTitle());
		Actor author = Actor.of("p-officer", "髙橋 花子", "post-secretariat", "推進本部事務局");
		toBeTabled(REVISION).when(circulate(author, 4, CirculationGround.LIGHT)).refused(OWN_DRAFT);
	}

	@Test
	void what_ends_a_project_or_reaches_widely_is_never_light() {
		toBeTabled(ABOLITION).when(circulate(SECRETARIAT, 4, CirculationGround.LIGHT))
			.refused(CIRCULATION_NEEDS_URGENCY);
		toBeTabled(ABOLITION).when(circulate(SECRETARIAT, 4, CirculationGround.URGENT))
			.then(put(CirculationGround.URGENT));
		var wide = screened(ADDITION).and(new ProposalEvent.Classified(CASE, WIDE, DRAFTED),
				opened(4, StepKind.TABLE, SECRETARIAT));
		wide.when(circulate(SECRETARIAT, 4, CirculationGround.LIGHT)).refused(CIRCULATION_NEEDS_URGENCY);
		wide.when(circulate(SECRETARIAT, 4, CirculationGround.URGENT)).then(put(CirculationGround.URGENT));
		toBeTabled(ADDITION).when(circulate(SECRETARIAT, 4, CirculationGround.LIGHT))
			.then(put(CirculationGround.LIGHT));
		assertThat(CirculationScopePolicy.isHeavy(ProposalKind.ADDITION, null)).isTrue();
		assertThat(CirculationScopePolicy.isHeavy(ProposalKind.ADDITION, BusinessClass.M)).isFalse();
		assertThat(ProposalKind.values()).filteredOn((kind) -> CirculationScopePolicy.isHeavy(kind, null))
			.containsExactly(ProposalKind.ADDITION, ProposalKind.ABOLITION, ProposalKind.RECLASSIFICATION,
					ProposalKind.MERGER, ProposalKind.SPLIT, ProposalKind.COMPLETION);
	}

	@Test
	void rejects_an_addition_without_its_class() {
		screened(ADDITION).and(opened(4, StepKind.TABLE, SECRETARIAT))
			.when(circulate(SECRETARIAT, 4, CirculationGround.URGENT))
			.refused(NOT_CLASSIFIED);
	}

	@Test
	void an_approval_is_to_be_reported_to_a_meeting() {
		inCirculation(REVISION).when(resolveByCirculation(Result.APPROVED))
			.then(resolvedByCirculation(Result.APPROVED), toReport(1));
		assertThat(REPORT.dueOn()).isEqualTo(DECIDED.plusMonths(3));
		inCirculation(REVISION).and(resolvedByCirculation(Result.APPROVED), toReport(1))
			.when(new ProposalCommand.DischargeDuty(CASE, SECRETARIAT, 1, "", null, DECIDED))
			.refused(REPORT_NEEDS_MEETING);
		inCirculation(REVISION).and(resolvedByCirculation(Result.APPROVED), toReport(1))
			.when(new ProposalCommand.DischargeDuty(CASE, SECRETARIAT, 1, "", MEETING, DECIDED))
			.then(new ProposalEvent.DutyDischarged(CASE, 1, "", MEETING, SECRETARIAT, DECIDED));
	}

	@Test
	void its_conditions_are_owed_before_it_takes_effect() {
		var conditional = inCirculation(REVISION);
		conditional.when(resolveByCirculation(Result.CONDITIONAL))
			.then(resolvedByCirculation(Result.CONDITIONAL),
					new ProposalEvent.DutyImposed(CASE, 1, DutyKind.FULFIL_CONDITION, OFFICER.post(),
							OFFICER.postTitle(), "個人情報の点検を終えること", SECRETARIAT, DECIDED, EFFECTIVE),
					toReport(2));
		conditional.and(resolvedByCirculation(Result.CONDITIONAL))
			.when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE))
			.refused(CONDITIONS_OPEN);
	}

	@Test
	void takes_effect_under_it() {
		inCirculation(REVISION).and(resolvedByCirculation(Result.APPROVED))
			.when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE))
			.then(new ProposalEvent.TookEffect(CASE, EFFECTIVE));
		inCirculation(REVISION).when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE))
			.refused(NOT_APPROVED);
	}

	@Test
	void a_refusal_ends_it_and_is_reported_as_well() {
		inCirculation(REVISION).when(resolveByCirculation(Result.REFUSED))
			.then(resolvedByCirculation(Result.REFUSED), toReport(1));
		inCirculation(REVISION).and(resolvedByCirculation(Result.REFUSED))
			.when(resolveByCirculation(Result.APPROVED))
			.refused(ALREADY_DECIDED);
	}

	@Test
	void rejects_what_a_circulation_cannot_say() {
		inCirculation(REVISION).when(resolveByCirculation(Result.CARRIED_OVER)).refused(NOT_BY_CIRCULATION);
		inCirculation(REVISION).when(resolveByCirculation(Result.SENT_BACK)).refused(NOT_BY_CIRCULATION);
		inCirculation(REVISION).when(record(new ItemResolution(Result.CONDITIONAL, "", "", DECIDED, null)))
			.refused(CONDITIONS_MISSING);
		inCirculation(REVISION).when(record(new ItemResolution(Result.REFUSED, "", " ", DECIDED, null)))
			.refused(REASON_MISSING);
		inCirculation(REVISION).when(record(result(Result.APPROVED, DRAFTED.minusDays(1))))
			.refused(DECIDED_BEFORE_SUBMISSION, DRAFTED, DRAFTED.minusDays(1));
	}

	private static ProposalCommand.RecordCirculation record(ItemResolution resolution) {
		return new ProposalCommand.RecordCirculation(CASE, SECRETARIAT, CIRCULATION, 1, resolution, REPORT, DECIDED);
	}

	@Test
	void rejects_another_circulation_or_item() {
		inCirculation(REVISION)
			.when(new ProposalCommand.RecordCirculation(CASE, SECRETARIAT, OTHER_CIRCULATION, 1,
					result(Result.APPROVED, DECIDED), REPORT, DECIDED))
			.refused(NOT_IN_CIRCULATION);
		inCirculation(REVISION)
			.when(new ProposalCommand.RecordCirculation(CASE, SECRETARIAT, CIRCULATION, 2,
					result(Result.APPROVED, DECIDED), REPORT, DECIDED))
			.refused(NOT_IN_CIRCULATION);
	}

	@Test
	void undecided_it_waits_to_be_tabled_again() {
		var asked = takenOut(CirculationEnd.MEETING_ASKED_FOR, "総務部長: 説明を聞きたい");
		inCirculation(REVISION).when(takeOut(CirculationEnd.MEETING_ASKED_FOR, "総務部長: 説明を聞きたい")).then(asked);
		inCirculation(REVISION).when(takeOut(CirculationEnd.LAPSED, "")).then(takenOut(CirculationEnd.LAPSED, ""));
		inCirculation(REVISION).and(asked)
			.when(open(StepKind.TABLE, SECRETARIAT))
			.answers("case-1~6", opened(6, StepKind.TABLE, SECRETARIAT));
		inCirculation(REVISION).and(asked).when(resolveByCirculation(Result.APPROVED)).refused(NOT_IN_CIRCULATION);
		inCirculation(REVISION).and(asked, opened(6, StepKind.TABLE, SECRETARIAT))
			.when(new ProposalCommand.Table(CASE, SECRETARIAT, step(6), MEETING, 1, DRAFTED))
			.then(tabled(6));
	}

	@Test
	void rejects_taking_out_what_is_not_in_or_is_decided_or_without_reason() {
		inCirculation(REVISION).when(takeOut(CirculationEnd.CALLED_OFF, " ")).refused(REASON_MISSING);
		toBeTabled(REVISION).when(takeOut(CirculationEnd.LAPSED, "")).refused(NOT_IN_CIRCULATION);
		inCirculation(REVISION).and(resolvedByCirculation(Result.APPROVED))
			.when(takeOut(CirculationEnd.LAPSED, ""))
			.refused(ALREADY_DECIDED);
	}

}
