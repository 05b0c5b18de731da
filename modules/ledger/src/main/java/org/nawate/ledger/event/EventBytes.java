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

	private static final byte[] HEXADECIMAL = ascii("0123456789abcdef");

	private byte[] bytes;

	private int length;

	EventBytes(int capacity) {
		this.bytes = new byte[capacity];
	}

	/** Text of ASCII, to be put in often. */
	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** Bytes that stand for themselves. */
	EventBytes plain(byte[] more) {
		makeRoom(more.length);
		System.arraycopy(more, 0, this.bytes, this.length, more.length);
		this.length += more.length;
		return this;
	}

	/** A text as a JSON string, as RFC 8785 has it. */
	EventBytes quoted(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		if (standsForItself(utf8)) {
			makeRoom(utf8.length + 2);
			return quote().plain(utf8).quote();
		}
		StringBuilder quoted = new StringBuilder();
		CanonicalJson.quote(text, quoted);
		return plain(quoted.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** A hash as a JSON string of hexadecimal digits. */
	EventBytes quoted(Hash hash) {
		makeRoom(Hash.LENGTH * 2 + 2);
		quote();
		for (byte b : hash.bytes()) {
			this.bytes[this.length++] = HEXADECIMAL[b >> 4 & 15];
			this.bytes[this.length++] = HEXADECIMAL[b & 15];
		}
		return quote();
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

	/** There is room. */
	private EventBytes quote() {
		this.bytes[this.length++] = '"';
		return this;
	}

	private void makeRoom(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.length + more, this.bytes.length * 2));
		}
	}

	private static boolean standsForItself(byte[] utf8) {
		for (byte b : utf8) {
			if (b < 0x20 || b == 0x7f || b == '"' || b == '\\') {
				return false;
			}
		}
		return true;
	}

}
