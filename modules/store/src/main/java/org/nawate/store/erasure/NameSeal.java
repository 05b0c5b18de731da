package org.nawate.store.erasure;

import org.jspecify.annotations.Nullable;

/** Seals names of persons, each under a key of that person, and opens them again. */
public interface NameSeal {

	/**
	 * The name in the form in which it is stored.
	 * @param person the person's id
	 * @param field the member of the document that holds it
	 * @return base64url of nonce, ciphertext and tag; {@code null} if the person's key
	 * was destroyed, and nothing is to be stored of the name
	 */
	@Nullable String seal(String person, String field, String name);

	/**
	 * The name that was stored.
	 * @return {@code null} if the person's key was destroyed
	 * @throws IllegalStateException if it was not sealed for that person and field
	 */
	@Nullable String open(String person, String field, String sealed);

	/**
	 * Whether the key of that person was destroyed: then a name that was stored before
	 * names were sealed is not told either.
	 */
	boolean isDestroyed(String person);

}
