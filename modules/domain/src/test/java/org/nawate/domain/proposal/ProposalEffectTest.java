package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution.Result;

/** What was decided and could not take effect: recorded, tried again, or given up. */
class ProposalEffectTest {

	private static final LocalDate LATER = EFFECTIVE.plusDays(9);

	private static final LocalDate REPORTED = EFFECTIVE.plusDays(30);

	private static ProposalCommand.RefuseEffect refuse() {
		return new ProposalCommand.RefuseEffect(CASE, Actor.system(), "project.NOT_ACTIVE", List.of(),
				SECRETARIAT.post(), SECRETARIAT.postTitle(), EFFECTIVE, LATER);
	}

	private static ProposalCommand.RetryEffect retry(LocalDate from) {
		return new ProposalCommand.RetryEffect(CASE, SECRETARIAT, from, LATER);
	}

	private static ProposalCommand.AbandonEffect abandon(String reason) {
		return new ProposalCommand.AbandonEffect(CASE, SECRETARIAT, reason, REPORTED, LATER);
	}

	private static final ProposalEvent.EffectRefused REFUSED = new ProposalEvent.EffectRefused(CASE, EFFECTIVE,
			"project.NOT_ACTIVE", List.of(), EFFECTIVE);

	private static final ProposalEvent.DutyImposed OWED = new ProposalEvent.DutyImposed(CASE, 1, DutyKind.SETTLE_EFFECT,
			SECRETARIAT.post(), SECRETARIAT.postTitle(), "施行できなかった変更の処理", Actor.system(), EFFECTIVE, LATER);

	private static ProposalEvent.DutyDischarged settled(String note) {
		return new ProposalEvent.DutyDischarged(CASE, 1, note, null, SECRETARIAT, LATER);
	}

	private static Specification refused() {
		return resolvedAs(Result.APPROVED).and(REFUSED, OWED);
	}

	@Test
	void what_could_not_take_effect_is_a_fact_and_owed_by_the_secretariat() {
		resolvedAs(Result.APPROVED).when(refuse()).then(REFUSED, OWED);
		refused().when(refuse()).refused(EFFECT_REFUSED_ALREADY);
		refused().when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE)).refused(EFFECT_REFUSED_ALREADY);
		onTheAgenda(REVISION).when(refuse()).refused(NOT_APPROVED);
		resolvedAs(Result.CONDITIONAL).when(refuse()).refused(NOT_APPROVED);
		resolvedAs(Result.APPROVED).and(new ProposalEvent.TookEffect(CASE, EFFECTIVE))
			.when(refuse())
			.refused(NOT_APPROVED);
	}

	@Test
	void it_is_tried_again_from_the_day_decided_or_a_later_one() {
		refused().when(retry(EFFECTIVE))
			.then(new ProposalEvent.EffectRetried(CASE, EFFECTIVE, SECRETARIAT, LATER), settled(""));
		refused().when(retry(EFFECTIVE.minusDays(1))).refused(EFFECT_OUTSIDE_DAYS, EFFECTIVE, LATER);
		refused().when(retry(LATER.plusDays(1))).refused(EFFECT_OUTSIDE_DAYS, EFFECTIVE, LATER);
		resolvedAs(Result.APPROVED).when(retry(EFFECTIVE)).refused(NO_EFFECT_REFUSED);
		var retried = new ProposalEvent.EffectRetried(CASE, LATER, SECRETARIAT, LATER);
		refused().and(retried, settled(""))
			.when(new ProposalCommand.TakeEffect(CASE, Actor.system(), LATER))
			.then(new ProposalEvent.TookEffect(CASE, LATER));
		refused().and(retried, settled("")).when(retry(LATER)).refused(NO_EFFECT_REFUSED);
	}

	@Test
	void it_is_given_up_for_a_reason_and_reported() {
		var abandoned = new ProposalEvent.EffectAbandoned(CASE, "先に廃止された", SECRETARIAT, LATER);
		var toReport = new ProposalEvent.DutyImposed(CASE, 2, DutyKind.REPORT, SECRETARIAT.post(),
				SECRETARIAT.postTitle(), "施行取りやめの報告", SECRETARIAT, LATER, REPORTED);
		refused().when(abandon(" 先に廃止された ")).then(abandoned, settled("先に廃止された"), toReport);
		refused().when(abandon(" ")).refused(REASON_MISSING);
		Actor promoted = new Actor(OFFICER.person(), OFFICER.personName(), SECRETARIAT.post(), SECRETARIAT.postTitle(),
				null);
		refused().when(new ProposalCommand.AbandonEffect(CASE, promoted, "先に廃止された", REPORTED, LATER))
			.refused(OWN_DRAFT);
		resolvedAs(Result.APPROVED).when(abandon("先に廃止された")).refused(NO_EFFECT_REFUSED);
		var ended = refused().and(abandoned, settled("先に廃止された"), toReport);
		ended.when(new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE)).refused(NOT_APPROVED);
		ended.when(new ProposalCommand.Withdraw(CASE, OFFICER, "やめる", LATER)).refused(ALREADY_DECIDED);
	}

	@Test
	void a_new_project_is_not_given_up_once_it_was_added() {
		onTheAgenda(ADDITION).and(resolved(Result.APPROVED, EFFECTIVE), REFUSED, OWED)
			.when(abandon("やめる"))
			.refused(ADDED_ALREADY);
	}

	@Test
	void nobody_says_by_hand_that_it_is_settled() {
		refused().when(new ProposalCommand.DischargeDuty(CASE, SECRETARIAT, 1, "済み", null, LATER))
			.refused(DUTY_ENDS_WITH_EFFECT);
	}

}
