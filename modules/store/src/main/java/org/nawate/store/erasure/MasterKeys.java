package org.nawate.store.erasure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the city under which the keys of persons are kept. They are not in the
 * database, so that its backups alone open no name.
 */
public final class MasterKeys {

	/** Bytes of a key (AES-256). */
	public static final int LENGTH = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Map<String, SecretKeySpec> byId = new LinkedHashMap<>();

	private final String present;

	/**
	 * Some keys of {@link #LENGTH} bytes, the present one first. Those behind it only
	 * open what was kept under them before.
	 */
	public MasterKeys(List<byte[]> keys) {
		if (keys.isEmpty() || keys.stream().anyMatch((key) -> key.length != LENGTH)) {
			throw new IllegalArgumentException("A master key has " + LENGTH + " bytes, and there is at least one");
		}
		keys.forEach((key) -> this.byId.putIfAbsent(id(key), new SecretKeySpec(key, "AES")));
		this.present = id(keys.getFirst());
	}

	/** A new key. */
	public static byte[] generate() {
		byte[] key = new byte[LENGTH];
		RANDOM.nextBytes(key);
		return key;
	}

	/**
	 * By what the present one is known in the database: a hash that tells nothing of it.
	 */
	public String present() {
		return this.present;
	}

	/** Whether what was kept under that one can be opened. */
	public boolean know(String id) {
		return this.byId.containsKey(id);
	}

	/** A person's key as it is kept under the present one. */
	byte[] wrap(String person, byte[] key) {
		return Aes.seal(master(this.present), key, context(person));
	}

	/**
	 * A person's key.
	 * @throws IllegalStateException if it was not kept under that one for that person
	 */
	byte[] unwrap(String person, String id, byte[] wrapped) {
		try {
			return Aes.open(master(id), wrapped, context(person));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key of person " + person + " was altered in the database", ex);
		}
	}

	private SecretKeySpec master(String id) {
		SecretKeySpec key = this.byId.get(id);
		if (key == null) {
			throw new IllegalStateException("The master key " + id + " is not here");
		}
		return key;
	}

	private static byte[] context(String person) {
		return ("nawate-person-key/1\0" + person).getBytes(StandardCharsets.UTF_8);
	}

	private static String id(byte[] key) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update("nawate-master-key/1\0".getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(key), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
