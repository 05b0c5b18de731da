package org.nawate.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonBoolean;
import org.nawate.ledger.json.Json.JsonNull;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;

/**
 * The one form of a JSON document (RFC 8785, JSON Canonicalization Scheme): no space,
 * names sorted by UTF-16 code units, numbers as ECMAScript writes them, nothing escaped
 * that need not be, UTF-8.
 */
public final class CanonicalJson {

	private CanonicalJson() {
	}

	/** The document's canonical bytes. */
	public static byte[] write(Json document) {
		StringBuilder into = new StringBuilder();
		write(document, into);
		return into.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The same document in its canonical form.
	 * @param utf8 any JSON
	 * @return its canonical bytes
	 * @throws JsonFormatException if it is none
	 */
	public static byte[] of(byte[] utf8) {
		return CanonicalScan.holds(utf8) ? utf8.clone() : write(JsonReader.read(utf8));
	}

	/** Whether the bytes are JSON in its canonical form. */
	public static boolean isCanonical(byte[] utf8) {
		try {
			return CanonicalScan.holds(utf8) || Arrays.equals(utf8, write(JsonReader.read(utf8)));
		}
		catch (JsonFormatException ex) {
			return false;
		}
	}

	private static void write(Json document, StringBuilder into) {
		switch (document) {
			case JsonObject object -> members(object, into);
			case JsonArray array -> elements(array, into);
			case JsonString string -> quote(string.value(), into);
			case JsonNumber number -> into.append(number(number.value()));
			case JsonBoolean truth -> into.append(truth.value());
			case JsonNull nothing -> into.append("null");
		}
	}

	private static void members(JsonObject object, StringBuilder into) {
		into.append('{');
		Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
		while (members.hasNext()) {
			Map.Entry<String, Json> member = members.next();
			quote(member.getKey(), into);
			into.append(':');
			write(member.getValue(), into);
			into.append(members.hasNext() ? "," : "");
		}
		into.append('}');
	}

	private static void elements(JsonArray array, StringBuilder into) {
		into.append('[');
		Iterator<Json> elements = array.elements().iterator();
		while (elements.hasNext()) {
			write(elements.next(), into);
			into.append(elements.hasNext() ? "," : "");
		}
		into.append(']');
	}

	/** Appends the text as a JSON string, quoted and escaped as RFC 8785 has it. */
	public static void quote(String text, StringBuilder into) {
		into.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> into.append("\\\"");
				case '\\' -> into.append("\\\\");
				case '\b' -> into.append("\\b");
				case '\t' -> into.append("\\t");
				case '\n' -> into.append("\\n");
				case '\f' -> into.append("\\f");
				case '\r' -> into.append("\\r");
				default -> {
					if (c < 0x20) {
						into.append("\\u00")
							.append(Character.forDigit(c >> 4, 16))
							.append(Character.forDigit(c & 15, 16));
					}
					else {
						into.append(c);
					}
				}
			}
		}
		into.append('"');
	}

	/**
	 * The number as {@code Number.prototype.toString} of ECMAScript writes it: the
	 * shortest digits that give the same double, in exponent form from 1e21 and below
	 * 1e-6.
	 * @param value a finite number
	 */
	public static String number(double value) {
		if (value == 0) {
			return "0";
		}
		// Java's digits are the shortest ones as well (since 19), but never fewer than
		// two; and the layout differs.
		String java = Double.toString(Math.abs(value));
		int e = java.indexOf('E');
		String mantissa = (e < 0) ? java : java.substring(0, e);
		int exponent = (e < 0) ? 0 : Integer.parseInt(java.substring(e + 1));
		int point = mantissa.indexOf('.');
		String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
		int leading = 0;
		while (digits.charAt(leading) == '0') {
			leading++;
		}
		int trailing = digits.length();
		while (digits.charAt(trailing - 1) == '0') {
			trailing--;
		}
		// The value is 0.d1d2d3… × 10^n.
		int n = point + exponent - leading;
		String shortest = digits.substring(leading, trailing);
		if (trailing - leading == 2) {
			int rounded = (Integer.parseInt(shortest) + 5) / 10;
			if (Double.parseDouble(rounded + "e" + (n - 1)) == Math.abs(value)) {
				n += rounded / 10;
				shortest = (rounded == 10) ? "1" : String.valueOf(rounded);
			}
		}
		return ((value < 0) ? "-" : "") + layout(shortest, n);
	}

	private static String layout(String digits, int n) {
		int k = digits.length();
		if (k <= n && n <= 21) {
			return digits + "0".repeat(n - k);
		}
		if (0 < n && n <= 21) {
			return digits.substring(0, n) + "." + digits.substring(n);
		}
		if (-6 < n && n <= 0) {
			return "0." + "0".repeat(-n) + digits;
		}
		String exponent = ((n - 1 < 0) ? "-" : "+") + Math.abs(n - 1);
		return digits.charAt(0) + ((k > 1) ? "." + digits.substring(1) : "") + "e" + exponent;
	}

}
