package org.nawate.ledger.timestamp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority under a root of its own, by another author's code. */
public final class TestAuthority {

	private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2049-01-01T00:00:00Z");

	private final X509Certificate root;

	private final X509Certificate certificate;

	private final PrivateKey key;

	private final String signature;

	private BigInteger serial = BigInteger.ONE;

	private TestAuthority(X509Certificate root, X509Certificate certificate, PrivateKey key, String signature) {
		this.root = root;
		this.certificate = certificate;
		this.key = key;
		this.signature = signature;
	}

	/** One for time-stamps. */
	public static TestAuthority of(String name) {
		return of(name, "EC", "SHA256withECDSA", KeyPurposeId.id_kp_timeStamping, FROM, TO);
	}

	static TestAuthority of(String name, String algorithm, String signature) {
		return of(name, algorithm, signature, KeyPurposeId.id_kp_timeStamping, FROM, TO);
	}

	static TestAuthority of(String name, String algorithm, String signature, KeyPurposeId use, Instant from,
			Instant to) {
		try {
			X500Name above = new X500Name("C=JP,O=Example,CN=" + name + " root");
			KeyPair rootKey = KeyPairGenerator.getInstance("EC").generateKeyPair();
			var self = new JcaX509v3CertificateBuilder(above, BigInteger.ONE, Date.from(FROM), Date.from(TO), above,
					rootKey.getPublic());
			self.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
			var rootSigner = new JcaContentSignerBuilder("SHA256withECDSA").build(rootKey.getPrivate());
			X509Certificate root = new JcaX509CertificateConverter().getCertificate(self.build(rootSigner));
			KeyPairGenerator keys = KeyPairGenerator.getInstance(algorithm);
			if (algorithm.equals("RSA")) {
				keys.initialize(2048);
			}
			KeyPair key = keys.generateKeyPair();
			var own = new JcaX509v3CertificateBuilder(above, BigInteger.TWO, Date.from(from), Date.from(to),
					new X500Name("C=JP,O=Example,CN=" + name), key.getPublic());
			own.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(use));
			return new TestAuthority(root, new JcaX509CertificateConverter().getCertificate(own.build(rootSigner)),
					key.getPrivate(), signature);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The authority's answer, as it is kept. */
	public byte[] stamp(String stamped, Instant at) {
		try {
			var digests = new JcaDigestCalculatorProviderBuilder().build();
			TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
					new JcaSimpleSignerInfoGeneratorBuilder().setProvider(new BouncyCastleProvider())
						.build(this.signature, this.key, this.certificate),
					digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
					new ASN1ObjectIdentifier("1.2.3.4.5"));
			tokens.setAccuracySeconds(1);
			tokens.addCertificates(new JcaCertStore(List.of(this.certificate, this.root)));
			TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
			asking.setCertReq(true);
			TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256,
					Algorithms.hash("SHA-256", stamped.getBytes(StandardCharsets.UTF_8)), BigInteger.TEN);
			this.serial = this.serial.add(BigInteger.ONE);
			return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
				.generateGrantedResponse(request, this.serial, Date.from(at))
				.getEncoded();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The root under which it stands. */
	public X509Certificate root() {
		return this.root;
	}

	/** Its own certificate. */
	public X509Certificate certificate() {
		return this.certificate;
	}

	/** The root as a reader has it in a file. */
	public byte[] pem() {
		try {
			return ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(this.root.getEncoded())
					+ "\n-----END CERTIFICATE-----\n")
				.getBytes(StandardCharsets.US_ASCII);
		}
		catch (java.security.cert.CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
