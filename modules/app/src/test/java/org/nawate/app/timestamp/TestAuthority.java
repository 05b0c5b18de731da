package org.nawate.app.timestamp;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
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
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A time-stamping authority over HTTP, which can be told to behave badly. Its root stands
 * in a PEM file.
 */
public final class TestAuthority implements AutoCloseable {

	private static final Duration DAY = Duration.ofDays(1);

	private final HttpServer server;

	private final ExecutorService workers = Executors.newCachedThreadPool();

	private final CountDownLatch closing = new CountDownLatch(1);

	private final AtomicInteger serial = new AtomicInteger(1);

	private final X509Certificate root;

	private final X509Certificate certificate;

	private final KeyPair key;

	private volatile Manner manner = Manner.HONEST;

	private byte @Nullable [] former;

	/** How it answers. */
	public enum Manner {

		HONEST, BROKEN, SILENT, HALTING, ELSEWHERE, RUBBISH, ENDLESS, REFUSING, OTHER_DIGEST, FORMER_ANSWER, ALTERED,
		CLOCK_BEHIND, CLOCK_AHEAD

	}

	public TestAuthority(String name) {
		try {
			X500Name above = new X500Name("C=JP,O=Example,CN=" + name + " root");
			KeyPair rootKey = KeyPairGenerator.getInstance("EC").generateKeyPair();
			var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(rootKey.getPrivate());
			Date from = Date.from(Instant.now().minus(DAY.multipliedBy(30)));
			Date to = Date.from(Instant.now().plus(DAY.multipliedBy(3650)));
			var self = new JcaX509v3CertificateBuilder(above, BigInteger.ONE, from, to, above, rootKey.getPublic());
			self.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
			this.root = new JcaX509CertificateConverter().getCertificate(self.build(signer));
			this.key = KeyPairGenerator.getInstance("EC").generateKeyPair();
			var own = new JcaX509v3CertificateBuilder(above, BigInteger.TWO, from, to,
					new X500Name("C=JP,O=Example,CN=" + name), this.key.getPublic());
			own.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
			this.certificate = new JcaX509CertificateConverter().getCertificate(own.build(signer));
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.workers);
		this.server.start();
	}

	/** Where it answers. */
	public URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/tsa");
	}

	/** Its root, in a file. */
	public Path pem(Path folder) {
		try {
			return Files.writeString(Files.createTempFile(folder, "authority", ".pem"), "-----BEGIN CERTIFICATE-----\n"
					+ Base64.getMimeEncoder().encodeToString(this.root.getEncoded()) + "\n-----END CERTIFICATE-----\n");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** It answers so from now on. */
	public void answers(Manner how) {
		this.manner = how;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] asked = exchange.getRequestBody().readAllBytes();
			switch (this.manner) {
				case BROKEN -> exchange.sendResponseHeaders(503, -1);
				case SILENT -> waitForTheEnd();
				case HALTING -> {
					exchange.sendResponseHeaders(200, 1000);
					exchange.getResponseBody().write(0x30);
					exchange.getResponseBody().flush();
					waitForTheEnd();
				}
				case ELSEWHERE -> {
					exchange.getResponseHeaders().add("Location", url().resolve("/other").toString());
					exchange.sendResponseHeaders(307, -1);
				}
				case RUBBISH -> send(exchange, "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8));
				case ENDLESS -> {
					exchange.sendResponseHeaders(200, 0);
					OutputStream out = exchange.getResponseBody();
					while (this.closing.getCount() > 0) {
						out.write(new byte[8192]);
					}
				}
				default -> send(exchange, stamped(new TimeStampRequest(asked)));
			}
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IOException(ex);
		}
	}

	private void waitForTheEnd() throws InterruptedException {
		this.closing.await();
	}

	private static void send(HttpExchange exchange, byte[] answer) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
	}

	private byte[] stamped(TimeStampRequest request) throws Exception {
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", this.key.getPrivate(),
						this.certificate),
				new JcaDigestCalculatorProviderBuilder().build()
					.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
				new ASN1ObjectIdentifier("1.2.3.4.5"));
		tokens.setAccuracySeconds(1);
		tokens.addCertificates(new JcaCertStore(List.of(this.certificate, this.root)));
		TimeStampResponseGenerator answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
		Instant now = Instant.now();
		byte[] answer = switch (this.manner) {
			case REFUSING ->
				answers.generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badAlg, "not today").getEncoded();
			case OTHER_DIGEST ->
				answers.generateGrantedResponse(another(request), serial(), Date.from(now), "", null).getEncoded();
			case FORMER_ANSWER -> (this.former != null) ? this.former : new byte[0];
			case CLOCK_BEHIND ->
				answers.generateGrantedResponse(request, serial(), Date.from(now.minus(DAY))).getEncoded();
			case CLOCK_AHEAD ->
				answers.generateGrantedResponse(request, serial(), Date.from(now.plus(DAY))).getEncoded();
			default -> answers.generateGrantedResponse(request, serial(), Date.from(now)).getEncoded();
		};
		if (this.manner == Manner.ALTERED) {
			answer[answer.length - 1] ^= 1;
		}
		this.former = answer;
		return answer;
	}

	private BigInteger serial() {
		return BigInteger.valueOf(this.serial.incrementAndGet());
	}

	private static TimeStampRequest another(TimeStampRequest request) {
		TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
		asking.setCertReq(true);
		return asking.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
	}

	@Override
	public void close() {
		this.closing.countDown();
		this.server.stop(0);
		this.workers.shutdownNow();
	}

}
