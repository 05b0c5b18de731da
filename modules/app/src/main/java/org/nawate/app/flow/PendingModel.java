package org.nawate.app.flow;

import java.io.Serializable;

import org.nawate.process.verification.ModelFile;

/**
 * A file that was handed in and not yet confirmed; kept in the session, bound to its
 * hash.
 */
final class PendingModel implements Serializable {

	/** The session attribute. */
	static final String ATTRIBUTE = PendingModel.class.getName();

	private static final long serialVersionUID = 1L;

	private final String name;

	private final byte[] bytes;

	PendingModel(ModelFile file) {
		this.name = file.name();
		this.bytes = file.content();
	}

	ModelFile file() {
		return new ModelFile(this.name, this.bytes);
	}

}
