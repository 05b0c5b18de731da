package org.nawate.store.copy;

import java.nio.charset.StandardCharsets;

/** What stands around the rows in the binary form of COPY. */
final class CopyForm {

	/** In place of the length of a column that has no value. */
	static final int NULL = -1;

	/** In place of the number of columns, behind the last row. */
	static final short END = -1;

	/** Before a JSON document. */
	static final byte JSON_VERSION = 1;

	private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

	private CopyForm() {
	}

	/** The signature, no flags, and an extension of no bytes. */
	static byte[] header() {
		return HEADER.clone();
	}

}
