package org.nawate.app.whole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.nawate.ledger.verify.Verify;
import org.nawate.store.log.Notary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Audit bundles of real histories, judged by the verifier away from the product; in a
 * city of its own, where nobody has acted past the desk.
 */
@TestPropertySource(properties = "nawate.test.city=audited")
@DirtiesContext
class BundleTest extends Casework {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern ELSEWHERE = Pattern
		.compile("(?i)(?:src|href|action|url)\\s*[=(]\\s*[\"']?\\s*(?:[a-z]+:|//)|<script|@import|<iframe|<object");

	private static final AtomicInteger LOWERED = new AtomicInteger(80);

	private static final LocalDate LATER = LocalDate.of(2030, 1, 7);

	@TempDir
	private Path folder;

	@Autowired
	private Notary notary;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FlywayConnectionDetails owner;

	/** Lowers the KGI of a project of the edition, which the headquarters decide. */
	private String projectWithKgiChange() {
		String id = submitted("officer",
				revision(SmallPlan.E_FORMS, "システム利用者満足度 " + LOWERED.decrementAndGet() + "%以上"));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		return SmallPlan.E_FORMS;
	}

	private long kgiChange(String project) {
		return this.jdbc.sql("select max(position) from fact where aggregate_id = ? and name = 'project.KgiRevised'")
			.param(project)
			.query(Long.class)
			.single();
	}

	@Test
	void a_bundle_of_each_scope_of_a_told_story_holds() throws Exception {
		String project = projectWithKgiChange();
		String proposal = this.jdbc.sql(
				"select proposal_id from fact where project_id = ? and name = 'proposal.Drafted' order by position desc limit 1")
			.param(project)
			.query(String.class)
			.single();
		String meeting = this.jdbc.sql("select max(meeting_id) from fact where proposal_id = ?")
			.param(proposal)
			.query(String.class)
			.single();
		// Long after: nothing of it is excused as being under way.
		on(LATER);
		holds(bundle("auditor", "/project/" + project), "project " + project);
		holds(bundle("auditor", "/proposal/" + proposal), "proposal " + proposal);
		holds(bundle("secretariat", "/meeting/" + meeting), "meeting " + meeting);
		holds(bundle("auditor", "/kgi-change/" + kgiChange(project)), "kgi-change " + kgiChange(project));
		holds(bundle("auditor", "/everything"), "everything");
	}

	@Test
	void a_bundle_holds_what_its_project_rests_on_and_reads_well_offline() throws Exception {
		String project = inForce("<script>alert(1)</script>\"&'取組");
		String id = drafted("officer", revision(project, "<img src=x onerror=alert(1)> 80人"));
		Visitor officer = visitor("officer");
		officer.get("/proposals/" + id + "/attachments");
		byte[] paper = "%PDF-1.7 根拠".getBytes(StandardCharsets.UTF_8);
		officer.upload("/proposals/" + id + "/attachments", "paper", "根拠.pdf", paper);
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		drafted("officer", revision(SmallPlan.E_FORMS, "利用率 1%"));
		Map<String, byte[]> entries = entries(bundle("auditor", "/project/" + project));
		List<JsonNode> events = lines(entry(entries, "events.jsonl"));
		assertThat(events).extracting((event) -> event.path("event").asText())
			.contains("project.KgiRevised", "proposal.Drafted", "meeting.ItemResolved", "organisation.Founded",
					"headquarters.RulesAdopted");
		assertThat(entry(entries, "attachments/" + Printed.sha256(paper))).isEqualTo(paper);
		String table = events.stream()
			.filter((event) -> event.path("event").asText().equals("proposal.AuthorityDetermined"))
			.map((event) -> event.path("payload").path("tableHash").asText())
			.findFirst()
			.orElseThrow();
		assertThat(Printed.sha256(entry(entries, "models/" + table + ".dmn"))).isEqualTo(table);
		assertThat(entries.keySet()).anyMatch((name) -> name.endsWith(".bpmn"));
		assertThat(new String(entry(entries, "checkpoints.txt"), StandardCharsets.UTF_8))
			.as("the states signed after its resolution")
			.contains(this.notary.origin());

		String html = new String(entry(entries, "index.html"), StandardCharsets.UTF_8);
		assertThat(ELSEWHERE.matcher(html).results().map((hit) -> hit.group())).isEmpty();
		assertThat(html).doesNotContain("<img src=x")
			.contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;")
			.contains("この取組の記録", "変更前:", "変更後:", "決裁日:", ": 賛成", ": 出席", "根拠.pdf",
					"attachments/" + Printed.sha256(paper))
			.contains("総務部長", key());
		byte[] pdf = entry(entries, "bundle.pdf");
		Printed.isPdfA(pdf);
		assertThat(Printed.text(pdf)).contains("監査バンドル取組事業", "この取組の記録", "検証のしかた");
	}

	@Test
	void a_bundle_shows_that_it_goes_on_from_a_state_that_somebody_kept() throws Exception {
		String project = projectWithKgiChange();
		Path before = bundle("auditor", "/project/" + project);
		String kept = new String(entry(entries(before), "checkpoint.txt"), StandardCharsets.UTF_8);
		Path paper = Files.writeString(this.folder.resolve("checkpoint.txt"), kept);
		projectWithKgiChange();
		long size = Long.parseLong(kept.lines().skip(1).findFirst().orElseThrow());
		Path now = bundle("auditor", "/project/" + project + "?against=" + size);
		assertThat(verify(now, "--against", paper.toString())).isEqualTo(Verify.HOLDS);
		refused(as("auditor").get("/api/bundles/project/" + project + "?against=1000000"), 422, "bundle.STATE_UNKNOWN");
	}

	@Test
	void the_verifier_that_the_page_hands_out_runs_on_its_own() throws Exception {
		Path bundle = bundle("auditor", "/project/" + projectWithKgiChange());
		Path jar = this.folder.resolve("nawate-verify.jar");
		try (var in = getClass().getResourceAsStream("/verifier/nawate-verify.jar")) {
			Files.copy(Objects.requireNonNull(in), jar);
		}
		assertThat(visitor("auditor").get("/audit/bundles/nawate-verify.jar").status()).isEqualTo(200);
		Process verifier = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-jar", jar.toString(), bundle.toString(), "--key", key(), "--lang", "ja")
			.redirectErrorStream(true)
			.start();
		String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(verifier.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(verifier.exitValue()).as(said).isEqualTo(Verify.HOLDS);
	}

	@Test
	void a_row_that_an_administrator_altered_makes_a_bundle_that_does_not_hold() throws Exception {
		String project = projectWithKgiChange();
		String change = """
				update domain_event_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), '%s', '%s'), 'UTF8')
				where aggregate_identifier = '%3$s' and sequence_number = (select max(sequence_number)
				from domain_event_entry where aggregate_identifier = '%3$s' and payload_type = 'project.KgiRevised')""";
		String kgi = LOWERED.get() + "%以上";
		holds(bundle("auditor", "/project/" + project), "project " + project);
		asAdministrator(change.formatted(kgi, "99%以上", project));
		try {
			ByteArrayOutputStream said = new ByteArrayOutputStream();
			assertThat(verify(bundle("auditor", "/project/" + project), said)).isEqualTo(Verify.DOES_NOT_HOLD);
			assertThat(said.toString(StandardCharsets.UTF_8)).contains("INCLUSION_FAILED",
					"project.KgiRevised " + project);
		}
		finally {
			asAdministrator(change.formatted("99%以上", kgi, project));
		}
		holds(bundle("auditor", "/project/" + project), "project " + project);
	}

	private void asAdministrator(String sql) throws Exception {
		try (Connection connection = DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			assertThat(statement.executeUpdate(sql)).isOne();
		}
	}

	@Test
	void only_auditors_and_the_secretariat_make_bundles_and_each_one_is_noted() throws Exception {
		String project = projectWithKgiChange();
		refused(as("officer").get("/api/bundles/project/" + project), 403, "access.POST_MAY_NOT");
		refused(as("officer").get("/api/bundles"), 403, "access.POST_MAY_NOT");
		refused(as("").get("/api/bundles/everything"), 401, "access.NOT_LOGGED_IN");
		refused(as("auditor").get("/api/bundles/project/none"), 404, "bundle.UNKNOWN");
		refused(as("auditor").get("/api/bundles/planet/earth"), 404, "bundle.UNKNOWN");
		refused(as("auditor").get("/api/bundles/kgi-change/1"), 404, "bundle.UNKNOWN");
		bundle("auditor", "/project/" + project);
		JsonNode latest = ok(as("secretariat").get("/api/bundles")).get(0);
		assertThat(latest.path("scope").asText()).isEqualTo(project);
		assertThat(latest.path("postTitle").asText()).contains("監査");
		assertThat(latest.path("state").asText()).isEqualTo("MADE");
		assertThat(visitor("auditor").get("/audit/bundles").text()).contains("電子申請システムの利活用", key());
		assertThat(visitor("officer").get("/audit/bundles").text()).contains("この操作ができるのは");
		assertThat(visitor("").get("/audit/bundles").path()).isEqualTo("/login");
	}

	@Test
	void pages_lead_to_the_bundle_of_what_they_show() {
		String project = projectWithKgiChange();
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/projects/" + project).text()).contains("この取組の監査バンドル", "このKGI変更の監査バンドル");
		assertThat(visitor("officer").get("/projects/" + project).text()).doesNotContain("監査バンドル");
		Visitor.Seen page = auditor.get("/audit/bundles?kind=project&id=" + project);
		assertThat(page.text()).contains("取組の監査バンドルを作成", "電子申請システムの利活用");
		assertThat(auditor.get("/audit/bundles?kind=project&id=none").status()).isEqualTo(404);
		assertThat(auditor.post("/audit/bundles", "kind", "project", "id", project, "against", "たくさん").html())
			.contains("1以上の整数で入力してください", "value=\"たくさん\"");
		Visitor.Seen made = auditor.post("/audit/bundles", "kind", "project", "id", project);
		assertThat(made.answer().headers().firstValue("Content-Type").orElse("")).startsWith("application/zip");
		assertThat(made.answer().headers().firstValue("Content-Disposition").orElse("")).contains("attachment",
				"audit-bundle-project-" + project);
	}

	@Test
	void a_bundle_of_any_instant_of_a_case_ends_there_and_holds() throws Exception {
		String project = projectWithKgiChange();
		String proposal = this.jdbc.sql(
				"select proposal_id from fact where project_id = ? and name = 'proposal.Drafted' order by position desc limit 1")
			.param(project)
			.query(String.class)
			.single();
		JsonNode acts = ok(as("auditor").get("/api/proposals/" + proposal + "/replay")).path("acts");
		assertThat(acts.size()).isGreaterThan(5);
		for (int i = 0; i < acts.size(); i += (i + 5 < acts.size()) ? 5 : 1) {
			JsonNode act = acts.get(i);
			long at = act.path("at").asLong();
			ByteArrayOutputStream said = new ByteArrayOutputStream();
			Path bundle = bundle("auditor", "/proposal/" + proposal + "?until=" + at);
			assertThat(verify(bundle, said)).as(act + "\n" + said.toString(StandardCharsets.UTF_8))
				.isEqualTo(Verify.HOLDS);
			assertThat(said.toString(StandardCharsets.UTF_8)).contains("記録番号" + at + "(記録日時", "の時点のものです");
			Map<String, byte[]> entries = entries(bundle);
			assertThat(lines(entry(entries, "proofs.jsonl")).getLast().path("index").asLong()).isEqualTo(at - 1);
			assertThat(new String(entry(entries, "index.html"), StandardCharsets.UTF_8)).contains("記録番号" + at + "の時点",
					"その後の記録は収めていません");
		}
		String change = "/kgi-change/" + kgiChange(project);
		holds(bundle("auditor", change + "?until=" + kgiChange(project)), "記録番号" + kgiChange(project));
		refused(as("auditor").get("/api/bundles/proposal/" + proposal + "?until=999999"), 422,
				"bundle.INSTANT_UNKNOWN");

		Visitor auditor = visitor("auditor");
		long first = acts.get(0).path("at").asLong();
		Visitor.Seen replay = auditor.get("/proposals/" + proposal + "/replay?at=" + first);
		String link = replay.find("href=\"(/audit/bundles\\?[^\"]*until=" + first + ")\"").replace("&amp;", "&");
		assertThat(auditor.get(link).text()).contains("記録番号" + first + "までの記録を収めます");
		Visitor.Seen made = auditor.post("/audit/bundles", "kind", "proposal", "id", proposal, "until",
				String.valueOf(first));
		assertThat(made.answer().headers().firstValue("Content-Disposition").orElse("")).contains("-until-" + first);
		assertThat(auditor.get("/audit/bundles").text()).contains("記録番号" + first + "の時点");
		assertThat(auditor.get("/audit/bundles?kind=proposal&id=" + proposal + "&until=x").status()).isEqualTo(404);
		assertThat(visitor("officer").get("/proposals/" + proposal + "/replay").text()).doesNotContain("この時点の監査バンドル");
	}

	@Test
	void everything_is_made_in_the_background_and_waits_to_be_fetched() {
		Visitor auditor = visitor("auditor");
		auditor.get("/audit/bundles");
		assertThat(auditor.post("/audit/bundles", "kind", "everything").text()).contains("このページを離れても作成は続きます");
		await().atMost(java.time.Duration.ofMinutes(1))
			.until(() -> auditor.get("/audit/bundles").html().contains("/file\""));
		String file = auditor.get("/audit/bundles").find("href=\"(/audit/bundles/[0-9a-f-]+/file)\"");
		assertThat(auditor.get(file).answer().headers().firstValue("Content-Type").orElse(""))
			.startsWith("application/zip");
		assertThat(visitor("officer").get(file).status()).isEqualTo(403);
	}

	private Path bundle(String account, String path) throws IOException {
		Path file = Files.createTempFile(this.folder, "bundle", ".zip");
		// Facts are recorded by the clock of the machine; no bundle is older than they
		// are.
		on(LATER);
		Files.write(file, as(account).file("/api/bundles" + path, "application/zip"));
		on(TODAY);
		return file;
	}

	private String key() {
		return this.notary.keys().getFirst().verifying().text();
	}

	private void holds(Path bundle, String scope) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = verify(bundle, said);
		assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Verify.HOLDS);
		assertThat(said.toString(StandardCharsets.UTF_8)).contains(scope);
	}

	private int verify(Path bundle, String... options) {
		return verify(bundle, new ByteArrayOutputStream(), options);
	}

	private int verify(Path bundle, ByteArrayOutputStream said, String... options) {
		List<String> args = new ArrayList<>(List.of(bundle.toString(), "--key", key()));
		args.addAll(List.of(options));
		return Verify.run(args, new PrintStream(said, true, StandardCharsets.UTF_8), Locale.JAPANESE);
	}

	private static Map<String, byte[]> entries(Path bundle) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

	private static byte[] entry(Map<String, byte[]> entries, String name) {
		return Objects.requireNonNull(entries.get(name), name);
	}

	private static List<JsonNode> lines(byte[] jsonl) throws IOException {
		List<JsonNode> lines = new ArrayList<>();
		for (String line : new String(jsonl, StandardCharsets.UTF_8).lines().toList()) {
			lines.add(JSON.readTree(line));
		}
		return lines;
	}

}
