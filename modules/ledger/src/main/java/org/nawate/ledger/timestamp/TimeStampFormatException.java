package org.nawate.ledger.timestamp;

/** Bytes that are no time-stamp, or one that does not hold itself, with the reason. */
public class TimeStampFormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What is wrong with it. */
	public TimeStampFormatException(String problem) {
		super(problem);
	}

}
