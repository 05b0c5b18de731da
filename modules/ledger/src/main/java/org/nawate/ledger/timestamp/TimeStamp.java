package org.nawate.ledger.timestamp;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a time-stamping authority signed (RFC 3161): that it saw a hash at a moment, by
 * its own clock. It holds itself: it was signed by the certificate that lies in it. Whose
 * certificate that is, {@link #isBy} tells.
 */
public final class TimeStamp {

	private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

	private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

	private final String digest;

	private final byte[] imprint;

	private final Instant at;

	private final Duration accuracy;

	private final Signer signer;

	private TimeStamp(String digest, byte[] imprint, Instant at, Duration accuracy, Signer signer) {
		this.digest = digest;
		this.imprint = imprint;
		this.at = at;
		this.accuracy = accuracy;
		this.signer = signer;
	}

	/**
	 * Reads an authority's answer (a {@code TimeStampResp} that grants, and says nothing
	 * beside the token), and verifies the signature in it.
	 * @throws TimeStampFormatException if it is none, or does not hold itself
	 */
	public static TimeStamp of(byte[] answer) {
		Der.Fields fields = Der.of(answer).fields(Der.SEQUENCE);
		if (!fields.next(Der.SEQUENCE).only(Der.INTEGER).number().equals(BigInteger.ZERO)) {
			throw new TimeStampFormatException("The authority did not grant it");
		}
		Der.Fields token = fields.next(Der.SEQUENCE).fields(Der.SEQUENCE);
		fields.end();
		expect(token.next(Der.OID), SIGNED_DATA);
		Der signed = token.next(Der.FIELD_0).only(Der.SEQUENCE);
		token.end();
		return ofSigned(signed.fields(Der.SEQUENCE));
	}

	private static TimeStamp ofSigned(Der.Fields signed) {
		signed.next(Der.INTEGER);
		signed.next(Der.SET);
		Der.Fields content = signed.next(Der.SEQUENCE).fields(Der.SEQUENCE);
		expect(content.next(Der.OID), TST_INFO);
		byte[] info = content.next(Der.FIELD_0).only(Der.OCTETS).content();
		content.end();
		Der certificates = signed.find(Der.FIELD_0);
		signed.find(Der.FIELD_1);
		Der signer = signed.next(Der.SET).only(Der.SEQUENCE);
		signed.end();
		return ofInfo(Der.of(info).fields(Der.SEQUENCE),
				Signer.of(signer, TST_INFO, info, Certificates.in(certificates)));
	}

	private static TimeStamp ofInfo(Der.Fields info, Signer signer) {
		if (!info.next(Der.INTEGER).number().equals(BigInteger.ONE)) {
			throw new TimeStampFormatException("Not a time-stamp of version 1");
		}
		info.next(Der.OID);
		Der.Fields imprint = info.next(Der.SEQUENCE).fields(Der.SEQUENCE);
		String digest = Algorithms.digest(imprint.next(Der.SEQUENCE));
		byte[] hash = imprint.next(Der.OCTETS).content();
		imprint.end();
		info.next(Der.INTEGER);
		Instant at = info.next(Der.TIME).moment();
		Der accuracy = info.find(Der.SEQUENCE);
		info.find(Der.BOOLEAN);
		// The nonce binds an answer to its question; afterwards it says nothing.
		info.find(Der.INTEGER);
		info.find(Der.FIELD_0);
		if (info.find(Der.FIELD_1) != null) {
			throw new TimeStampFormatException("It has extensions, which are not known");
		}
		info.end();
		signer.refuseUnlessValid(at);
		return new TimeStamp(digest, hash, at, (accuracy != null) ? accuracy(accuracy) : Duration.ZERO, signer);
	}

	private static Duration accuracy(Der accuracy) {
		Der.Fields fields = accuracy.fields(Der.SEQUENCE);
		return Duration.ofSeconds(number(fields.find(Der.INTEGER)))
			.plusMillis(number(fields.find(Der.VALUE_0)))
			.plusNanos(1000 * number(fields.find(Der.VALUE_1)));
	}

	private static long number(@Nullable Der number) {
		if (number == null) {
			return 0;
		}
		if (number.number().signum() < 0 || number.number().bitLength() > 20) {
			throw new TimeStampFormatException("Such an accuracy is none");
		}
		return number.number().longValue();
	}

	private static void expect(Der oid, String expected) {
		if (!oid.oid().equals(expected)) {
			throw new TimeStampFormatException("It is a " + oid.oid() + ", not a " + expected);
		}
	}

	/** When the authority saw it, by its own clock. */
	public Instant at() {
		return this.at;
	}

	/** By how much its clock may be wrong, as it says; zero if it says nothing. */
	public Duration accuracy() {
		return this.accuracy;
	}

	/** Who signed it, as the certificate names it. */
	public String authority() {
		return this.signer.certificate().getSubjectX500Principal().getName();
	}

	/** Whether it is one of these bytes. */
	public boolean isOf(byte[] stamped) {
		return Arrays.equals(this.imprint, Algorithms.hash(this.digest, stamped));
	}

	/**
	 * Whether it was signed by one of these certificates, or by one that a chain of
	 * certificates within the token, each valid at that moment, leads to one of them. No
	 * list of revoked ones is asked for.
	 */
	public boolean isBy(Collection<X509Certificate> named) {
		return this.signer.leadsTo(List.copyOf(named), this.at);
	}

}
