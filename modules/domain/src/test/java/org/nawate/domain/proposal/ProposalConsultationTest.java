package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.ItemResolution.Result;

/** 合議: who is asked, who answers what, and what waits for it. */
class ProposalConsultationTest {

	private static final Actor FINANCE_CHIEF = Actor.of("p-finance", "例 財子", "post-finance", "財政課長");

	private static final Actor GENERAL_CHIEF = Actor.of("p-general", "例 総一", "post-general", "総務課長");

	private static final ConsultedSection LEGAL = new ConsultedSection("unit-homu", "法務課", new PostId("post-legal"),
			"法務課長", false, "budget", "予算を伴う");

	private static final Actor LEGAL_CHIEF = Actor.of("p-legal", "例 法子", "post-legal", "法務課長");

	private static final ProposalEvent WISHED = new ProposalEvent.ConsultationWished(CASE, step(3),
			List.of(new SectionWish("unit-somu", "総務課")), "規程に関わる", SECRETARIAT, DRAFTED);

	private static final Specification ASKED = screened(REVISION).and(asked(FINANCE, GENERAL));

	private static final Specification OPEN = ASKED.and(openedFor(4, FINANCE), openedFor(5, GENERAL));

	@Test
	void the_sections_of_the_rules_and_those_chosen_by_hand_are_asked() {
		screened(REVISION).when(ask(FINANCE, GENERAL)).answers("2", asked(FINANCE, GENERAL));
		screened(REVISION).when(ask()).answers("0", asked());
	}

	@Test
	void nobody_is_asked_before_the_case_is_screened_or_after_it_is_decided() {
		withTheSecretariat(REVISION).when(ask(FINANCE)).refused(NOT_SCREENED);
		resolvedAs(Result.APPROVED).when(ask(FINANCE)).refused(ALREADY_DECIDED);
	}

	@Test
	void each_section_that_was_asked_has_one_step_and_all_stand_open_side_by_side() {
		ASKED.when(openFor(FINANCE)).answers(step(4).value(), openedFor(4, FINANCE));
		ASKED.and(openedFor(4, FINANCE)).when(openFor(GENERAL)).answers(step(5).value(), openedFor(5, GENERAL));
		OPEN.when(openFor(GENERAL)).refused(STEP_OUT_OF_ORDER, ProposalState.CONSULTING);
		screened(REVISION).and(asked(FINANCE))
			.when(openFor(GENERAL))
			.refused(STEP_OUT_OF_ORDER, ProposalState.SCREENING);
	}

	@Test
	void nothing_else_opens_while_an_asked_section_has_not_answered() {
		for (StepKind kind : List.of(StepKind.TABLE, StepKind.DECIDE_ALONE)) {
			ASKED.and(determined(DecidingBody.CHAIR, DecidingBody.CHAIR, REVISION))
				.when(open(kind, CHAIR))
				.refused(STEP_OUT_OF_ORDER, ProposalState.SCREENING);
			OPEN.and(answered(4, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF))
				.when(open(kind, CHAIR))
				.refused(STEP_OUT_OF_ORDER, ProposalState.CONSULTING);
		}
	}

	@Test
	void when_all_have_answered_it_goes_on_whatever_they_said() {
		OPEN.and(answered(5, GENERAL, ConsultationAnswer.OBJECT, "規程に反する", GENERAL_CHIEF),
				answered(4, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF))
			.when(open(StepKind.TABLE, SECRETARIAT))
			.answers(step(6).value(), opened(6, StepKind.TABLE, SECRETARIAT));
	}

	@Test
	void an_answer_closes_its_own_step_and_no_other() {
		Specification first = OPEN.and(answered(4, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF));
		first.when(answer(4, ConsultationAnswer.AGREE, "", FINANCE_CHIEF)).refused(STEP_NOT_OPEN);
		first.when(answer(5, ConsultationAnswer.AGREE, "", GENERAL_CHIEF))
			.then(answered(5, GENERAL, ConsultationAnswer.AGREE, "", GENERAL_CHIEF));
	}

	@Test
	void who_does_not_simply_agree_says_why() {
		OPEN.when(answer(4, ConsultationAnswer.OBJECT, " ", FINANCE_CHIEF)).refused(OPINION_MISSING);
		OPEN.when(answer(4, ConsultationAnswer.AGREE_WITH_OPINION, "", FINANCE_CHIEF)).refused(OPINION_MISSING);
		OPEN.when(answer(4, ConsultationAnswer.AGREE_WITH_OPINION, " 予算の範囲で ", FINANCE_CHIEF))
			.then(answered(4, FINANCE, ConsultationAnswer.AGREE_WITH_OPINION, "予算の範囲で", FINANCE_CHIEF));
	}

	@Test
	void only_the_section_itself_answers_and_nobody_on_an_own_draft() {
		OPEN.when(answer(4, ConsultationAnswer.AGREE, "", GENERAL_CHIEF)).refused(WRONG_POST, "財政課長");
		Actor promoted = Actor.of(OFFICER.person().value(), "", "post-finance", "財政課長");
		OPEN.when(answer(4, ConsultationAnswer.AGREE, "", promoted)).refused(OWN_DRAFT);
		OPEN.when(new ProposalCommand.Endorse(CASE, FINANCE_CHIEF, step(4), "", DRAFTED)).refused(WRONG_STEP);
	}

	@Test
	void whoever_answered_is_asked_again_when_the_gist_has_changed_also_if_no_rule_names_them_any_more() {
		again(new ProposedChange.KgiRevision(PROJECT, KGI, HIGHER_KGI, "理由を改めた", "48%", EFFECTIVE)).when(ask(FINANCE))
			.answers("2", asked(2, FINANCE, GENERAL));
	}

	@Test
	void who_answered_to_this_very_gist_is_not_asked_again() {
		again(REVISION).when(ask(FINANCE, GENERAL)).answers("0", asked(2));
	}

	@Test
	void the_secretariat_chooses_more_sections_and_says_why() {
		List<SectionWish> wishes = List.of(new SectionWish("unit-somu", "総務課"));
		withTheSecretariat(REVISION)
			.when(new ProposalCommand.Screen(CASE, SECRETARIAT, step(3), SCREENING, wishes, " 規程に関わる ", DRAFTED))
			.then(new ProposalEvent.Screened(CASE, step(3), SCREENING, SECRETARIAT, DRAFTED),
					new ProposalEvent.ConsultationWished(CASE, step(3), wishes, "規程に関わる", SECRETARIAT, DRAFTED));
		withTheSecretariat(REVISION)
			.when(new ProposalCommand.Screen(CASE, SECRETARIAT, step(3), SCREENING, wishes, " ", DRAFTED))
			.refused(WISH_UNREASONED);
	}

	@Test
	void whom_the_secretariat_wants_to_be_asked_is_asked_whatever_a_flow_says() {
		Specification wished = screened(REVISION).and(WISHED);
		wished.when(ask(FINANCE)).refused(WISH_LEFT_OUT, "総務課");
		wished.when(open(StepKind.TABLE, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, ProposalState.SCREENING);
		wished.and(determined(DecidingBody.CHAIR, DecidingBody.CHAIR, REVISION))
			.when(open(StepKind.DECIDE_ALONE, CHAIR))
			.refused(STEP_OUT_OF_ORDER, ProposalState.SCREENING);
		wished.when(ask(FINANCE, GENERAL)).answers("2", asked(FINANCE, GENERAL));
	}

	@Test
	void a_section_is_not_asked_about_its_own_case() {
		withTheSecretariat(REVISION)
			.when(new ProposalCommand.Screen(CASE, SECRETARIAT, step(3), SCREENING,
					List.of(new SectionWish("unit-joho", "情報課")), "念のため", DRAFTED))
			.refused(WISH_OF_OWN_SECTION, "情報課");
	}

	@Test
	void nobody_is_asked_anew_while_one_still_answers_or_once_it_is_tabled() {
		OPEN.when(ask(FINANCE)).refused(STEP_OUT_OF_ORDER, ProposalState.CONSULTING);
		toBeTabled(REVISION).when(ask(FINANCE)).refused(STEP_OUT_OF_ORDER, ProposalState.TABLING);
		onTheAgenda(REVISION).when(ask(FINANCE)).refused(STEP_OUT_OF_ORDER, ProposalState.TABLED);
	}

	@Test
	void where_the_organisation_has_changed_the_successor_is_asked_in_the_place_of_who_was() {
		ProposedChange other = new ProposedChange.KgiRevision(PROJECT, KGI, HIGHER_KGI, "理由を改めた", "48%", EFFECTIVE);
		again(other).when(askWith(Map.of(FINANCE.post(), LEGAL, GENERAL.post(), LEGAL))).answers("1", asked(2, LEGAL));
		again(REVISION).when(askWith(Map.of(FINANCE.post(), LEGAL))).answers("0", asked(2));
		OPEN.and(answered(4, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF),
				new ProposalEvent.StepReassigned(CASE, step(5), StepKind.CONSULT, GENERAL.post(), GENERAL.postTitle(),
						LEGAL.post(), LEGAL.postTitle(), "課の統合", SECRETARIAT, DRAFTED))
			.when(answer(5, ConsultationAnswer.AGREE, "", LEGAL_CHIEF))
			.then(answered(5, GENERAL, ConsultationAnswer.AGREE, "", LEGAL_CHIEF));
	}

	@Test
	void a_stand_in_answers_for_the_section_and_its_chief_views_it_afterwards() {
		Actor deputy = Actor.of("p-deputy", "例 代理", "post-finance-deputy", "財政課長補佐");
		Actor acting = deputy.inPlaceOf("財政課長");
		ProposalEvent assumed = new ProposalEvent.StepAssumed(CASE, step(4), StepKind.CONSULT, Capacity.STAND_IN,
				FINANCE.post(), FINANCE.postTitle(), acting, DRAFTED, DRAFTED.plusDays(5));
		ProposalEvent view = new ProposalEvent.DutyImposed(CASE, 1, DutyKind.VIEW_AFTERWARDS, FINANCE.post(),
				FINANCE.postTitle(), Capacity.STAND_IN.word() + "の後閲", acting, DRAFTED, DRAFTED.plusDays(5), step(4));
		OPEN.when(
				new ProposalCommand.AssumeStep(CASE, deputy, step(4), Capacity.STAND_IN, DRAFTED.plusDays(5), DRAFTED))
			.then(assumed, view);
		OPEN.and(assumed, view)
			.when(answer(4, ConsultationAnswer.AGREE, "", acting))
			.then(answered(4, FINANCE, ConsultationAnswer.AGREE, "", acting));
	}

	@Test
	void those_who_were_asked_are_told_when_it_is_dropped_in_circulation() {
		inCirculation(REVISION).and(asked(FINANCE), answered(9, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF))
			.when(resolveByCirculation(Result.REFUSED))
			.then(resolvedByCirculation(Result.REFUSED), toReport(1),
					new ProposalEvent.ConsultedTold(CASE, ProposalState.REFUSED, List.of(FINANCE), DECIDED));
		inCirculation(REVISION).and(asked(FINANCE), answered(9, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF))
			.when(resolveByCirculation(Result.APPROVED))
			.then(resolvedByCirculation(Result.APPROVED), toReport(1));
	}

	@Test
	void those_who_were_asked_are_told_when_the_case_is_dropped() {
		OPEN.when(new ProposalCommand.Withdraw(CASE, OFFICER, "不要", DECIDED))
			.then(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DECIDED),
					new ProposalEvent.ConsultedTold(CASE, ProposalState.WITHDRAWN, List.of(FINANCE, GENERAL), DECIDED));
		onTheAgenda(REVISION).and(asked(FINANCE), answered(9, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, null),
					new ProposalEvent.ConsultedTold(CASE, ProposalState.REFUSED, List.of(FINANCE), DECIDED));
	}

	@Test
	void successors_are_told_in_the_place_of_those_who_were_asked_and_nobody_twice() {
		Map<PostId, ConsultedSection> successors = Map.of(FINANCE.post(), LEGAL, GENERAL.post(), LEGAL);
		OPEN.when(new ProposalCommand.Withdraw(CASE, OFFICER, "不要", successors, DECIDED))
			.then(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DECIDED),
					new ProposalEvent.ConsultedTold(CASE, ProposalState.WITHDRAWN, List.of(LEGAL), DECIDED));
		withTheDecider(ConsultationAnswer.AGREE)
			.when(new ProposalCommand.DecideAlone(CASE, CHAIR, step(6), SoleResult.REFUSED, "時期が早い", null, DECIDED,
					true, Map.of(GENERAL.post(), LEGAL), DECIDED))
			.then(new ProposalEvent.DecidedAlone(CASE, step(6), SoleResult.REFUSED, "時期が早い",
					new Authority.SoleDecision(CASE, CHAIR.post(), CHAIR.postTitle(), "row", "ab12", DECIDED, null),
					null, CHAIR, DECIDED), toBeReported(),
					new ProposalEvent.ConsultedTold(CASE, ProposalState.REFUSED, List.of(FINANCE, LEGAL), DECIDED));
		onTheAgenda(REVISION).and(asked(FINANCE), answered(9, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF))
			.when(new ProposalCommand.RecordResolution(CASE, SECRETARIAT, MEETING, 1, result(Result.REFUSED, DECIDED),
					Map.of(FINANCE.post(), LEGAL), DECIDED))
			.then(resolved(Result.REFUSED, null),
					new ProposalEvent.ConsultedTold(CASE, ProposalState.REFUSED, List.of(LEGAL), DECIDED));
	}

	@Test
	void nobody_decides_alone_while_a_section_objects_but_refers_it_to_the_headquarters() {
		Specification objected = withTheDecider(ConsultationAnswer.OBJECT);
		for (SoleResult result : SoleResult.values()) {
			objected.when(alone(6, result)).refused(OBJECTION_STANDS, "総務課");
		}
		objected.when(new ProposalCommand.ReferToHeadquarters(CASE, CHAIR, step(6), "総務課の異議がある", DECIDED))
			.then(new ProposalEvent.ReferredToHeadquarters(CASE, step(6), "総務課の異議がある", CHAIR, DECIDED));
		objected.when(new ProposalCommand.SendBack(CASE, CHAIR, step(6), "総務課と整える", List.of(), DECIDED))
			.then(new ProposalEvent.SentBack(CASE, step(6), StepKind.DECIDE_ALONE, CHAIR, "総務課と整える", List.of(),
					DECIDED));
		withTheDecider(ConsultationAnswer.AGREE_WITH_OPINION).when(alone(6, SoleResult.APPROVED))
			.then(decided(6), toBeReported());
	}

	@Test
	void an_objection_falls_with_the_gist_it_was_made_to_and_with_another_answer() {
		ProposedChange other = new ProposedChange.KgiRevision(PROJECT, KGI, HIGHER_KGI, "理由を改めた", "48%", EFFECTIVE);
		again(REVISION)
			.and(asked(2), determined(DecidingBody.CHAIR, DecidingBody.CHAIR, REVISION),
					opened(9, StepKind.DECIDE_ALONE, CHAIR))
			.when(alone(9, SoleResult.APPROVED))
			.refused(OBJECTION_STANDS, "総務課");
		Specification anew = again(other).and(asked(2, FINANCE, GENERAL), openedFor(9, FINANCE), openedFor(10, GENERAL),
				answered(9, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF));
		decidedUpon(anew, other, answered(10, GENERAL, ConsultationAnswer.AGREE, "", GENERAL_CHIEF))
			.when(alone(11, SoleResult.APPROVED))
			.then(decided(11), toBeReported());
		decidedUpon(anew, other, answered(10, GENERAL, ConsultationAnswer.OBJECT, "なお反する", GENERAL_CHIEF))
			.when(alone(11, SoleResult.APPROVED))
			.refused(OBJECTION_STANDS, "総務課");
		decidedUpon(again(other).and(asked(2, LEGAL), openedFor(9, LEGAL)), other, 10,
				answered(9, LEGAL, ConsultationAnswer.AGREE, "", LEGAL_CHIEF))
			.when(alone(10, SoleResult.APPROVED))
			.then(decided(10), toBeReported());
	}

	private static Specification withTheDecider(ConsultationAnswer answer) {
		return decidedUpon(OPEN.and(answered(4, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF)), REVISION, 6,
				answered(5, GENERAL, answer, "規程に反する", GENERAL_CHIEF));
	}

	private static Specification decidedUpon(Specification asked, ProposedChange gist, ProposalEvent lastAnswer) {
		return decidedUpon(asked, gist, 11, lastAnswer);
	}

	private static Specification decidedUpon(Specification asked, ProposedChange gist, int step,
			ProposalEvent lastAnswer) {
		return asked.and(lastAnswer, determined(DecidingBody.CHAIR, DecidingBody.CHAIR, gist),
				opened(step, StepKind.DECIDE_ALONE, CHAIR));
	}

	private static ProposalCommand.DecideAlone alone(int step, SoleResult result) {
		return new ProposalCommand.DecideAlone(CASE, CHAIR, step(step), result, "時期が早い", null, DECIDED, true, DECIDED);
	}

	private static ProposalEvent decided(int step) {
		return new ProposalEvent.DecidedAlone(CASE, step(step), SoleResult.APPROVED, "時期が早い",
				new Authority.SoleDecision(CASE, CHAIR.post(), CHAIR.postTitle(), "row", "ab12", DECIDED, null),
				EFFECTIVE, CHAIR, DECIDED);
	}

	private static ProposalEvent toBeReported() {
		return new ProposalEvent.DutyImposed(CASE, 1, DutyKind.REPORT, SECRETARIAT.post(), SECRETARIAT.postTitle(),
				"専決の報告(" + CHAIR.postTitle() + ")", CHAIR, DECIDED, DECIDED);
	}

	/**
	 * Both answered, it was sent back from the agenda, and comes again with that gist.
	 */
	private static Specification again(ProposedChange gist) {
		return OPEN.and(answered(4, FINANCE, ConsultationAnswer.AGREE, "", FINANCE_CHIEF),
				answered(5, GENERAL, ConsultationAnswer.OBJECT, "規程に反する", GENERAL_CHIEF),
				opened(6, StepKind.TABLE, SECRETARIAT), tabled(6), resolved(Result.SENT_BACK, null),
				opened(7, StepKind.AMEND, OFFICER), new ProposalEvent.Revised(CASE, gist, OFFICER, DRAFTED),
				submitted(2, gist), opened(8, StepKind.SCREEN, SECRETARIAT),
				new ProposalEvent.Screened(CASE, step(8), SCREENING, SECRETARIAT, DRAFTED));
	}

	private static ProposalCommand.AskSections askWith(Map<PostId, ConsultedSection> successors) {
		return new ProposalCommand.AskSections(CASE, Actor.system(), List.of(), successors, "ef56", DRAFTED);
	}

	private static ProposalCommand.AnswerConsultation answer(int step, ConsultationAnswer answer, String opinion,
			Actor by) {
		return new ProposalCommand.AnswerConsultation(CASE, by, step(step), answer, opinion, DRAFTED);
	}

	private static ProposalEvent.ConsultationAnswered answered(int step, ConsultedSection section,
			ConsultationAnswer answer, String opinion, Actor by) {
		return new ProposalEvent.ConsultationAnswered(CASE, step(step), 1, section.post(), answer, opinion, by,
				DRAFTED);
	}

}
