package org.nawate.ledger.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash. */
public final class Hash {

	/** Bytes of a hash. */
	public static final int LENGTH = 32;

	private final byte[] bytes;

	private Hash(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * A hash of these bytes.
	 * @throws IllegalArgumentException if they are not 32
	 */
	public static Hash of(byte[] bytes) {
		if (bytes.length != LENGTH) {
			throw new IllegalArgumentException("A SHA-256 hash has 32 bytes, not " + bytes.length);
		}
		return new Hash(bytes.clone());
	}

	/**
	 * A hash from 64 lower-case hexadecimal digits.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Hash ofHex(String hex) {
		Hash hash = of(HexFormat.of().parseHex(hex));
		if (!hash.hex().equals(hex)) {
			throw new IllegalArgumentException("A hash is written in lower case: " + hex);
		}
		return hash;
	}

	/**
	 * A hash from standard base64.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Hash ofBase64(String base64) {
		Hash hash = of(Base64.getDecoder().decode(base64));
		if (!hash.base64().equals(base64)) {
			throw new IllegalArgumentException("Not the one form of a hash in base64: " + base64);
		}
		return hash;
	}

	/** Takes over bytes that nobody else holds. */
	static Hash owning(byte[] bytes) {
		return new Hash(bytes);
	}

	/** Its 32 bytes. */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	byte[] raw() {
		return this.bytes;
	}

	/** 64 lower-case hexadecimal digits. */
	public String hex() {
		return HexFormat.of().formatHex(this.bytes);
	}

	/** Standard base64, 44 characters. */
	public String base64() {
		return Base64.getEncoder().encodeToString(this.bytes);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Hash hash && Arrays.equals(this.bytes, hash.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return hex();
	}

}
