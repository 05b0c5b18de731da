package org.nawate.app.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks an authority over HTTP (RFC 3161, 3.4), at its address and nowhere else: it is not
 * followed to another one.
 */
final class TimeStampAuthority {

	/** Answers have a few kilobytes, most of it certificates. */
	private static final int LARGEST = 256 * 1024;

	private static final int NONCE_BITS = 64;

	private final URI url;

	private final Duration timeout;

	private final HttpClient http;

	private final SecureRandom random = new SecureRandom();

	TimeStampAuthority(URI url, Duration timeout) {
		this.url = url;
		this.timeout = timeout;
		this.http = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
	}

	/**
	 * Has the bytes stamped.
	 * @return the token within an answer that grants it and says nothing else; it answers
	 * this request, and nothing more is known of it
	 */
	byte[] ask(byte[] stamped) throws TimeStampException {
		TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
		asking.setCertReq(true);
		TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256, DigestUtils.sha256(stamped),
				new BigInteger(NONCE_BITS, this.random));
		try {
			TimeStampResponse answer = read(send(request.getEncoded()));
			TimeStampToken token = answer.getTimeStampToken();
			if (token == null) {
				throw new TimeStampException(TimeStampFault.REFUSED, answer.getStatus() + " "
						+ ((answer.getStatusString() != null) ? answer.getStatusString() : ""));
			}
			refuseUnlessTo(request, answer);
			return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token.toCMSSignedData().toASN1Structure())
				.getEncoded(ASN1Encoding.DER);
		}
		catch (IOException ex) {
			throw new TimeStampException(TimeStampFault.UNREADABLE, ex.toString());
		}
	}

	private static TimeStampResponse read(byte[] answer) throws TimeStampException {
		try {
			return new TimeStampResponse(answer);
		}
		catch (IOException | TSPException | RuntimeException ex) {
			throw new TimeStampException(TimeStampFault.UNREADABLE, ex.toString());
		}
	}

	/** Another hash, another nonce, another hash function. */
	private static void refuseUnlessTo(TimeStampRequest request, TimeStampResponse answer) throws TimeStampException {
		try {
			answer.validate(request);
		}
		catch (TSPException | RuntimeException ex) {
			throw new TimeStampException(TimeStampFault.OTHER_ANSWER, ex.toString());
		}
	}

	private byte[] send(byte[] request) throws TimeStampException {
		HttpRequest post = HttpRequest.newBuilder(this.url)
			.header("Content-Type", "application/timestamp-query")
			.header("Accept", "application/timestamp-reply")
			.POST(HttpRequest.BodyPublishers.ofByteArray(request))
			.build();
		// The client's own timeout ends with the head of the answer.
		CompletableFuture<HttpResponse<byte[]>> sent = this.http.sendAsync(post, (head) -> new BoundedBody(LARGEST));
		try {
			HttpResponse<byte[]> response = sent.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
			if (response.statusCode() != 200) {
				throw new TimeStampException(TimeStampFault.UNREACHABLE, "HTTP " + response.statusCode());
			}
			return response.body();
		}
		catch (TimeoutException ex) {
			throw new TimeStampException(TimeStampFault.UNREACHABLE, "no answer within " + this.timeout);
		}
		catch (ExecutionException ex) {
			throw new TimeStampException(TimeStampFault.UNREACHABLE, String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TimeStampException(TimeStampFault.UNREACHABLE, "interrupted");
		}
		finally {
			sent.cancel(true);
		}
	}

}
