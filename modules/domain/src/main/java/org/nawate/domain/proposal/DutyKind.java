package org.nawate.domain.proposal;

/** What somebody owes a case besides its steps. */
public enum DutyKind {

	/** 報告: what was decided outside a meeting is reported to the headquarters. */
	REPORT,
	/** 後閲: who was absent views what was done in their place. */
	VIEW_AFTERWARDS,
	/** 条件の充足: a condition of the approval is met before the change takes effect. */
	FULFIL_CONDITION,
	/** 施行不能の処理: what could not take effect is tried again, or given up. */
	SETTLE_EFFECT

}
