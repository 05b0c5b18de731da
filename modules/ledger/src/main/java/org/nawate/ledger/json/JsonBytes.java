package org.nawate.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a JSON document as they were stored, to be hashed as they are and never
 * parsed and written anew on the way.
 */
public final class JsonBytes {

	private final byte[] utf8;

	private JsonBytes(byte[] utf8) {
		this.utf8 = utf8;
	}

	/** These bytes. */
	public static JsonBytes of(byte[] utf8) {
		return new JsonBytes(utf8.clone());
	}

	/** So many of these bytes. */
	public static JsonBytes of(byte[] bytes, int from, int length) {
		return new JsonBytes(Arrays.copyOfRange(bytes, from, from + length));
	}

	/** The bytes of a text. */
	public static JsonBytes of(String json) {
		return new JsonBytes(json.getBytes(StandardCharsets.UTF_8));
	}

	/** How many bytes. */
	public int length() {
		return this.utf8.length;
	}

	/** Puts them into the array from there on. */
	public void copyTo(byte[] bytes, int from) {
		System.arraycopy(this.utf8, 0, bytes, from, this.utf8.length);
	}

	/** The document read strictly. */
	public Json read() {
		return JsonReader.read(this.utf8);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof JsonBytes bytes && Arrays.equals(this.utf8, bytes.utf8);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.utf8);
	}

	@Override
	public String toString() {
		return new String(this.utf8, StandardCharsets.UTF_8);
	}

}
