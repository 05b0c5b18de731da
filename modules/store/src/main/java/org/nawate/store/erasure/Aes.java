package org.nawate.store.erasure;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: 12 bytes of a random nonce, the ciphertext, 16 bytes of a tag. */
final class Aes {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Aes() {
	}

	static byte[] seal(SecretKeySpec key, byte[] plain, byte[] context) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
			byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
			cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java seals with AES-256-GCM", ex);
		}
	}

	static byte[] open(SecretKeySpec key, byte[] sealed, byte[] context) throws GeneralSecurityException {
		if (sealed.length < NONCE + TAG_BITS / 8) {
			throw new GeneralSecurityException("too short");
		}
		Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), context);
		return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
	}

	private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] context)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context);
		return cipher;
	}

}
