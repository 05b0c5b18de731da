package org.nawate.app.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.nawate.app.timestamp.TestAuthority;
import org.nawate.app.timestamp.TestAuthority.Manner;
import org.nawate.ledger.timestamp.TimeStamp;
import org.nawate.ledger.verify.Verify;
import org.nawate.store.log.Notary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A city whose log an authority stamps, from the page to the verifier. */
@DirtiesContext
class TimeStampedLogTest extends Casework {

	private static final TestAuthority AUTHORITY = new TestAuthority("Example TSA");

	private static final ConditionFactory AT_MOST = Awaitility.await().atMost(Duration.ofMinutes(1));

	@TempDir
	private static Path folder;

	@Autowired
	private Notary notary;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void authority(DynamicPropertyRegistry properties) {
		properties.add("nawate.ledger.time-stamp.url", AUTHORITY::url);
		properties.add("nawate.ledger.time-stamp.certificates", () -> AUTHORITY.pem(temporary()));
		properties.add("nawate.ledger.time-stamp.timeout", () -> "2s");
	}

	private static Path temporary() {
		try {
			return Files.createTempDirectory("nawate-authority");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@AfterAll
	static void close() {
		AUTHORITY.close();
	}

	@Test
	void an_authority_confirms_the_log_and_a_bundle_carries_its_word() throws Exception {
		String id = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 77%以上"));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		long decided = this.jdbc
			.sql("select max(position) from fact where proposal_id = ? and name = 'meeting.ItemResolved'")
			.param(id)
			.query(Long.class)
			.single();
		AT_MOST.until(() -> stampedSize() >= decided);
		Visitor auditor = visitor("auditor");
		AT_MOST.until(() -> auditor.get("/audit/log").text().contains("すべてに、タイムスタンプが及んでいます"));
		assertThat(auditor.get("/audit/log").text()).contains("時刻認証局", AUTHORITY.url().toString(),
				"CN=Example TSA,O=Example,C=JP", "遅れはありません");
		assertThat(auditor.get("/audit/log?lang=en").text()).contains("Time-stamps cover all signed facts",
				"Time-stamping authority", "Nothing is behind");
		assertThat(visitor("auditor").get("/facts/" + projectFact()).text()).contains("件目までの記録簿が", "時刻認証局",
				"CN=Example TSA", "写しは、外部に保管していません");
		assertThat(ok(as("auditor").get("/api/log")).path("timeStamp").path("latest").path("size").asLong())
			.isGreaterThanOrEqualTo(decided);

		byte[] answer = answer(stampedSize());
		assertThat(TimeStamp.of(answer).authority()).isEqualTo("CN=Example TSA,O=Example,C=JP");
		assertThat(as("").get("/api/log/checkpoints/9999999/time-stamp").status()).isEqualTo(404);

		on(LocalDate.now(ZoneOffset.UTC).plusDays(2));
		Path bundle = Files.write(folder.resolve("project.zip"),
				as("auditor").file("/api/bundles/project/" + SmallPlan.E_FORMS, "application/zip"));
		Path named = AUTHORITY.pem(folder);
		assertThat(verify(bundle, "--tsa-certificate", named.toString())).contains("タイムスタンプ: 記録簿は",
				"CN=Example TSA,O=Example,C=JP の時計", "すべて正しいことを確認しました");
		assertThat(verify(bundle)).contains("信頼してよいかは確認していません", "すべて正しい");
		try (TestAuthority stranger = new TestAuthority("Example TSA")) {
			assertThat(verify(bundle, "--tsa-certificate", stranger.pem(folder).toString()))
				.contains("TIME_STAMP_AUTHORITY", "正しくない点が");
		}

		AUTHORITY.answers(Manner.CLOCK_BEHIND);
		drafted("officer", revision(SmallPlan.E_FORMS, "利用率 1%"));
		// A bundle has what is recorded signed at once.
		as("auditor").file("/api/bundles/project/" + SmallPlan.E_FORMS, "application/zip");
		AT_MOST.untilAsserted(() -> assertThat(auditor.get("/audit/log?lang=ja").text())
			.contains("時刻認証局の時刻が、署名の時刻又は現在の時刻と5分以上食い違っている"));
		assertThat(auditor.get("/audit/log?lang=ja").text()).contains("直前の取得に失敗しました");
		assertThat(auditor.get("/audit/log?lang=en").text()).contains("differs by more than five minutes");
		assertThat(as("").get("/actuator/health/ledger").status()).isEqualTo(200);
		assertThat(stampedSize())
			.isLessThan(this.jdbc.sql("select max(size) from event_log_checkpoint").query(Long.class).single());
	}

	private long stampedSize() {
		return this.jdbc.sql("select coalesce(max(size), 0) from event_log_time_stamp").query(Long.class).single();
	}

	private long projectFact() {
		return this.jdbc.sql("select max(position) from fact where name = 'project.KgiRevised'")
			.query(Long.class)
			.single();
	}

	private byte[] answer(long size) throws Exception {
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address("/api/log/checkpoints/" + size + "/time-stamp"))).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/timestamp-reply"));
		return response.body();
	}

	private String verify(Path bundle, String... options) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		List<String> args = new ArrayList<>(
				List.of(bundle.toString(), "--key", this.notary.keys().getFirst().verifying().text()));
		args.addAll(List.of(options));
		Verify.run(args, new PrintStream(said, true, StandardCharsets.UTF_8), Locale.JAPANESE);
		return said.toString(StandardCharsets.UTF_8);
	}

}
