package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Misprint;

/** Who decides, and what one post may decide alone. */
class ProposalAuthorityTest {

	private static final ProposedChange LOWERED = new ProposedChange.KgiRevision(PROJECT, HIGHER_KGI, KGI, "見直す", "48%",
			EFFECTIVE);

	private static final Actor SAME_PERSON = new Actor(SECRETARIAT.person(), SECRETARIAT.personName(), CHAIR.post(),
			CHAIR.postTitle(), null);

	@Test
	void the_table_says_who_decides() {
		screened(REVISION).when(determine(DecidingBody.SECRETARIAT))
			.answers("secretariat", determined(DecidingBody.SECRETARIAT, DecidingBody.SECRETARIAT, REVISION));
	}

	@Test
	void what_no_row_answers_is_for_the_headquarters() {
		screened(REVISION).when(determine(null))
			.answers("headquarters", determined(DecidingBody.HEADQUARTERS, null, REVISION));
	}

	@Test
	void no_table_hands_an_abolition_or_a_lowered_kgi_to_one_post() {
		for (ProposedChange change : List.of(ABOLITION, LOWERED)) {
			screened(change).when(determine(DecidingBody.CHAIR))
				.answers("headquarters", determined(DecidingBody.HEADQUARTERS, DecidingBody.CHAIR, change));
		}
	}

	@Test
	void no_table_hands_an_l_by_judgement_to_one_post() {
		Classification wide = new Classification(BusinessClass.L, Classification.Ground.HEADQUARTERS_DECISION,
				List.of("総務部"), true, "wide", "cd34");
		screened(ADDITION).and(new ProposalEvent.Classified(CASE, wide, DRAFTED))
			.when(determine(DecidingBody.CHAIR))
			.answers("headquarters", determined(DecidingBody.HEADQUARTERS, DecidingBody.CHAIR, ADDITION));
	}

	@Test
	void no_table_hands_a_reclassification_by_judgement_or_a_lowering_called_a_misprint_to_one_post() {
		ProposedChange wide = new ProjectChange.Reclassification(PROJECT, BusinessClass.M, BusinessClass.L,
				Classification.Ground.HEADQUARTERS_DECISION, List.of("総務部"), "広い", EFFECTIVE);
		ProposedChange misprint = new ProjectChange.Erratum(PROJECT, new Misprint.KgiMisprint(HIGHER_KGI, KGI), "誤記",
				EFFECTIVE);
		for (ProposedChange change : List.of(wide, misprint)) {
			screened(change).when(determine(DecidingBody.CHAIR))
				.answers("headquarters", determined(DecidingBody.HEADQUARTERS, DecidingBody.CHAIR, change));
		}
	}

	@Test
	void the_table_is_asked_when_the_case_is_screened_and_classified() {
		withTheSecretariat(REVISION).when(determine(DecidingBody.CHAIR)).refused(NOT_SCREENED);
		screened(ADDITION).when(determine(DecidingBody.CHAIR)).refused(NOT_CLASSIFIED);
		resolvedAs(org.nawate.domain.meeting.ItemResolution.Result.APPROVED).when(determine(DecidingBody.CHAIR))
			.refused(ALREADY_DECIDED);
	}

	@Test
	void one_post_decides_only_where_the_table_let_it() {
		screened(REVISION).when(open(StepKind.DECIDE_ALONE, CHAIR)).refused(STEP_OUT_OF_ORDER, ProposalState.SCREENING);
		screened(REVISION).and(determined(DecidingBody.HEADQUARTERS, DecidingBody.HEADQUARTERS, REVISION))
			.when(open(StepKind.DECIDE_ALONE, CHAIR))
			.refused(STEP_OUT_OF_ORDER, ProposalState.SCREENING);
	}

	@Test
	void a_decision_alone_leaves_the_duty_to_report_it() {
		withTheChair(REVISION).when(decideAlone(SoleResult.APPROVED, "", CHAIR))
			.then(new ProposalEvent.DecidedAlone(CASE, step(4), SoleResult.APPROVED, "", authority(), EFFECTIVE, CHAIR,
					DECIDED), report());
		withTheChair(REVISION).when(decideAlone(SoleResult.REFUSED, "時期が早い", CHAIR))
			.then(new ProposalEvent.DecidedAlone(CASE, step(4), SoleResult.REFUSED, "時期が早い", authority(), null, CHAIR,
					DECIDED), report());
	}

	@Test
	void to_refuse_alone_needs_a_reason() {
		withTheChair(REVISION).when(decideAlone(SoleResult.REFUSED, " ", CHAIR)).refused(REASON_MISSING);
	}

	@Test
	void who_screened_does_not_decide_alone_but_may_hand_it_on() {
		withTheChair(REVISION).when(decideAlone(SoleResult.APPROVED, "", SAME_PERSON)).refused(SCREENED_BY_SAME_PERSON);
		withTheChair(REVISION).when(refer("本部で決める", SAME_PERSON))
			.then(new ProposalEvent.ReferredToHeadquarters(CASE, step(4), "本部で決める", SAME_PERSON, DECIDED));
	}

	@Test
	void where_the_city_lets_them_who_screened_decides() {
		withTheChair(REVISION)
			.when(new ProposalCommand.DecideAlone(CASE, SAME_PERSON, step(4), SoleResult.APPROVED, "", null, DECIDED,
					false, DECIDED))
			.then(new ProposalEvent.DecidedAlone(CASE, step(4), SoleResult.APPROVED, "", authority(null), EFFECTIVE,
					SAME_PERSON, DECIDED),
					new ProposalEvent.DutyImposed(CASE, 1, DutyKind.REPORT, SECRETARIAT.post(), SECRETARIAT.postTitle(),
							"専決の報告(" + CHAIR.postTitle() + ")", SAME_PERSON, DECIDED, DECIDED));
	}

	@Test
	void nobody_decides_alone_on_an_own_draft() {
		Actor promoted = new Actor(OFFICER.person(), OFFICER.personName(), CHAIR.post(), CHAIR.postTitle(), null);
		withTheChair(REVISION).when(decideAlone(SoleResult.APPROVED, "", promoted)).refused(OWN_DRAFT);
		withTheChair(REVISION).when(refer("本部で決める", promoted)).refused(OWN_DRAFT);
	}

	@Test
	void what_was_referred_is_tabled_and_not_decided_alone() {
		Specification referred = withTheChair(REVISION)
			.and(new ProposalEvent.ReferredToHeadquarters(CASE, step(4), "重い", CHAIR, DECIDED));
		referred.when(open(StepKind.DECIDE_ALONE, CHAIR)).refused(STEP_OUT_OF_ORDER, ProposalState.DECIDING);
		referred.when(open(StepKind.TABLE, SECRETARIAT))
			.answers(step(5).value(), opened(5, StepKind.TABLE, SECRETARIAT));
		withTheChair(REVISION).when(refer(" ", CHAIR)).refused(REASON_MISSING);
	}

	@Test
	void it_may_be_sent_back() {
		withTheChair(REVISION).when(new ProposalCommand.SendBack(CASE, CHAIR, step(4), "数値の根拠", List.of(), DECIDED))
			.then(new ProposalEvent.SentBack(CASE, step(4), StepKind.DECIDE_ALONE, CHAIR, "数値の根拠", List.of(), DECIDED));
	}

	@Test
	void what_one_post_decided_takes_effect_and_is_decided_for_good() {
		Specification decided = withTheChair(REVISION).and(new ProposalEvent.DecidedAlone(CASE, step(4),
				SoleResult.APPROVED, "", authority(), EFFECTIVE, CHAIR, DECIDED));
		decided.when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE))
			.then(new ProposalEvent.TookEffect(CASE, EFFECTIVE));
		decided.when(new ProposalCommand.Withdraw(CASE, OFFICER, "不要", DECIDED)).refused(ALREADY_DECIDED);
		withTheChair(REVISION).when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE))
			.refused(NOT_APPROVED);
	}

	private static ProposalCommand.ReferToHeadquarters refer(String reason, Actor by) {
		return new ProposalCommand.ReferToHeadquarters(CASE, by, step(4), reason, DECIDED);
	}

	private static Authority.SoleDecision authority() {
		return authority("四情政第12号");
	}

	private static Authority.SoleDecision authority(@Nullable String number) {
		return new Authority.SoleDecision(CASE, CHAIR.post(), CHAIR.postTitle(), "row", "ab12", DECIDED, number);
	}

	private static ProposalEvent.DutyImposed report() {
		return new ProposalEvent.DutyImposed(CASE, 1, DutyKind.REPORT, SECRETARIAT.post(), SECRETARIAT.postTitle(),
				"専決の報告(" + CHAIR.postTitle() + ")", CHAIR, DECIDED, DECIDED.plusDays(20));
	}

}
