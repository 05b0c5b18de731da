package org.nawate.store;

import org.axonframework.serialization.SerializationException;

/**
 * A stored event that this version cannot read. The reader stops: to skip a fact would
 * falsify all that follows.
 */
public class UnknownEventException extends SerializationException {

	private static final long serialVersionUID = 1L;

	private final String storedName;

	private UnknownEventException(String storedName, String message) {
		super(message);
		this.storedName = storedName;
	}

	/** The name under which the event is stored. */
	public String storedName() {
		return this.storedName;
	}

	static UnknownEventException name(String name, String revision) {
		return new UnknownEventException(name,
				"The store holds the event %s (revision %s), which this version does not know. ".formatted(name,
						revision) + "Was the data written by a newer version?");
	}

	static UnknownEventException revision(String name, String revision, int known) {
		return new UnknownEventException(name,
				"The store holds the event %s in revision %s; this version reads revision %d, ".formatted(name,
						revision, known) + "and no upcaster leads there.");
	}

}
