package org.nawate.domain.proposal;

/** Why somebody is reminded of what they owe a case (督促). */
public enum ReminderKind {

	/** 期限前の通知: the last working day before it is due. */
	DUE_SOON,
	/** 督促: the first working day after it was due. */
	OVERDUE,
	/** 上位職への通知: it stayed undone, and the post above is told. */
	ESCALATED

}
