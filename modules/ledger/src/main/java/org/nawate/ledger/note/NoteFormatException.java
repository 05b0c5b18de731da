package org.nawate.ledger.note;

/** A text that is no signed note, no checkpoint or no key, with the reason. */
public class NoteFormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What is wrong with the text. */
	public NoteFormatException(String problem) {
		super(problem);
	}

}
