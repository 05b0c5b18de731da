package org.nawate.domain.proposal;

/** What somebody owes a case besides its steps. */
public enum DutyKind {

	/** 報告: what was decided outside a meeting is reported to the headquarters. */
	REPORT,
	/** 後閲: who was absent views what was done in their place. */
	VIEW_AFTERWARDS,
	/** 条件の充足: a condition of the approval is met before the change takes effect. */
	FULFIL_CONDITION

}
