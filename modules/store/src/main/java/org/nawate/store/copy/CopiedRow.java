package org.nawate.store.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.JsonBytes;

/**
 * A row as {@code COPY … TO STDOUT (FORMAT binary)} sends it, read column by column. It
 * can be taken apart on another thread than the one that receives it.
 */
public final class CopiedRow {

	private static final byte[] HEADER = CopyForm.header();

	private final ByteBuffer row;

	/** The row, from its first column on. */
	public CopiedRow(byte[] copied) {
		this.row = ByteBuffer.wrap(copied);
		this.row.position(start(copied) + Short.BYTES);
	}

	/** Whether it is a row, and not what stands before the first or behind the last. */
	static boolean isOne(byte[] copied) {
		int start = start(copied);
		return copied.length > start + Short.BYTES && ByteBuffer.wrap(copied).getShort(start) >= 0;
	}

	private static int start(byte[] copied) {
		return (copied.length >= HEADER.length && Arrays.equals(copied, 0, HEADER.length, HEADER, 0, HEADER.length))
				? HEADER.length : 0;
	}

	/** The next column, a bigint that is there. */
	public long number() {
		this.row.getInt();
		return this.row.getLong();
	}

	/** The next column, a text that is there. */
	public String text() {
		String text = textIfAny();
		if (text == null) {
			throw new IllegalStateException("A column is null that never is");
		}
		return text;
	}

	/** The next column, a text; {@code null} if there is none. */
	public @Nullable String textIfAny() {
		int length = this.row.getInt();
		return (length != CopyForm.NULL) ? new String(this.row.array(), skip(length), length, StandardCharsets.UTF_8)
				: null;
	}

	/** The next column, a bytea that is there. */
	public byte[] bytes() {
		byte[] bytes = bytesIfAny();
		if (bytes == null) {
			throw new IllegalStateException("A column is null that never is");
		}
		return bytes;
	}

	/** The next column, a bytea; {@code null} if there is none. */
	public byte @Nullable [] bytesIfAny() {
		int length = this.row.getInt();
		if (length == CopyForm.NULL) {
			return null;
		}
		byte[] bytes = new byte[length];
		this.row.get(bytes);
		return bytes;
	}

	/** The next column, a JSON document kept as bytea; {@code null} if there is none. */
	public @Nullable JsonBytes documentIfAny() {
		int length = this.row.getInt();
		return (length != CopyForm.NULL) ? JsonBytes.of(this.row.array(), skip(length), length) : null;
	}

	/** Whether the next column is null; it stays the next one. */
	public boolean isNull() {
		return this.row.getInt(this.row.position()) == CopyForm.NULL;
	}

	private int skip(int length) {
		int start = this.row.position();
		this.row.position(start + length);
		return start;
	}

}
