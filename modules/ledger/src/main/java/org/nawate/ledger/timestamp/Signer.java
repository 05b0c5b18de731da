package org.nawate.ledger.timestamp;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

/**
 * Who signed (RFC 5652, 5.3). What is signed are attributes, and they name the hash of
 * the content and of the certificate (RFC 5035), so that neither can be exchanged.
 *
 * @param certificate whose key signed
 * @param enclosed the certificates that lie beside it
 */
record Signer(X509Certificate certificate, List<X509Certificate> enclosed) {

	private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";

	private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

	private static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";

	private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

	private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

	private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

	/**
	 * Reads who signed, and verifies the signature.
	 * @throws TimeStampFormatException if it does not hold
	 */
	static Signer of(Der info, String contentType, byte[] content, List<X509Certificate> enclosed) {
		Der.Fields fields = info.fields(Der.SEQUENCE);
		fields.next(Der.INTEGER);
		Der id = fields.next();
		String digest = Algorithms.digest(fields.next(Der.SEQUENCE));
		Der signed = fields.next(Der.FIELD_0);
		Der algorithm = fields.next(Der.SEQUENCE);
		byte[] signature = fields.next(Der.OCTETS).content();
		fields.find(Der.FIELD_1);
		fields.end();
		Map<String, Der> attributes = attributes(signed);
		if (!attribute(attributes, CONTENT_TYPE).oid().equals(contentType)
				|| !Arrays.equals(attribute(attributes, MESSAGE_DIGEST).content(), Algorithms.hash(digest, content))) {
			throw new TimeStampFormatException("What is signed is not what it says");
		}
		X509Certificate certificate = named(attributes, enclosed);
		if (id.tag() == Der.SEQUENCE && !isOf(id.fields(Der.SEQUENCE), certificate)) {
			throw new TimeStampFormatException("It names two certificates as that of its signer");
		}
		byte[] message = signed.whole();
		message[0] = Der.SET;
		if (!Algorithms.verifies(algorithm, digest, certificate.getPublicKey(), message, signature)) {
			throw new TimeStampFormatException("The signature does not hold");
		}
		refuseUnlessForTime(certificate);
		return new Signer(certificate, enclosed);
	}

	private static Map<String, Der> attributes(Der signed) {
		Map<String, Der> attributes = new HashMap<>();
		Der.Fields fields = signed.fields(Der.FIELD_0);
		while (fields.hasNext()) {
			Der.Fields attribute = fields.next(Der.SEQUENCE).fields(Der.SEQUENCE);
			String name = attribute.next(Der.OID).oid();
			Der values = attribute.next(Der.SET);
			attribute.end();
			if (attributes.put(name, values) != null) {
				throw new TimeStampFormatException("The attribute " + name + " stands twice");
			}
		}
		return attributes;
	}

	private static Der attribute(Map<String, Der> attributes, String name) {
		Der values = attributes.get(name);
		if (values == null) {
			throw new TimeStampFormatException("The attribute " + name + " is missing");
		}
		Der.Fields fields = values.fields(Der.SET);
		Der value = fields.next();
		fields.end();
		return value;
	}

	/** The certificate that the signed attributes name by its hash. */
	private static X509Certificate named(Map<String, Der> attributes, List<X509Certificate> enclosed) {
		boolean second = attributes.containsKey(SIGNING_CERTIFICATE_V2);
		Der.Fields id = attribute(attributes, second ? SIGNING_CERTIFICATE_V2 : SIGNING_CERTIFICATE)
			.fields(Der.SEQUENCE)
			.next(Der.SEQUENCE)
			.fields(Der.SEQUENCE)
			.next(Der.SEQUENCE)
			.fields(Der.SEQUENCE);
		Der function = second ? id.find(Der.SEQUENCE) : null;
		// The first version of the attribute knows no other than SHA-1; a second
		// certificate for the same key would be needed to deceive it.
		String digest = (function != null) ? Algorithms.digest(function) : (second ? "SHA-256" : "SHA-1");
		byte[] hash = id.next(Der.OCTETS).content();
		return enclosed.stream()
			.filter((certificate) -> Arrays.equals(hash, Algorithms.hash(digest, Certificates.encoded(certificate))))
			.findFirst()
			.orElseThrow(() -> new TimeStampFormatException("The certificate of who signed it does not lie in it"));
	}

	private static boolean isOf(Der.Fields id, X509Certificate certificate) {
		byte[] issuer = id.next(Der.SEQUENCE).whole();
		BigInteger number = id.next(Der.INTEGER).number();
		id.end();
		try {
			return new X500Principal(issuer).equals(certificate.getIssuerX500Principal())
					&& number.equals(certificate.getSerialNumber());
		}
		catch (IllegalArgumentException ex) {
			throw new TimeStampFormatException("The issuer of the certificate cannot be read: " + ex.getMessage());
		}
	}

	/**
	 * A certificate for time-stamps is for nothing else, and says so to everybody (RFC
	 * 3161, 2.3).
	 */
	static void refuseUnlessForTime(X509Certificate certificate) {
		try {
			Set<String> critical = certificate.getCriticalExtensionOIDs();
			if (!List.of(TIME_STAMPING).equals(certificate.getExtendedKeyUsage()) || critical == null
					|| !critical.contains(EXTENDED_KEY_USAGE)) {
				throw new TimeStampFormatException("The certificate is not one for time-stamps");
			}
		}
		catch (CertificateParsingException ex) {
			throw new TimeStampFormatException("The certificate cannot be read: " + ex.getMessage());
		}
	}

	void refuseUnlessValid(Instant at) {
		try {
			this.certificate.checkValidity(Date.from(at));
		}
		catch (CertificateException ex) {
			throw new TimeStampFormatException("The certificate was not valid at " + at);
		}
	}

	/** Whether it is one of these, or a chain of certificates leads to one of them. */
	boolean leadsTo(List<X509Certificate> named, Instant at) {
		if (named.isEmpty() || named.contains(this.certificate)) {
			return !named.isEmpty();
		}
		Set<TrustAnchor> anchors = new HashSet<>();
		named.forEach((certificate) -> anchors.add(new TrustAnchor(certificate, null)));
		X509CertSelector target = new X509CertSelector();
		target.setCertificate(this.certificate);
		try {
			PKIXBuilderParameters wanted = new PKIXBuilderParameters(anchors, target);
			wanted.setRevocationEnabled(false);
			wanted.setDate(Date.from(at));
			wanted.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(this.enclosed)));
			CertPathBuilder.getInstance("PKIX").build(wanted);
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

}
