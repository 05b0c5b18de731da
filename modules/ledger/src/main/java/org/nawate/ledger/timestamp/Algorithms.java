package org.nawate.ledger.timestamp;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The hashes and signatures that authorities use, by their names in the standards. */
final class Algorithms {

	private static final Map<String, String> DIGESTS = Map.of("2.16.840.1.101.3.4.2.1", "SHA-256",
			"2.16.840.1.101.3.4.2.2", "SHA-384", "2.16.840.1.101.3.4.2.3", "SHA-512");

	private static final String RSA = "1.2.840.113549.1.1.1";

	private static final String RSA_PSS = "1.2.840.113549.1.1.10";

	private static final Map<String, String> SIGNATURES = Map.of("1.2.840.113549.1.1.11", "SHA256withRSA",
			"1.2.840.113549.1.1.12", "SHA384withRSA", "1.2.840.113549.1.1.13", "SHA512withRSA", RSA_PSS, "RSASSA-PSS",
			"1.2.840.10045.4.3.2", "SHA256withECDSA", "1.2.840.10045.4.3.3", "SHA384withECDSA", "1.2.840.10045.4.3.4",
			"SHA512withECDSA", "1.3.101.112", "Ed25519");

	private Algorithms() {
	}

	/** The JDK's name of a hash function, which is named with its parameters. */
	static String digest(Der algorithm) {
		String oid = algorithm.fields(Der.SEQUENCE).next(Der.OID).oid();
		String name = DIGESTS.get(oid);
		if (name == null) {
			throw new TimeStampFormatException("The hash function " + oid + " is not known or not safe");
		}
		return name;
	}

	static byte[] hash(String digest, byte[] bytes) {
		try {
			return MessageDigest.getInstance(digest).digest(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + digest, ex);
		}
	}

	/**
	 * Whether a signature holds.
	 * @param algorithm its function, with parameters
	 * @param digest the hash function, where the algorithm does not name it
	 */
	static boolean verifies(Der algorithm, String digest, PublicKey key, byte[] message, byte[] signature) {
		Der.Fields fields = algorithm.fields(Der.SEQUENCE);
		String oid = fields.next(Der.OID).oid();
		String name = oid.equals(RSA) ? digest.replace("-", "") + "withRSA" : SIGNATURES.get(oid);
		if (name == null) {
			throw new TimeStampFormatException("The signature function " + oid + " is not known or not safe");
		}
		try {
			Signature verifier = Signature.getInstance(name);
			if (oid.equals(RSA_PSS)) {
				verifier.setParameter(pss(fields.next(Der.SEQUENCE)));
			}
			verifier.initVerify(key);
			verifier.update(message);
			return verifier.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			throw new TimeStampFormatException("The signature cannot be read: " + ex.getMessage());
		}
	}

	private static @Nullable PSSParameterSpec pss(Der parameters) throws GeneralSecurityException {
		try {
			AlgorithmParameters read = AlgorithmParameters.getInstance("RSASSA-PSS");
			read.init(parameters.whole());
			return read.getParameterSpec(PSSParameterSpec.class);
		}
		catch (java.io.IOException ex) {
			throw new TimeStampFormatException("The signature's parameters cannot be read: " + ex.getMessage());
		}
	}

}
