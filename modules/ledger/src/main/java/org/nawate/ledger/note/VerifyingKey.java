package org.nawate.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key by which signatures of a log are checked (C2SP signed-note, Ed25519). Its
 * text form, the vkey, is {@code name+id+key}: what the city prints and publishes.
 */
public final class VerifyingKey {

	private static final byte ED25519 = 1;

	/** What stands before the 32 bytes of an Ed25519 key in X.509 form (RFC 8410). */
	private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

	private static final int KEY_BYTES = 32;

	private final String name;

	private final byte[] raw;

	private final PublicKey key;

	private VerifyingKey(String name, byte[] raw) {
		if (name.isEmpty() || name.chars().anyMatch((c) -> Character.isWhitespace(c) || c == '+')) {
			throw new NoteFormatException("A key's name has neither spaces nor a plus sign: " + name);
		}
		this.name = name;
		this.raw = raw;
		this.key = publicKey(raw);
	}

	/** A key of the JDK under a name. */
	public static VerifyingKey of(String name, PublicKey key) {
		byte[] x509 = key.getEncoded();
		if (x509 == null || x509.length != X509_PREFIX.length + KEY_BYTES
				|| !Arrays.equals(x509, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length)) {
			throw new NoteFormatException("The key of " + name + " is none for Ed25519");
		}
		return new VerifyingKey(name, Arrays.copyOfRange(x509, X509_PREFIX.length, x509.length));
	}

	/**
	 * Reads the text form.
	 * @throws NoteFormatException if it is none, or its id does not belong to its key
	 */
	public static VerifyingKey of(String vkey) {
		String[] parts = vkey.split("\\+", 3);
		if (parts.length != 3) {
			throw new NoteFormatException("A verifying key is written name+id+key: " + vkey);
		}
		byte[] typed;
		try {
			typed = Base64.getDecoder().decode(parts[2]);
		}
		catch (IllegalArgumentException ex) {
			throw new NoteFormatException("The key is not written in base64: " + vkey);
		}
		if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
			throw new NoteFormatException("Only Ed25519 keys are known: " + vkey);
		}
		VerifyingKey key = new VerifyingKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
		if (!key.text().equals(vkey)) {
			throw new NoteFormatException("The key's id does not belong to it: " + vkey);
		}
		return key;
	}

	/** Whose key it is; for a log, its origin. */
	public String name() {
		return this.name;
	}

	/** The text form, {@code name+id+key}. */
	public String text() {
		return this.name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(typed());
	}

	PublicKey key() {
		return this.key;
	}

	/** The four bytes by which a signature names its key. */
	byte[] id() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.name.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) '\n');
			return Arrays.copyOf(digest.digest(typed()), 4);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	boolean verifies(byte[] message, byte[] signature) {
		try {
			Signature verifier = Signature.getInstance("Ed25519");
			verifier.initVerify(this.key);
			verifier.update(message);
			return verifier.verify(signature);
		}
		catch (SignatureException ex) {
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has Ed25519", ex);
		}
	}

	private byte[] typed() {
		ByteArrayOutputStream typed = new ByteArrayOutputStream();
		typed.write(ED25519);
		typed.writeBytes(this.raw);
		return typed.toByteArray();
	}

	private static PublicKey publicKey(byte[] raw) {
		ByteArrayOutputStream x509 = new ByteArrayOutputStream();
		x509.writeBytes(X509_PREFIX);
		x509.writeBytes(raw);
		try {
			return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509.toByteArray()));
		}
		catch (GeneralSecurityException ex) {
			throw new NoteFormatException("No Ed25519 key: " + ex.getMessage());
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof VerifyingKey key && this.name.equals(key.name) && Arrays.equals(this.raw, key.raw);
	}

	@Override
	public int hashCode() {
		return this.name.hashCode() ^ Arrays.hashCode(this.raw);
	}

	@Override
	public String toString() {
		return text();
	}

}
