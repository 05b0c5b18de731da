package org.nawate.app.whole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.ledger.verify.Verify;
import org.nawate.store.erasure.PersonKeys;
import org.nawate.store.log.Notary;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.Rebuilds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * 個人名の消去 of an officer who drafted, spoke, was away and left; in a city of its own, for
 * what is erased does not come back.
 */
@TestPropertySource(properties = "nawate.test.city=forgetting")
@DirtiesContext
class ErasureTest extends Casework {

	private static final PersonId OFFICER = new PersonId("p-officer");

	private static final String NAME = "例 太郎";

	private static final String HERE = "/organisation/erasures";

	private static final String API = "/api/organisation/erasures";

	private static final String GROUND = "個人情報の消去の請求(受付第12号)による";

	private static final LocalDate LEFT = LocalDate.of(2027, 3, 31);

	private static final LocalDate LATER = LocalDate.of(2030, 1, 7);

	@TempDir
	private Path folder;

	@Autowired
	private Notary notary;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PersonKeys keys;

	@Autowired
	private Rebuilds rebuilds;

	@Autowired
	private FlywayConnectionDetails owner;

	@Test
	void a_name_goes_from_everything_and_every_proof_still_holds() throws Exception {
		String proposal = acts();
		leaves();
		on(LATER);
		Path before = bundle("/everything");
		assertThat(text(before, "index.html")).contains(NAME);
		assertThat(text(before, "events.jsonl")).doesNotContain(NAME).contains("sealed/1");
		assertThat(columnsWith(NAME)).contains("fact.payload", "fact.person_name", "case_comment.person_name",
				"case_file.drafter");

		String waiting = waitingBundle();
		refusedUntilAsked();
		failsAsAWhole(proposal);
		assertThat(visitor("auditor").get(waiting).status()).isEqualTo(200);
		atOnce();

		assertThat(columnsWith(NAME)).isEmpty();
		await().untilAsserted(() -> assertThat(visitor("auditor").get(waiting).status())
			.as("what was made before holds the name, and is handed out no more")
			.isEqualTo(404));
		rebuildAll();
		assertThat(columnsWith(NAME)).isEmpty();
		assertThat(eventsWith(NAME)).isZero();
		assertThat(this.keys.isDestroyed(OFFICER.value())).isTrue();
		String page = visitor("auditor").get("/proposals/" + proposal).text();
		assertThat(page).doesNotContain(NAME).contains(PersonalName.ERASED, "情報政策課");
		assertThat(visitor("auditor").get("/proposals/" + proposal + "?lang=en").text()).contains("(erased)")
			.doesNotContain("(消去済み)");
		assertThat(visitor("auditor").get("/audit").text()).doesNotContain(NAME).contains("個人名を消去(職員番号p-officer)");
		assertThat(visitor("secretariat").get(HERE).text()).doesNotContain(NAME).contains("p-officer", "消去", GROUND);
		assertThat(ok(as("auditor").get(API)).toString()).doesNotContain(NAME).contains("ERASED");

		Path after = bundle("/everything");
		for (String entry : List.of("index.html", "events.jsonl", "bundle.json")) {
			assertThat(text(after, entry)).doesNotContain(NAME);
		}
		try (PDDocument paper = Loader.loadPDF(entry(after, "bundle.pdf"))) {
			assertThat(new PDFTextStripper().getText(paper)).doesNotContain(NAME).contains(PersonalName.ERASED);
		}
		holds(before);
		holds(after);
		holds(after, "--against", before.toString());
		holds(bundle("/proposal/" + proposal));
		Visitor auditor = visitor("auditor");
		auditor.get("/audit/log");
		String check = auditor.post("/audit/log/checks").path();
		await().until(() -> !auditor.get(check).html().contains("<progress"));
		assertThat(auditor.get(check).text()).contains("すべて一致しました。封印の後に変更された事実はありません。");
		comesBackUnderAnotherNumberOnly();
	}

	/** A bundle that was made, and waits to be fetched. */
	private String waitingBundle() {
		Visitor auditor = visitor("auditor");
		auditor.get("/audit/bundles");
		auditor.post("/audit/bundles", "kind", "everything");
		await().atMost(Duration.ofMinutes(1)).until(() -> auditor.get("/audit/bundles").html().contains("/file\""));
		return auditor.get("/audit/bundles").find("href=\"(/audit/bundles/[0-9a-f-]+/file)\"");
	}

	/** All that pages show is made of the facts once more. */
	private void rebuildAll() {
		for (String projection : this.rebuilds.remakable()) {
			try (Rebuild rebuild = this.rebuilds.begin(projection, null).orElseThrow()) {
				assertThat(rebuild.run().outcome()).as(projection).hasToString("DONE");
			}
		}
	}

	/** All that an officer leaves a name at. */
	private String acts() {
		String proposal = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 71%以上"));
		ok(as("officer").post("/api/proposals/" + proposal + "/comments", Map.of("text", "資料を確認してください")));
		ok(as("officer").post("/api/staff/absences",
				Map.of("from", TODAY.toString(), "until", TODAY.plusDays(1).toString(), "reason", "研修")));
		screened(proposal, "chief", "director");
		decidedByWhoever(proposal);
		return proposal;
	}

	private void leaves() {
		List<String> posts = this.jdbc.sql("select post_id from organisation_holding where person_id = ?")
			.param(OFFICER.value())
			.query(String.class)
			.list();
		OrganisationId city = new OrganisationId(
				this.jdbc.sql("select organisation_id from organisation").query(String.class).single());
		for (String post : posts) {
			happens(new OrganisationCommand.VacatePost(city, Actor.system(), new PostId(post), OFFICER, LEFT));
		}
	}

	private void refusedUntilAsked() {
		Map<String, Object> wish = Map.of("personId", OFFICER.value(), "ground", GROUND);
		refused(as("chief").post(API, wish), 403, "access.POST_MAY_NOT");
		refused(as("chair").post(API, wish), 403, "access.POST_MAY_NOT");
		refused(as("auditor").post(API, wish), 403, "access.READS_ONLY");
		assertThat(as("chief").get(API).status()).isEqualTo(403);
		assertThat(visitor("chief").get(HERE).status()).isEqualTo(403);
		assertThat(as("").get(API).status()).isEqualTo(401);
		refused(as("secretariat").post(API, Map.of("personId", "nobody", "ground", GROUND)), 409,
				"organisation.UNKNOWN_PERSON");
		refused(as("secretariat").post(API, Map.of("personId", " ", "ground", GROUND)), 409,
				"organisation.UNKNOWN_PERSON");
		refused(as("chair").post(API + "/%20/erasing"), 404, "request.NO_SUCH_ADDRESS");
		assertThat(visitor("chair").get(HERE + "/%20/erasing").status()).isEqualTo(404);
		refused(as("secretariat").post(API, Map.of("personId", "p-chief", "ground", GROUND)), 409,
				"organisation.STILL_IN_OFFICE");
		refused(as("secretariat").post(API, Map.of("personId", OFFICER.value(), "ground", "例　太郎の請求")), 409,
				"organisation.GROUND_SAYS_THE_NAME");
		refused(as("chair").post(API + "/p-officer/erasing"), 409, "organisation.ERASURE_NOT_REQUESTED");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get(HERE).text()).contains(NAME, "情報政策課").doesNotContain("本部長(副市長)、");
		Visitor.Seen typed = secretariat.post(HERE, "person", OFFICER.value(), "ground", "<b>例 太郎</b>");
		assertThat(typed.status()).isEqualTo(422);
		assertThat(typed.html()).contains("&lt;b&gt;例 太郎&lt;/b&gt;");
		assertThat(secretariat.post(HERE, "person", OFFICER.value(), "ground", GROUND).text()).contains("申請しました",
				"本部長の実行を待っています");
		refused(as("secretariat").post(API, wish), 409, "organisation.ERASURE_REQUESTED");
		refused(as("secretariat").post(API + "/p-officer/erasing"), 403, "access.POST_MAY_NOT");
		assertThat(secretariat.get(HERE + "/p-officer/erasing").status()).isEqualTo(403);
		assertThat(visitor("chair").get(HERE + "/nobody/erasing").status()).isEqualTo(404);
		assertThat(visitor("chair").get(HERE + "/p-officer/erasing").text()).contains(NAME, GROUND, "消えるもの", "残るもの",
				"バックアップ", "議事録", "氏名を消去する");
		// Withdrawn and asked for again.
		ok(as("chair").post(API + "/p-officer/withdrawal", Map.of("reason", "根拠を確かめる")));
		refused(as("chair").post(API + "/p-officer/erasing"), 409, "organisation.ERASURE_NOT_REQUESTED");
		ok(as("secretariat").post(API, wish));
	}

	/** What fails on its way leaves fact, key and names as they were. */
	private void failsAsAWhole(String proposal) throws SQLException {
		edit("create function fails() returns trigger language plpgsql as $$ begin raise exception 'fails'; end $$",
				"create trigger fails before update on case_comment for each row execute function fails()");
		assertThat(as("chair").post(API + "/p-officer/erasing").status()).isEqualTo(500);
		edit("drop trigger fails on case_comment", "drop function fails()");
		assertThat(this.keys.isDestroyed(OFFICER.value())).isFalse();
		assertThat(visitor("auditor").get("/proposals/" + proposal).text()).contains(NAME);
		assertThat(this.jdbc.sql("select count(*) from event_readable where event_name = 'organisation.NameErased'")
			.query(Long.class)
			.single()).isZero();
	}

	/** Two who press the button at the same moment erase once. */
	private void atOnce() {
		List<Visitor> both = List.of(visitor("chair"), visitor("chair"));
		both.forEach((chair) -> chair.get(HERE + "/p-officer/erasing"));
		List<CompletableFuture<Visitor.Seen>> pressed = both.stream()
			.map((chair) -> CompletableFuture.supplyAsync(() -> chair.post(HERE + "/p-officer/erasing")))
			.toList();
		List<String> seen = pressed.stream().map((one) -> one.join().text()).toList();
		assertThat(seen).anyMatch((text) -> text.contains("氏名を消去しました")).anyMatch((text) -> text.contains("に消去されています"));
		refused(as("chair").post(API + "/p-officer/erasing"), 409, "organisation.NAME_ERASED");
		assertThat(this.jdbc.sql("select count(*) from event_readable where event_name = 'organisation.NameErased'")
			.query(Long.class)
			.single()).isOne();
	}

	private void comesBackUnderAnotherNumberOnly() {
		OrganisationId city = new OrganisationId(
				this.jdbc.sql("select organisation_id from organisation").query(String.class).single());
		assertThat(commands().<Object>sendAndWait(new OrganisationCommand.FillPost(city, Actor.system(),
				new PostId("officer-information-policy"), OFFICER, NAME, LATER)))
			.hasToString("Refused[rejection=NAME_ERASED, details=[2030-01-07]]");
	}

	/** Each column of each table in which a name stands in some row. */
	private List<String> columnsWith(String name) {
		List<String> found = new ArrayList<>();
		this.jdbc.sql("""
				select c.table_name, c.column_name from information_schema.columns c
				join information_schema.tables t using (table_schema, table_name)
				where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
				  and c.data_type in ('text', 'character varying', 'jsonb', 'ARRAY')""").query((row, number) -> {
			String table = row.getString(1);
			String column = row.getString(2);
			return Map.entry(table, column);
		}).list().forEach((each) -> {
			long rows = this.jdbc
				.sql("select count(*) from \"%s\" where strpos(\"%s\"::text, ?) > 0".formatted(each.getKey(),
						each.getValue()))
				.param(name)
				.query(Long.class)
				.single();
			if (rows > 0) {
				found.add(each.getKey() + "." + each.getValue());
			}
		});
		return found;
	}

	private long eventsWith(String name) {
		return this.jdbc
			.sql("""
					select count(*) from domain_event_entry
					where strpos(convert_from(payload, 'UTF8'), :name) > 0 or strpos(convert_from(meta_data, 'UTF8'), :name) > 0""")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	private void edit(String... statements) throws SQLException {
		try (Connection connection = java.sql.DriverManager.getConnection(this.owner.getJdbcUrl(),
				this.owner.getUsername(), this.owner.getPassword());
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private Path bundle(String path) throws IOException {
		Path file = Files.createTempFile(this.folder, "bundle", ".zip");
		Files.write(file, as("auditor").file("/api/bundles" + path, "application/zip"));
		return file;
	}

	private void holds(Path bundle, String... options) {
		List<String> arguments = new ArrayList<>(
				List.of(bundle.toString(), "--key", this.notary.keys().getFirst().verifying().text()));
		arguments.addAll(List.of(options));
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = Verify.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8), Locale.JAPANESE);
		assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Verify.HOLDS);
	}

	private static String text(Path bundle, String entry) throws IOException {
		return new String(entry(bundle, entry), StandardCharsets.UTF_8);
	}

	private static byte[] entry(Path bundle, String name) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return Objects.requireNonNull(entries.get(name), name);
	}

}
