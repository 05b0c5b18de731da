package org.nawate.ledger.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.MerkleTree;

/**
 * Puts the bytes of an event together. Hundreds of thousands are composed in a second
 * when a log is checked, so what is plain ASCII, which is nearly all, is copied as it is.
 */
final class EventBytes {

	private byte[] bytes;

	private int length;

	EventBytes(int capacity) {
		this.bytes = new byte[capacity];
	}

	/** Text of ASCII that stands for itself. */
	EventBytes plain(String ascii) {
		makeRoom(ascii.length());
		for (int i = 0; i < ascii.length(); i++) {
			this.bytes[this.length + i] = (byte) ascii.charAt(i);
		}
		this.length += ascii.length();
		return this;
	}

	/** A text as a JSON string, as RFC 8785 has it. */
	EventBytes quoted(String text) {
		if (standsForItself(text)) {
			return plain("\"").plain(text).plain("\"");
		}
		StringBuilder quoted = new StringBuilder();
		CanonicalJson.quote(text, quoted);
		return append(quoted.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** A document as it was stored. */
	EventBytes document(JsonBytes document) {
		makeRoom(document.length());
		document.copyTo(this.bytes, this.length);
		this.length += document.length();
		return this;
	}

	byte[] toArray() {
		return Arrays.copyOf(this.bytes, this.length);
	}

	/** The hash of a leaf with these bytes. */
	Hash leaf() {
		return MerkleTree.leaf(this.bytes, this.length);
	}

	private EventBytes append(byte[] more) {
		makeRoom(more.length);
		System.arraycopy(more, 0, this.bytes, this.length, more.length);
		this.length += more.length;
		return this;
	}

	private void makeRoom(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.length + more, this.bytes.length * 2));
		}
	}

	private static boolean standsForItself(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
				return false;
			}
		}
		return true;
	}

}
