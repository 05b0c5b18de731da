package org.nawate.ledger.timestamp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An element of DER (X.690): a tag, a length, and content. Of the ways that BER has to
 * write a length, the one of DER alone is read.
 */
final class Der {

	static final int BOOLEAN = 0x01;

	static final int INTEGER = 0x02;

	static final int OCTETS = 0x04;

	static final int OID = 0x06;

	static final int TIME = 0x18;

	static final int SEQUENCE = 0x30;

	static final int SET = 0x31;

	/** Fields that are numbered instead of typed: a value, or elements. */
	static final int VALUE_0 = 0x80;

	static final int VALUE_1 = 0x81;

	static final int FIELD_0 = 0xa0;

	static final int FIELD_1 = 0xa1;

	private static final Pattern MOMENT = Pattern
		.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:\\.(\\d{0,8}[1-9]))?Z");

	private final byte[] bytes;

	private final int start;

	private final int content;

	private final int end;

	private Der(byte[] bytes, int start, int content, int end) {
		this.bytes = bytes;
		this.start = start;
		this.content = content;
		this.end = end;
	}

	/**
	 * Reads the one element that the bytes are.
	 * @throws TimeStampFormatException if they are none, or more
	 */
	static Der of(byte[] bytes) {
		Der element = at(bytes, 0, bytes.length);
		if (element.end != bytes.length) {
			throw new TimeStampFormatException("Something stands behind byte " + element.end);
		}
		return element;
	}

	private static Der at(byte[] bytes, int start, int limit) {
		if (limit - start < 2 || (bytes[start] & 0x1f) == 0x1f) {
			throw new TimeStampFormatException("No element of DER at byte " + start);
		}
		int content = start + 2;
		int length = bytes[start + 1] & 0xff;
		if (length >= 0x80) {
			int count = length - 0x80;
			if (count < 1 || count > 3 || count > limit - content) {
				throw new TimeStampFormatException("No length of DER at byte " + start);
			}
			length = 0;
			for (int i = 0; i < count; i++) {
				length = (length << 8) | (bytes[content++] & 0xff);
			}
			if (length < 0x80 || length >> (8 * (count - 1)) == 0) {
				throw new TimeStampFormatException("A length is not in its shortest form at byte " + start);
			}
		}
		if (length > limit - content) {
			throw new TimeStampFormatException("It is cut off at byte " + start);
		}
		return new Der(bytes, start, content, content + length);
	}

	int tag() {
		return this.bytes[this.start] & 0xff;
	}

	/** Tag, length and content. */
	byte[] whole() {
		return Arrays.copyOfRange(this.bytes, this.start, this.end);
	}

	byte[] content() {
		return Arrays.copyOfRange(this.bytes, this.content, this.end);
	}

	/** The elements inside of an element of that tag. */
	Fields fields(int tag) {
		if (tag() != tag) {
			throw new TimeStampFormatException("Byte " + this.start + " is not " + Integer.toHexString(tag));
		}
		return new Fields(this);
	}

	/** The one element of a tag inside of this one. */
	Der only(int tag) {
		Fields fields = new Fields(this);
		Der one = fields.next(tag);
		fields.end();
		return one;
	}

	BigInteger number() {
		byte[] content = content();
		boolean padded = content.length > 1 && content[0] == ((content[1] < 0) ? -1 : 0);
		if (content.length == 0 || padded) {
			throw new TimeStampFormatException("No number at byte " + this.start);
		}
		return new BigInteger(content);
	}

	/** The name of a thing, as its numbers with points between. */
	String oid() {
		StringBuilder name = new StringBuilder();
		BigInteger number = BigInteger.ZERO;
		for (int i = this.content; i < this.end; i++) {
			number = number.shiftLeft(7).or(BigInteger.valueOf(this.bytes[i] & 0x7f));
			if (this.bytes[i] >= 0) {
				if (name.isEmpty()) {
					int first = Math.min(number.intValue() / 40, 2);
					name.append(first).append('.').append(number.subtract(BigInteger.valueOf(40L * first)));
				}
				else {
					name.append('.').append(number);
				}
				number = BigInteger.ZERO;
			}
		}
		return name.toString();
	}

	/** A moment, in UTC. */
	Instant moment() {
		Matcher parts = MOMENT.matcher(new String(content(), StandardCharsets.US_ASCII));
		if (!parts.matches()) {
			throw new TimeStampFormatException("No moment at byte " + this.start);
		}
		String fraction = (parts.group(7) != null) ? parts.group(7) : "";
		try {
			return LocalDateTime
				.of(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5), part(parts, 6),
						Integer.parseInt((fraction + "000000000").substring(0, 9)))
				.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw new TimeStampFormatException("No such moment at byte " + this.start);
		}
	}

	private static int part(Matcher parts, int group) {
		return Integer.parseInt(parts.group(group));
	}

	/** The elements inside of one, taken in their order. */
	static final class Fields {

		private final Der of;

		private int at;

		private Fields(Der of) {
			this.of = of;
			this.at = of.content;
		}

		boolean hasNext() {
			return this.at < this.of.end;
		}

		/** The next one, whatever it is. */
		Der next() {
			Der next = Der.at(this.of.bytes, this.at, this.of.end);
			this.at = next.end;
			return next;
		}

		/** The next one, which must have that tag. */
		Der next(int tag) {
			Der next = find(tag);
			if (next == null) {
				throw new TimeStampFormatException(
						"The element " + Integer.toHexString(tag) + " is missing at byte " + this.at);
			}
			return next;
		}

		/** The next one, if it has that tag. */
		@Nullable Der find(int tag) {
			if (!hasNext() || (this.of.bytes[this.at] & 0xff) != tag) {
				return null;
			}
			return next();
		}

		/** Nothing follows. */
		void end() {
			if (hasNext()) {
				throw new TimeStampFormatException("Something is too much at byte " + this.at);
			}
		}

	}

}
