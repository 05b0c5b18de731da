package org.nawate.ledger.verify;

/** A file that is no audit bundle, with the reason and the place in it. */
public class BundleFormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What is wrong with the file. */
	public BundleFormatException(String problem) {
		super(problem);
	}

}
