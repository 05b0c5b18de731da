package org.nawate.app.question;

/**
 * The clocks of a fact, each with its column and the names of its range in an address.
 */
enum FactClock {

	RECORDED("recorded_at", "from", "until"), ACTED("acted_on", "actedFrom", "actedUntil"),
	DRAFTED("drafted_on", "draftedFrom", "draftedUntil"), DECIDED("decided_on", "decidedFrom", "decidedUntil"),
	EFFECTIVE("effective_on", "effectiveFrom", "effectiveUntil");

	private final String column;

	private final String from;

	private final String until;

	FactClock(String column, String from, String until) {
		this.column = column;
		this.from = from;
		this.until = until;
	}

	String column() {
		return this.column;
	}

	public String from() {
		return this.from;
	}

	public String until() {
		return this.until;
	}

}
