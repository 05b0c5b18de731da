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
	/** 廃止: ended; its row stays printed. */
	ABOLISHED,
	/** 不採択: the headquarters refused it. */
	REFUSED,
	/** 取下げ: its drafter withdrew it. */
	WITHDRAWN

}
