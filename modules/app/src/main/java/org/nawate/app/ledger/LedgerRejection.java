package org.nawate.app.ledger;

import org.nawate.domain.act.Rejection;

/** Why the log does not answer a question. */
public enum LedgerRejection implements Rejection {

	/** The log holds nothing such: no such tile, fact or checkpoint. */
	UNKNOWN,
	/** The place or size lies outside the log. Details: how many facts the log holds. */
	OUTSIDE_LOG,
	/** A fact is longer than the form of entries allows. Details: its number. */
	ENTRY_TOO_LONG,
	/** A check of the log is running already. */
	CHECK_RUNNING;

	@Override
	public String subject() {
		return "log";
	}

}
