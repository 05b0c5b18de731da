package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.ItemResolution.Result;

/** A case before the headquarters: tabled, resolved, in effect. */
class ProposalDecisionTest {

	private static ProposalCommand.Table table() {
		return new ProposalCommand.Table(CASE, SECRETARIAT, step(4), MEETING, 1, DRAFTED);
	}

	private static ProposalCommand.TakeEffect takeEffect(LocalDate on) {
		return new ProposalCommand.TakeEffect(CASE, Actor.system(), on);
	}

	private static ProposalCommand.RecordResolution record(ItemResolution resolution) {
		return new ProposalCommand.RecordResolution(CASE, SECRETARIAT, MEETING, 1, resolution, DECIDED);
	}

	@Test
	void is_tabled_at_a_meeting() {
		toBeTabled(ADDITION).when(table()).then(tabled(4));
		toBeTabled(REVISION).when(table()).then(tabled(4));
	}

	@Test
	void rejects_tabling_an_addition_without_its_class() {
		screened(ADDITION).and(opened(4, StepKind.TABLE, SECRETARIAT)).when(table()).refused(NOT_CLASSIFIED);
		screened(ADDITION)
			.and(new ProposalEvent.Classified(CASE, ALL_ELSE, DRAFTED),
					new ProposalEvent.ClassificationDeferred(CASE, SCREENING, "cd34", DRAFTED),
					opened(4, StepKind.TABLE, SECRETARIAT))
			.when(table())
			.refused(NOT_CLASSIFIED);
	}

	@Test
	void leaves_the_agenda_and_waits_for_another_meeting() {
		ProposalEvent.Untabled untabled = new ProposalEvent.Untabled(CASE, MEETING, "流会", SECRETARIAT, DECIDED);
		onTheAgenda(REVISION).when(new ProposalCommand.Untable(CASE, SECRETARIAT, MEETING, "流会", DECIDED))
			.then(untabled);
		onTheAgenda(REVISION).and(untabled)
			.when(open(StepKind.TABLE, SECRETARIAT))
			.answers("case-1~6", opened(6, StepKind.TABLE, SECRETARIAT));
	}

	@Test
	void rejects_leaving_an_agenda_it_does_not_stand_on_or_without_reason() {
		onTheAgenda(REVISION).when(new ProposalCommand.Untable(CASE, SECRETARIAT, OTHER_MEETING, "流会", DECIDED))
			.refused(NOT_TABLED);
		toBeTabled(REVISION).when(new ProposalCommand.Untable(CASE, SECRETARIAT, MEETING, "流会", DECIDED))
			.refused(NOT_TABLED);
		onTheAgenda(REVISION).when(new ProposalCommand.Untable(CASE, SECRETARIAT, MEETING, "", DECIDED))
			.refused(REASON_MISSING);
	}

	@Test
	void rejects_a_stale_resolution_after_it_left_the_agenda() {
		onTheAgenda(REVISION).and(new ProposalEvent.Untabled(CASE, MEETING, "流会", SECRETARIAT, DECIDED))
			.when(resolve(Result.APPROVED))
			.refused(NOT_TABLED);
	}

	@Test
	void rejects_the_resolution_of_another_item_or_meeting() {
		ItemResolution approved = result(Result.APPROVED, DECIDED);
		onTheAgenda(REVISION)
			.when(new ProposalCommand.RecordResolution(CASE, SECRETARIAT, MEETING, 2, approved, DECIDED))
			.refused(NOT_TABLED);
		onTheAgenda(REVISION)
			.when(new ProposalCommand.RecordResolution(CASE, SECRETARIAT, OTHER_MEETING, 1, approved, DECIDED))
			.refused(NOT_TABLED);
	}

	@Test
	void records_an_approval_with_its_effective_date() {
		onTheAgenda(REVISION).when(resolve(Result.APPROVED)).then(resolved(Result.APPROVED, EFFECTIVE));
	}

	@Test
	void nothing_holds_from_before_its_decision() {
		assertThat(EffectiveDatePolicy.effectiveOn(DECIDED.minusDays(1), DECIDED)).isEqualTo(DECIDED);
		assertThat(EffectiveDatePolicy.effectiveOn(DECIDED, DECIDED)).isEqualTo(DECIDED);
		assertThat(EffectiveDatePolicy.effectiveOn(DECIDED.plusDays(1), DECIDED)).isEqualTo(DECIDED.plusDays(1));
	}

	@Test
	void rejects_a_decision_before_the_submission() {
		onTheAgenda(REVISION).when(record(result(Result.APPROVED, DRAFTED.minusDays(1))))
			.refused(DECIDED_BEFORE_SUBMISSION, DRAFTED, DRAFTED.minusDays(1));
	}

	@Test
	void rejects_a_conditional_approval_without_conditions() {
		onTheAgenda(REVISION).when(record(new ItemResolution(Result.CONDITIONAL, " ", "", DECIDED, null)))
			.refused(CONDITIONS_MISSING);
	}

	@Test
	void rejects_refusing_sending_back_and_carrying_over_without_reason() {
		for (Result result : List.of(Result.REFUSED, Result.SENT_BACK, Result.CARRIED_OVER)) {
			onTheAgenda(REVISION).when(record(new ItemResolution(result, "", "", DECIDED, null)))
				.refused(REASON_MISSING);
		}
	}

	@Test
	void is_carried_over_and_tabled_again() {
		var carriedOver = onTheAgenda(REVISION).and(resolved(Result.CARRIED_OVER, null));
		onTheAgenda(REVISION).when(resolve(Result.CARRIED_OVER)).then(resolved(Result.CARRIED_OVER, null));
		carriedOver.when(resolve(Result.APPROVED)).refused(NOT_TABLED);
		carriedOver.and(opened(6, StepKind.TABLE, SECRETARIAT))
			.when(new ProposalCommand.Table(CASE, SECRETARIAT, step(6), OTHER_MEETING, 3, DECIDED))
			.then(new ProposalEvent.Tabled(CASE, step(6), OTHER_MEETING, 3, SECRETARIAT, DECIDED));
	}

	@Test
	void is_sent_back_by_the_headquarters_and_submitted_again() {
		onTheAgenda(REVISION).when(resolve(Result.SENT_BACK)).then(resolved(Result.SENT_BACK, null));
		onTheAgenda(REVISION).and(resolved(Result.SENT_BACK, null))
			.when(new ProposalCommand.Submit(CASE, OFFICER, DECIDED))
			.then(new ProposalEvent.Submitted(CASE, 2, REVISION, OFFICER, DECIDED));
	}

	@Test
	void rejects_deciding_twice() {
		resolvedAs(Result.APPROVED).when(resolve(Result.REFUSED)).refused(ALREADY_DECIDED);
		resolvedAs(Result.REFUSED).when(resolve(Result.APPROVED)).refused(ALREADY_DECIDED);
	}

	@Test
	void takes_effect_on_the_date_resolved() {
		resolvedAs(Result.APPROVED).when(takeEffect(EFFECTIVE)).then(new ProposalEvent.TookEffect(CASE, EFFECTIVE));
	}

	@Test
	void rejects_an_effect_on_another_date_or_twice() {
		resolvedAs(Result.APPROVED).when(takeEffect(EFFECTIVE.minusDays(1))).refused(WRONG_EFFECTIVE_DATE, EFFECTIVE);
		resolvedAs(Result.APPROVED).and(new ProposalEvent.TookEffect(CASE, EFFECTIVE))
			.when(takeEffect(EFFECTIVE))
			.refused(ALREADY_DECIDED);
	}

	@Test
	void rejects_an_effect_without_approval() {
		onTheAgenda(REVISION).when(takeEffect(EFFECTIVE)).refused(NOT_APPROVED);
		resolvedAs(Result.REFUSED).when(takeEffect(EFFECTIVE)).refused(NOT_APPROVED);
		resolvedAs(Result.CARRIED_OVER).when(takeEffect(EFFECTIVE)).refused(NOT_APPROVED);
	}

	@Test
	void a_conditional_approval_waits_for_its_conditions() {
		var conditional = resolvedAs(Result.CONDITIONAL);
		conditional.when(takeEffect(EFFECTIVE)).refused(CONDITIONS_OPEN);
		var step = opened(6, StepKind.CONFIRM_CONDITIONS, SECRETARIAT);
		conditional.when(open(StepKind.CONFIRM_CONDITIONS, SECRETARIAT)).answers("case-1~6", step);
		LocalDate late = EFFECTIVE.plusDays(9);
		var confirmed = new ProposalEvent.ConditionsConfirmed(CASE, step(6), "点検済み", late, SECRETARIAT, late);
		conditional.and(step)
			.when(new ProposalCommand.ConfirmConditions(CASE, SECRETARIAT, step(6), "点検済み", late))
			.then(confirmed);
		conditional.and(step, confirmed).when(takeEffect(EFFECTIVE)).refused(WRONG_EFFECTIVE_DATE, late);
		conditional.and(step, confirmed).when(takeEffect(late)).then(new ProposalEvent.TookEffect(CASE, late));
	}

	@Test
	void rejects_confirming_conditions_without_a_note() {
		resolvedAs(Result.CONDITIONAL).and(opened(6, StepKind.CONFIRM_CONDITIONS, SECRETARIAT))
			.when(new ProposalCommand.ConfirmConditions(CASE, SECRETARIAT, step(6), "", DECIDED))
			.refused(REASON_MISSING);
	}

}
