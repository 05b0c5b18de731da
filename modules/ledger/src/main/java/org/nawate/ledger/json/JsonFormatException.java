package org.nawate.ledger.json;

/** Bytes that are no JSON, with the place where they cease to be. */
public class JsonFormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * What is wrong, and where.
	 * @param problem what is wrong
	 * @param at the character's index from 0
	 */
	public JsonFormatException(String problem, int at) {
		super(problem + " at character " + at);
	}

}
