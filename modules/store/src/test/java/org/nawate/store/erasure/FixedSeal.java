package org.nawate.store.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys of persons that follow from their ids, so that what was sealed in an approved
 * document is opened for ever.
 */
public final class FixedSeal implements NameSeal {

	/** A master key for databases of tests. */
	public static final MasterKeys MASTER = new MasterKeys(List.of(hash("an example of a master key")));

	private final Map<String, PersonKey> keys = new ConcurrentHashMap<>();

	@Override
	public String seal(String person, String field, String name) {
		return key(person).seal(field, name);
	}

	@Override
	public String open(String person, String field, String sealed) {
		return key(person).open(field, sealed);
	}

	@Override
	public boolean isDestroyed(String person) {
		return false;
	}

	private PersonKey key(String person) {
		return this.keys.computeIfAbsent(person, (id) -> new PersonKey(id, hash("the key of " + id)));
	}

	private static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
