package org.nawate.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret key by which the city signs its checkpoints (Ed25519). Kept in a PEM file
 * with both halves, or in a PKCS#12 store.
 */
public final class SigningKey {

	private static final Pattern PEM = Pattern
		.compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");

	private final PrivateKey secret;

	private final VerifyingKey verifying;

	private SigningKey(PrivateKey secret, VerifyingKey verifying) {
		this.secret = secret;
		this.verifying = verifying;
		byte[] probe = verifying.name().getBytes(StandardCharsets.UTF_8);
		if (!verifying.verifies(probe, sign(probe))) {
			throw new NoteFormatException(
					"The two halves of the key of " + verifying.name() + " do not belong together");
		}
	}

	/** Makes a new key under a name; for a log, its origin. */
	public static SigningKey generate(String name) {
		try {
			KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			return new SigningKey(pair.getPrivate(), VerifyingKey.of(name, pair.getPublic()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has Ed25519", ex);
		}
	}

	/**
	 * Reads a key as {@link #pem()} writes it: PKCS#8 and X.509, as OpenSSL does.
	 * @throws NoteFormatException if a half is missing or they do not belong together
	 */
	public static SigningKey ofPem(String name, String pem) {
		byte[] secret = block("PRIVATE KEY", pem);
		byte[] open = block("PUBLIC KEY", pem);
		try {
			KeyFactory keys = KeyFactory.getInstance("Ed25519");
			PublicKey verifying = keys.generatePublic(new X509EncodedKeySpec(open));
			return new SigningKey(keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
					VerifyingKey.of(name, verifying));
		}
		catch (GeneralSecurityException ex) {
			throw new NoteFormatException("No Ed25519 key: " + ex.getMessage());
		}
	}

	/**
	 * Takes the key of a PKCS#12 store, with the public half from its certificate.
	 * @throws NoteFormatException if the store has no such Ed25519 key
	 */
	public static SigningKey ofStore(String name, KeyStore store, String alias, char[] password) {
		try {
			if (!(store.getKey(alias, password) instanceof PrivateKey secret) || store.getCertificate(alias) == null) {
				throw new NoteFormatException("The key store has no key with certificate named " + alias);
			}
			return new SigningKey(secret, VerifyingKey.of(name, store.getCertificate(alias).getPublicKey()));
		}
		catch (GeneralSecurityException ex) {
			throw new NoteFormatException("The key " + alias + " cannot be read: " + ex.getMessage());
		}
	}

	/** Both halves as PEM, to be kept where only the application may read. */
	public String pem() {
		return armoured("PRIVATE KEY", this.secret.getEncoded()) + armoured("PUBLIC KEY", publicKey().getEncoded());
	}

	/** The public half. */
	public VerifyingKey verifying() {
		return this.verifying;
	}

	private PublicKey publicKey() {
		return this.verifying.key();
	}

	byte[] sign(byte[] message) {
		try {
			Signature signer = Signature.getInstance("Ed25519");
			signer.initSign(this.secret);
			signer.update(message);
			return signer.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new NoteFormatException("The key of " + this.verifying.name() + " does not sign: " + ex.getMessage());
		}
	}

	private static byte[] block(String kind, String pem) {
		Matcher blocks = PEM.matcher(pem);
		while (blocks.find()) {
			if (blocks.group(1).equals(kind)) {
				return Base64.getMimeDecoder().decode(blocks.group(2));
			}
		}
		throw new NoteFormatException("The key file has no block " + kind);
	}

	private static String armoured(String kind, byte[] der) {
		String body = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der);
		return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
	}

}
