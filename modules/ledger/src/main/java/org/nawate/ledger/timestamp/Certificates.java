package org.nawate.ledger.timestamp;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Certificates of authorities. */
public final class Certificates {

	private Certificates() {
	}

	/**
	 * Reads a file of certificates, one or more, as PEM.
	 * @throws TimeStampFormatException if it holds none
	 */
	public static List<X509Certificate> ofPem(byte[] pem) {
		try {
			List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
				.generateCertificates(new ByteArrayInputStream(pem))
				.stream()
				.map(X509Certificate.class::cast)
				.toList();
			if (!certificates.isEmpty()) {
				return certificates;
			}
		}
		catch (CertificateException ex) {
			throw new TimeStampFormatException("No certificate in PEM: " + ex.getMessage());
		}
		throw new TimeStampFormatException("No certificate in PEM");
	}

	/** Those that lie in a token. */
	static List<X509Certificate> in(@Nullable Der set) {
		List<X509Certificate> certificates = new ArrayList<>();
		if (set == null) {
			return certificates;
		}
		Der.Fields fields = set.fields(Der.FIELD_0);
		while (fields.hasNext()) {
			Der certificate = fields.next();
			if (certificate.tag() == Der.SEQUENCE) {
				certificates.add(of(certificate.whole()));
			}
		}
		return certificates;
	}

	private static X509Certificate of(byte[] der) {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(der));
		}
		catch (CertificateException ex) {
			throw new TimeStampFormatException("A certificate cannot be read: " + ex.getMessage());
		}
	}

	static byte[] encoded(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new TimeStampFormatException("A certificate cannot be written: " + ex.getMessage());
		}
	}

}
