package org.nawate.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonBoolean;
import org.nawate.ledger.json.Json.JsonNull;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;

/**
 * Reads JSON strictly, by RFC 8259 and I-JSON (RFC 7493): valid UTF-8 without a byte
 * order mark, no name twice in an object, no unpaired surrogate, nothing after the
 * document. What two readers could understand differently is refused.
 */
public final class JsonReader {

	/** Objects and arrays within one another. */
	static final int DEEPEST = 200;

	private final String text;

	private int at;

	private int depth;

	private JsonReader(String text) {
		this.text = text;
	}

	/**
	 * Reads one document.
	 * @param utf8 its bytes
	 * @return the document
	 * @throws JsonFormatException if the bytes are no such document
	 */
	public static Json read(byte[] utf8) {
		JsonReader reader = new JsonReader(decoded(utf8));
		reader.skipSpace();
		Json document = reader.value();
		reader.skipSpace();
		if (reader.at < reader.text.length()) {
			throw reader.wrong("Something follows the document");
		}
		return document;
	}

	private static String decoded(byte[] utf8) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(utf8))
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw new JsonFormatException("Not UTF-8: " + ex.getMessage(), 0);
		}
	}

	private Json value() {
		return switch (peek()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> new JsonString(string());
			case 't' -> literal("true", new JsonBoolean(true));
			case 'f' -> literal("false", new JsonBoolean(false));
			case 'n' -> literal("null", new JsonNull());
			default -> number();
		};
	}

	private Json object() {
		enter();
		TreeMap<String, Json> members = new TreeMap<>();
		skipSpace();
		if (!take('}')) {
			do {
				skipSpace();
				int start = this.at;
				if (peek() != '"') {
					throw wrong("A member's name is missing");
				}
				String name = string();
				skipSpace();
				expect(':');
				skipSpace();
				if (members.put(name, value()) != null) {
					throw new JsonFormatException("The name " + name + " stands twice", start);
				}
				skipSpace();
			}
			while (take(','));
			expect('}');
		}
		this.depth--;
		return new JsonObject(members);
	}

	private Json array() {
		enter();
		List<Json> elements = new ArrayList<>();
		skipSpace();
		if (!take(']')) {
			do {
				skipSpace();
				elements.add(value());
				skipSpace();
			}
			while (take(','));
			expect(']');
		}
		this.depth--;
		return new JsonArray(elements);
	}

	private void enter() {
		this.at++;
		if (++this.depth > DEEPEST) {
			throw wrong("Deeper than " + DEEPEST + " levels");
		}
	}

	private String string() {
		int start = this.at++;
		StringBuilder value = new StringBuilder();
		while (true) {
			char c = peek();
			this.at++;
			if (c == '"') {
				break;
			}
			if (c < 0x20) {
				throw wrong("A control character stands in a string");
			}
			value.append((c == '\\') ? escaped() : c);
		}
		refuseUnpaired(value, start);
		return value.toString();
	}

	private char escaped() {
		char c = peek();
		this.at++;
		return switch (c) {
			case '"', '\\', '/' -> c;
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> {
				int code = 0;
				for (int i = 0; i < 4; i++) {
					int digit = hexDigit(peek());
					if (digit < 0) {
						throw wrong("An escape has four hexadecimal digits");
					}
					code = code * 16 + digit;
					this.at++;
				}
				yield (char) code;
			}
			default -> throw wrong("No such escape");
		};
	}

	/** ASCII alone: {@link Character#digit} takes full-width digits too. */
	private static int hexDigit(char c) {
		return (c < 0x80) ? Character.digit(c, 16) : -1;
	}

	private static void refuseUnpaired(CharSequence value, int start) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < value.length()
					&& Character.isLowSurrogate(value.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(c)) {
				throw new JsonFormatException("An unpaired surrogate stands in a string", start);
			}
		}
	}

	private Json number() {
		int start = this.at;
		take('-');
		if (!take('0')) {
			digits();
		}
		if (take('.')) {
			digits();
		}
		if (take('e') || take('E')) {
			if (!take('+')) {
				take('-');
			}
			digits();
		}
		double value = Double.parseDouble(this.text.substring(start, this.at));
		if (Double.isInfinite(value)) {
			throw new JsonFormatException("Too large a number", start);
		}
		return new JsonNumber(value);
	}

	private void digits() {
		int start = this.at;
		while (this.at < this.text.length() && this.text.charAt(this.at) >= '0' && this.text.charAt(this.at) <= '9') {
			this.at++;
		}
		if (this.at == start) {
			throw wrong("A value is missing");
		}
	}

	private Json literal(String word, Json value) {
		if (!this.text.startsWith(word, this.at)) {
			throw wrong("A value is missing");
		}
		this.at += word.length();
		return value;
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw wrong("The document ends too early");
		}
		return this.text.charAt(this.at);
	}

	private boolean take(char expected) {
		boolean there = this.at < this.text.length() && this.text.charAt(this.at) == expected;
		if (there) {
			this.at++;
		}
		return there;
	}

	private void expect(char expected) {
		if (!take(expected)) {
			throw wrong("A '" + expected + "' is missing");
		}
	}

	private void skipSpace() {
		while (this.at < this.text.length() && " \t\n\r".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	private JsonFormatException wrong(String problem) {
		return new JsonFormatException(problem, this.at);
	}

}
