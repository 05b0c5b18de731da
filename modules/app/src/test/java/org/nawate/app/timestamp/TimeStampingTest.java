package org.nawate.app.timestamp;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.nawate.app.timestamp.TestAuthority.Manner;
import org.nawate.app.whole.WholeApplication;
import org.nawate.ledger.timestamp.TimeStamp;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.TimeStampBook;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What authorities may answer to a real signed state. */
class TimeStampingTest extends WholeApplication {

	@TempDir
	private Path folder;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private TimeStampBook book;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private TimeStamping unset;

	private TimeStamping asking(URI url, Path... certificates) {
		return new TimeStamping(
				new TimeStampProperties(url, List.of(certificates), Duration.ofSeconds(2), Duration.ZERO),
				this.checkpoints, this.book, this.dataSource);
	}

	@Test
	void what_does_not_hold_is_not_kept_and_told_and_what_holds_is_kept_once() {
		await().until(() -> this.checkpoints.latest().isPresent());
		try (TestAuthority authority = new TestAuthority("Example TSA");
				TestAuthority stranger = new TestAuthority("Example TSA")) {
			Path pem = authority.pem(this.folder);
			TimeStamping stamping = asking(authority.url(), pem);
			told(stamping, authority, Manner.BROKEN, TimeStampFault.UNREACHABLE, "503");
			told(stamping, authority, Manner.SILENT, TimeStampFault.UNREACHABLE, "PT2S");
			told(stamping, authority, Manner.HALTING, TimeStampFault.UNREACHABLE, "PT2S");
			told(stamping, authority, Manner.ELSEWHERE, TimeStampFault.UNREACHABLE, "307");
			told(stamping, authority, Manner.ENDLESS, TimeStampFault.UNREACHABLE, "more than");
			told(stamping, authority, Manner.RUBBISH, TimeStampFault.UNREADABLE, "");
			told(stamping, authority, Manner.REFUSING, TimeStampFault.REFUSED, "not today");
			told(stamping, authority, Manner.OTHER_DIGEST, TimeStampFault.OTHER_ANSWER, "imprint");
			told(stamping, authority, Manner.FORMER_ANSWER, TimeStampFault.OTHER_ANSWER, "");
			told(stamping, authority, Manner.ALTERED, TimeStampFault.INVALID, "signature");
			told(stamping, authority, Manner.CLOCK_BEHIND, TimeStampFault.CLOCK_DIFFERS, " / ");
			told(stamping, authority, Manner.CLOCK_AHEAD, TimeStampFault.CLOCK_DIFFERS, " / ");
			told(asking(stranger.url(), pem), stranger, Manner.HONEST, TimeStampFault.NOT_TRUSTED, "Example TSA");

			Checkpoints.Signed signed = this.checkpoints.latest().orElseThrow();
			authority.answers(Manner.HONEST);
			assertThat(stamping.stampDue()).isTrue();
			assertThat(stamping.stampDue()).isFalse();
			TimeStampState state = stamping.state();
			assertThat(state.failure()).isNull();
			assertThat(state.needsCare()).isFalse();
			assertThat(state.size()).isGreaterThanOrEqualTo(signed.size());
			TimeStamp kept = TimeStamp.of(this.book.answer(state.size()).orElseThrow());
			assertThat(
					kept.isOf(this.checkpoints.of(state.size()).orElseThrow().note().getBytes(StandardCharsets.UTF_8)))
				.isTrue();
		}
		TimeStamping dead = asking(URI.create("http://127.0.0.1:1/"), new TestAuthority("Other").pem(this.folder));
		assertThat(dead.stampDue()).isFalse();
	}

	private void told(TimeStamping stamping, TestAuthority authority, Manner manner, TimeStampFault fault,
			String detail) {
		authority.answers(manner);
		long before = this.book.latest().map(TimeStampBook.Stamped::size).orElse(0L);
		assertThat(stamping.stampDue()).isFalse();
		TimeStampState.Failure failure = stamping.state().failure();
		assertThat(failure).as(manner.name()).isNotNull();
		assertThat(failure.fault()).as(manner + " " + failure.detail()).isEqualTo(fault);
		assertThat(failure.detail()).contains(detail);
		assertThat(this.book.latest().map(TimeStampBook.Stamped::size).orElse(0L)).isEqualTo(before);
	}

	@Test
	void nobody_is_asked_where_no_authority_is_set() {
		assertThat(this.unset.isOn()).isFalse();
		assertThat(this.unset.stampDue()).isFalse();
		assertThat(this.unset.state().needsCare()).isFalse();
	}

	@Test
	void an_authority_whom_nobody_could_believe_is_refused_at_the_start() throws IOException {
		URI url = URI.create("https://tsa.example.jp/");
		Path none = Files.writeString(this.folder.resolve("none.pem"), "no certificate");
		assertThatThrownBy(() -> asking(url)).hasMessageContaining("証明書を指定してください");
		assertThatThrownBy(() -> asking(url, none)).hasMessageContaining("none.pem").hasMessageContaining("読み込めません");
		assertThatThrownBy(() -> asking(url, this.folder.resolve("absent.pem"))).hasMessageContaining("absent.pem");
		assertThatThrownBy(() -> asking(URI.create("file:///etc/passwd"), none)).hasMessageContaining("http://");
	}

}
