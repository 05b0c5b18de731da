package org.nawate.process.inbox;

/**
 * A flow or decision table that does not fit the code: the product must not start with
 * it.
 */
public class BrokenFlow extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String file;

	private final String element;

	/**
	 * A fault of a model.
	 * @param file the file's name
	 * @param element the element's id, or the place in the file if it cannot be read
	 * @param reason what is wrong, as the end of a sentence
	 */
	public BrokenFlow(String file, String element, String reason) {
		super("%s, %s: %s.".formatted(file, element, reason));
		this.file = file;
		this.element = element;
	}

	/** The file's name. */
	public String file() {
		return this.file;
	}

	/** The element's id. */
	public String element() {
		return this.element;
	}

}
