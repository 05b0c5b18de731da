package org.nawate.app.roster;

import java.io.Serializable;

import org.apache.commons.codec.digest.DigestUtils;

/** A file that was handed in and not yet confirmed; kept in the session. */
final class PendingRoster implements Serializable {

	/** The session attribute. */
	static final String ATTRIBUTE = PendingRoster.class.getName();

	private static final long serialVersionUID = 1L;

	private final String name;

	private final byte[] bytes;

	PendingRoster(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes.clone();
	}

	String name() {
		return this.name;
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

	String sha256() {
		return DigestUtils.sha256Hex(this.bytes);
	}

}
