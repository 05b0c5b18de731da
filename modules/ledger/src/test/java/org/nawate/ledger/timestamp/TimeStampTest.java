package org.nawate.ledger.timestamp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeStampTest {

	private static final Instant AT = Instant.parse("2026-11-26T03:04:05Z");

	private static final String NOTE = "nawate.example.jp/log\n7\nroot\n\n— signature\n";

	private final TestAuthority authority = TestAuthority.of("Example TSA");

	@Test
	void says_when_what_was_seen_by_whom() {
		TimeStamp stamp = TimeStamp.of(this.authority.stamp(NOTE, AT));
		assertThat(stamp.at()).isEqualTo(AT);
		assertThat(stamp.accuracy()).isEqualTo(Duration.ofSeconds(1));
		assertThat(stamp.authority()).isEqualTo("CN=Example TSA,O=Example,C=JP");
		assertThat(stamp.isOf(utf8(NOTE))).isTrue();
		assertThat(stamp.isOf(utf8(NOTE + "\n"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "EC, SHA256withECDSA", "EC, SHA512withECDSA", "RSA, SHA256withRSA", "RSA, SHA384withRSA",
			"RSA, SHA256withRSAandMGF1", "Ed25519, Ed25519" })
	void reads_the_signatures_that_authorities_use(String key, String signature) {
		TestAuthority other = TestAuthority.of("Other TSA", key, signature);
		byte[] answer = other.stamp(NOTE, AT);
		assertThat(TimeStamp.of(answer).isBy(List.of(other.root()))).isTrue();
		answer[answer.length - 1] ^= 1;
		assertThatThrownBy(() -> TimeStamp.of(answer)).isInstanceOf(TimeStampFormatException.class);
	}

	@Test
	void is_by_who_was_named_or_stands_under_it_and_nobody_else() {
		TimeStamp stamp = TimeStamp.of(this.authority.stamp(NOTE, AT));
		TestAuthority namesake = TestAuthority.of("Example TSA");
		assertThat(stamp.isBy(List.of(this.authority.root()))).isTrue();
		assertThat(stamp.isBy(List.of(this.authority.certificate()))).isTrue();
		assertThat(stamp.isBy(Certificates.ofPem(this.authority.pem()))).isTrue();
		assertThat(stamp.isBy(List.of(namesake.root(), namesake.certificate()))).isFalse();
		assertThat(stamp.isBy(List.of())).isFalse();
	}

	@Test
	void a_certificate_for_something_else_makes_no_time_stamp() {
		TestAuthority servers = TestAuthority.of("TLS", "EC", "SHA256withECDSA", KeyPurposeId.id_kp_serverAuth,
				Instant.EPOCH, AT.plusSeconds(1));
		assertThatThrownBy(() -> Signer.refuseUnlessForTime(servers.certificate()))
			.hasMessageContaining("not one for time-stamps");
		assertThatThrownBy(() -> Signer.refuseUnlessForTime(servers.root()))
			.hasMessageContaining("not one for time-stamps");
	}

	@Test
	void a_certificate_that_had_expired_makes_none_either() {
		TestAuthority expired = TestAuthority.of("Old TSA", "EC", "SHA256withECDSA", KeyPurposeId.id_kp_timeStamping,
				Instant.EPOCH, AT.minusSeconds(1));
		byte[] answer = expired.stamp(NOTE, AT);
		assertThatThrownBy(() -> TimeStamp.of(answer)).hasMessageContaining("not valid");
		assertThat(TimeStamp.of(expired.stamp(NOTE, AT.minusSeconds(2))).at()).isBefore(AT);
	}

	/** What is not signed, no more than the list of a bundle guards it, is told here. */
	@Test
	void of_all_altered_bytes_only_those_outside_of_what_is_signed_are_not_noticed() {
		byte[] answer = this.authority.stamp(NOTE, AT);
		TimeStamp right = TimeStamp.of(answer);
		for (int i = 0; i < answer.length; i++) {
			byte[] altered = answer.clone();
			altered[i] ^= (byte) (1 << i % 8);
			try {
				TimeStamp read = TimeStamp.of(altered);
				// The certificates beside the signer's, version numbers, parameters: none
				// changes what it says.
				assertThat(read.at()).isEqualTo(right.at());
				assertThat(read.accuracy()).isEqualTo(right.accuracy());
				assertThat(read.authority()).isEqualTo(right.authority());
				assertThat(read.isOf(utf8(NOTE))).isTrue();
			}
			catch (TimeStampFormatException ex) {
				assertThat(ex.getMessage()).isNotBlank();
			}
		}
	}

	@Test
	void bytes_that_are_no_der_are_refused_with_their_place() {
		for (int[] bytes : new int[][] { {}, { 0x30 }, { 0x30, 0x80 }, { 0x30, 0x81, 0x01, 0x00 }, { 0x30, 0x02, 0x00 },
				{ 0x3f, 0x81, 0x00 }, { 0x30, 0x84, 0x7f, 0xff, 0xff, 0xff }, { 0x30, 0x00, 0x00 } }) {
			byte[] answer = new byte[bytes.length];
			for (int i = 0; i < bytes.length; i++) {
				answer[i] = (byte) bytes[i];
			}
			assertThatThrownBy(() -> TimeStamp.of(answer)).isInstanceOf(TimeStampFormatException.class)
				.hasMessageContaining("byte");
		}
		assertThatThrownBy(() -> Certificates.ofPem(utf8("no certificate")))
			.isInstanceOf(TimeStampFormatException.class);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
