package org.nawate.store.erasure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one person, and what was sealed or opened by it of late. A name that this
 * node has sealed or opened is written in the same sealed form again: that tells no more
 * than that the same person is called the same, and costs nothing.
 */
final class PersonKey {

	/** All names are padded to a multiple of it, so that their length tells little. */
	static final int BLOCK = 24;

	/** Forms that are remembered; a person has few names and fields. */
	private static final int MOST = 64;

	private static final byte MARK = (byte) 0x80;

	private final String person;

	private final SecretKeySpec key;

	private final Map<String, String> sealed = new ConcurrentHashMap<>();

	private final Map<String, String> opened = new ConcurrentHashMap<>();

	PersonKey(String person, byte[] key) {
		this.person = person;
		this.key = new SecretKeySpec(key, "AES");
	}

	String seal(String field, String name) {
		String known = this.sealed.get(field + '\0' + name);
		return (known != null) ? known
				: remember(this.sealed, field + '\0' + name,
						Base64.getUrlEncoder()
							.withoutPadding()
							.encodeToString(Aes.seal(this.key, padded(name), context(field))));
	}

	/**
	 * The name.
	 * @throws IllegalStateException if this key did not seal it for that field
	 */
	String open(String field, String text) {
		String known = this.opened.get(field + '\0' + text);
		if (known != null) {
			return known;
		}
		String name = opened(field, text);
		remember(this.sealed, field + '\0' + name, text);
		return remember(this.opened, field + '\0' + text, name);
	}

	private String opened(String field, String text) {
		try {
			byte[] padded = Aes.open(this.key, Base64.getUrlDecoder().decode(text), context(field));
			int end = padded.length - 1;
			while (end >= 0 && padded[end] == 0) {
				end--;
			}
			if (end < 0 || padded[end] != MARK) {
				throw new GeneralSecurityException("no end");
			}
			return new String(padded, 0, end, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalStateException("A name of person " + this.person
					+ " in a stored event was not sealed by their key: the event or the key was altered", ex);
		}
	}

	private static String remember(Map<String, String> forms, String one, String other) {
		if (forms.size() >= MOST) {
			forms.clear();
		}
		forms.put(one, other);
		return other;
	}

	private byte[] context(String field) {
		return ("nawate-name/1\0" + this.person + '\0' + field).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] padded(String name) {
		byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
		if (!new String(utf8, StandardCharsets.UTF_8).equals(name)) {
			throw new IllegalArgumentException("A name that is no Unicode text cannot be sealed");
		}
		byte[] padded = Arrays.copyOf(utf8, (utf8.length / BLOCK + 1) * BLOCK);
		padded[utf8.length] = MARK;
		return padded;
	}

}
