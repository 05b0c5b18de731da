package org.nawate.ledger.json;

import java.nio.charset.StandardCharsets;

/**
 * Sees in one pass over its bytes whether a document is in canonical form already, which
 * nearly all are that are written or read here. Where it is not sure it says no: then the
 * document is read and written anew.
 */
final class CanonicalScan {

	/** As many digits as every double keeps, so that each number of them is exact. */
	private static final int EXACT_DIGITS = 15;

	private static final int WRONG = -1;

	private final byte[] utf8;

	private int at;

	private int depth;

	private CanonicalScan(byte[] utf8) {
		this.utf8 = utf8;
	}

	/**
	 * Whether the bytes are certainly JSON in its canonical form. Names of members beyond
	 * ASCII are not judged.
	 */
	static boolean holds(byte[] utf8) {
		CanonicalScan scan = new CanonicalScan(utf8);
		return scan.value() && scan.at == utf8.length;
	}

	private boolean value() {
		return switch (peek()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			case 't' -> literal("true");
			case 'f' -> literal("false");
			case 'n' -> literal("null");
			default -> number();
		};
	}

	private boolean object() {
		this.at++;
		if (++this.depth > JsonReader.DEEPEST) {
			return false;
		}
		if (!take('}')) {
			int before = WRONG;
			int beforeEnd = WRONG;
			do {
				int start = this.at;
				if (!name()) {
					return false;
				}
				int end = this.at;
				if ((before != WRONG && !ascends(before, beforeEnd, start, end)) || !take(':') || !value()) {
					return false;
				}
				before = start;
				beforeEnd = end;
			}
			while (take(','));
			if (!take('}')) {
				return false;
			}
		}
		this.depth--;
		return true;
	}

	private boolean array() {
		this.at++;
		if (++this.depth > JsonReader.DEEPEST) {
			return false;
		}
		if (!take(']')) {
			do {
				if (!value()) {
					return false;
				}
			}
			while (take(','));
			if (!take(']')) {
				return false;
			}
		}
		this.depth--;
		return true;
	}

	/** Of ASCII that stands for itself: its bytes are its UTF-16 code units. */
	private boolean name() {
		if (!take('"')) {
			return false;
		}
		while (this.at < this.utf8.length) {
			byte b = this.utf8[this.at++];
			if (b == '"') {
				return true;
			}
			if (b < ' ' || b == '\\') {
				return false;
			}
		}
		return false;
	}

	/** Compares with both quotes, of which the closing one must not count. */
	private boolean ascends(int first, int firstEnd, int second, int secondEnd) {
		int length = Math.min(firstEnd - first, secondEnd - second) - 1;
		for (int i = 1; i < length; i++) {
			int difference = this.utf8[first + i] - this.utf8[second + i];
			if (difference != 0) {
				return difference < 0;
			}
		}
		return firstEnd - first < secondEnd - second;
	}

	private boolean string() {
		this.at++;
		while (this.at < this.utf8.length) {
			byte b = this.utf8[this.at];
			if (b == '"') {
				this.at++;
				return true;
			}
			if (b == '\\') {
				if (!escape()) {
					return false;
				}
			}
			else if (b < 0) {
				if (!beyondAscii(b & 0xff)) {
					return false;
				}
			}
			else if (b < ' ') {
				return false;
			}
			else {
				this.at++;
			}
		}
		return false;
	}

	/** The short escapes, and {@code \}{@code u00xx} where there is none. */
	private boolean escape() {
		this.at++;
		byte b = peek();
		this.at++;
		return switch (b) {
			case '"', '\\', 'b', 'f', 'n', 'r', 't' -> true;
			case 'u' -> literal("00") && control();
			default -> false;
		};
	}

	private boolean control() {
		byte high = peek();
		this.at++;
		byte low = peek();
		this.at++;
		boolean hexadecimal = (low >= '0' && low <= '9') || (low >= 'a' && low <= 'f');
		return (high == '1' && hexadecimal) || (high == '0' && hexadecimal && "89acd".indexOf(low) < 0);
	}

	/** UTF-8 as RFC 3629 has it: the shortest form, no surrogates, nothing above. */
	private boolean beyondAscii(int first) {
		if (first >= 0xc2 && first <= 0xdf) {
			return follow(1, 0x80, 0xbf);
		}
		if (first >= 0xe0 && first <= 0xef) {
			return follow(2, (first == 0xe0) ? 0xa0 : 0x80, (first == 0xed) ? 0x9f : 0xbf);
		}
		return first >= 0xf0 && first <= 0xf4
				&& follow(3, (first == 0xf0) ? 0x90 : 0x80, (first == 0xf4) ? 0x8f : 0xbf);
	}

	private boolean follow(int count, int least, int most) {
		if (this.at + count >= this.utf8.length) {
			return false;
		}
		int second = this.utf8[this.at + 1] & 0xff;
		if (second < least || second > most) {
			return false;
		}
		for (int i = 2; i <= count; i++) {
			if ((this.utf8[this.at + i] & 0xc0) != 0x80) {
				return false;
			}
		}
		this.at += count + 1;
		return true;
	}

	private boolean number() {
		int start = this.at;
		boolean negative = take('-');
		int first = this.at;
		while (isDigit(peek())) {
			this.at++;
		}
		int digits = this.at - first;
		if (isOfNumber(peek()) || digits > EXACT_DIGITS) {
			return longNumber(start);
		}
		return digits > 0 && (this.utf8[first] != '0' || (digits == 1 && !negative));
	}

	/** Only what the writer itself writes of the value is its form. */
	private boolean longNumber(int start) {
		while (isOfNumber(peek())) {
			this.at++;
		}
		String text = new String(this.utf8, start, this.at - start, StandardCharsets.US_ASCII);
		try {
			double value = Double.parseDouble(text);
			return Double.isFinite(value) && CanonicalJson.number(value).equals(text);
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

	private static boolean isOfNumber(byte b) {
		return isDigit(b) || b == '.' || b == 'e' || b == 'E' || b == '+' || b == '-';
	}

	private boolean literal(String word) {
		for (int i = 0; i < word.length(); i++) {
			if (!take(word.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** The byte here; 0, which stands nowhere in a document, at the end. */
	private byte peek() {
		return (this.at < this.utf8.length) ? this.utf8[this.at] : 0;
	}

	private boolean take(char expected) {
		boolean there = this.at < this.utf8.length && this.utf8[this.at] == expected;
		if (there) {
			this.at++;
		}
		return there;
	}

}
