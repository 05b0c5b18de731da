package org.nawate.domain.project;

/** Where a project stands in its life. */
public enum ProjectState {

	/** 提案中: a case asks for it. */
	PROPOSED,
	/** 区分判定済: L or M is determined. */
	CLASSIFIED,
	/** 追加(承認済・施行待ち): resolved, the effective date has not come. */
	ADDED,
	/** 実施中: part of the plan. */
	ACTIVE,
	/** 休止: still part of the plan, but resting until a case resumes it. */
	SUSPENDED,
	/** 廃止: ended; its row stays printed. */
	ABOLISHED,
	/** 完了: ended because it was done; its row stays printed. */
	COMPLETED,
	/** 統合: ended because another project took it over; its row stays printed. */
	MERGED,
	/** 分割: ended because it goes on as several projects; its row stays printed. */
	SPLIT,
	/** 不採択: the headquarters refused it. */
	REFUSED,
	/** 取下げ: its drafter withdrew it. */
	WITHDRAWN;

	/**
	 * Whether it is part of the plan on its day, resting or not, so that it can change.
	 */
	public boolean isInForce() {
		return this == ACTIVE || this == SUSPENDED;
	}

	/** Whether it was part of the plan and has ended: printed for ever, changed never. */
	public boolean isEnded() {
		return this == ABOLISHED || this == COMPLETED || this == MERGED || this == SPLIT;
	}

}
