package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.proposal.StepKind;

/**
 * What somebody said in acting on a case.
 *
 * @param stepKind which endorsement or review it was, where the act alone does not tell
 * @param text an opinion, a reason or a note; may be empty
 * @param points the list of a 補正依頼
 * @param position of the fact behind it
 */
public record CaseOpinion(Act act, @Nullable StepKind stepKind, Actor by, String text, List<String> points,
		LocalDate on, long position) {

	/** What was done. */
	public enum Act {

		/** 確認・承認. */
		ENDORSED,
		/** 後閲とするための省略. */
		SKIPPED,
		/** 差戻し, 補正依頼. */
		SENT_BACK,
		/** 事務局審査. */
		SCREENED,
		/** 判定保留の確認. */
		CLARIFIED,
		/** 専決. */
		DECIDED_ALONE,
		/** 推進本部へ付議. */
		REFERRED,
		/** Taken off a meeting's agenda. */
		UNTABLED,
		/** Taken out of a circulation undecided. */
		TAKEN_FROM_CIRCULATION,
		/** 条件の充足確認. */
		CONDITIONS_CONFIRMED,
		/** 施行の取りやめ. */
		EFFECT_ABANDONED,
		/** 引戻し. */
		TAKEN_BACK,
		/** 取下げ. */
		WITHDRAWN

	}

}
