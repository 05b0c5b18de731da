package org.nawate.app.timestamp;

/** No time-stamp came of it. */
final class TimeStampException extends Exception {

	private static final long serialVersionUID = 1L;

	private final TimeStampFault fault;

	/**
	 * With what makes it plainer.
	 * @param detail what was answered or thrown, for the administrator
	 */
	TimeStampException(TimeStampFault fault, String detail) {
		super(detail);
		this.fault = fault;
	}

	TimeStampFault fault() {
		return this.fault;
	}

	/** What was answered or thrown. */
	String detail() {
		return String.valueOf(getMessage());
	}

}
