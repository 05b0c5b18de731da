package org.nawate.app.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nawate.app.Nawate;
import org.nawate.app.account.Accounts;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * One store from empty to imported, so the order of the tests is the order of the story.
 */
@SpringBootTest(classes = Nawate.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportPlanTest {

	private static final String PASSWORD = "nawate-demo";

	private static final String BROKEN = SamplePage.text().replace("2 電子入札", "電子入札");

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Accounts> accounts;

	@Autowired
	private CommandGateway commands;

	@Autowired
	private RegisterQuery register;

	@Autowired
	private ImportFromCommandLine commandLine;

	@DynamicPropertySource
	static void store(DynamicPropertyRegistry properties) throws IOException {
		Path home = Files.createTempDirectory(Path.of("target"), "importing");
		properties.add("nawate.home", () -> home);
		properties.add("nawate.demo.start", () -> "organisation");
	}

	@Test
	@Order(1)
	void a_broken_page_names_its_line_and_records_nothing() throws Exception {
		this.web
			.perform(post("/api/plan/import").param("fileName", "broken.txt")
				.with(httpBasic("secretariat", PASSWORD))
				.contentType(MediaType.TEXT_PLAIN)
				.content(BROKEN.getBytes(StandardCharsets.UTF_8)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.imported").value(false))
			.andExpect(jsonPath("$.findings[?(@.severity=='ERROR')].line", hasItem(16)))
			.andExpect(jsonPath("$.findings[?(@.severity=='ERROR')].code", hasItem("importing.NUMBER_MISSING")));
		assertThat(enrolled()).isZero();
	}

	@Test
	@Order(2)
	void only_the_secretariat_imports() throws Exception {
		this.web
			.perform(post("/api/plan/import").with(httpBasic("officer", PASSWORD))
				.contentType(MediaType.TEXT_PLAIN)
				.content(SamplePage.text().getBytes(StandardCharsets.UTF_8)))
			.andExpect(status().isForbidden());
		this.web.perform(get("/plan/import").with(user(account("officer")))).andExpect(status().isForbidden());
	}

	@Test
	@Order(3)
	void one_refused_row_takes_all_others_back() throws Exception {
		Authority.Edition other = new Authority.Edition(new FiscalYear(2025), "other.txt", "0".repeat(64));
		Outcome before = this.commands.sendAndWait(new ProjectCommand.Enrol(new ProjectId("2025-8-1"), Actor.system(),
				new PlanId("other"), 8, 1, "既存", "既存", Set.of(), BusinessClass.M, Kgi.parse("1件"),
				new Owner(null, "田原支所"), null, 1, other, LocalDate.of(2025, 4, 1)));
		assertThat(before.isAccepted()).isTrue();
		this.web
			.perform(post("/api/plan/import").param("fiscalYear", "R7")
				.with(httpBasic("secretariat", PASSWORD))
				.contentType(MediaType.TEXT_PLAIN)
				.content(SamplePage.text().replace("(令和6年度)更新", "").getBytes(StandardCharsets.UTF_8)))
			.andExpect(status().isConflict());
		assertThat(enrolled()).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from domain_event_entry where payload_type like 'plan.%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	@Order(4)
	void the_command_line_checks_without_recording() throws Exception {
		Path file = Files.writeString(Files.createTempFile("page", ".txt"), SamplePage.text());
		StringBuilder report = new StringBuilder();
		assertThat(this.commandLine.run(file.toString(), "", true, report)).isZero();
		assertThat(report.toString()).contains("1-2 電子入札。契約システムの導入及び利活用 | L |").contains("注意 / warning");
		StringBuilder broken = new StringBuilder();
		assertThat(this.commandLine.run(Files.writeString(file, BROKEN).toString(), "", false, broken)).isEqualTo(1);
		assertThat(broken.toString()).contains(file.getFileName() + ":16: エラー / error");
		assertThat(this.commandLine.run("nowhere.txt", "", false, new StringBuilder())).isEqualTo(2);
		assertThat(enrolled()).isEqualTo(1);
	}

	@Test
	@Order(5)
	void the_page_shows_first_and_records_what_was_shown() throws Exception {
		UserDetails secretariat = account("secretariat");
		MockHttpSession session = new MockHttpSession();
		MockMultipartFile file = new MockMultipartFile("file", "C:\\docs\\r6.txt", "text/plain",
				("\uFEFF" + SamplePage.text().replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
		this.web.perform(get("/plan/import").with(user(secretariat)).session(session))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("アクションプランの取込み")));
		String preview = this.web
			.perform(multipart("/plan/import").file(file).with(csrf()).with(user(secretariat)).session(session))
			.andExpect(status().isFound())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(preview).matches("/plan/import/[0-9a-f]{64}");
		this.web.perform(get(String.valueOf(preview)).with(user(secretariat)).session(session))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("r6.txt")))
			.andExpect(content().string(not(containsString("docs"))))
			.andExpect(content().string(containsString("スポーツ・青少年課課")))
			.andExpect(content().string(containsString("この内容で取り込む")));
		assertThat(enrolled()).isEqualTo(1);
		this.web.perform(post("/plan/import/" + "0".repeat(64)).with(csrf()).with(user(secretariat)).session(session))
			.andExpect(redirectedUrl("/plan/import"));
		this.web.perform(post(String.valueOf(preview)).with(csrf()).with(user(secretariat)).session(session))
			.andExpect(redirectedUrl("/register"));
		assertThat(enrolled()).isEqualTo(26);
		assertThat(this.register.find(LocalDate.of(2025, 4, 1), RegisterFilter.none()).rows())
			.filteredOn((row) -> row.projectId().startsWith("2024-"))
			.hasSize(25)
			.extracting(RegisterRow::name)
			.contains("電子入札。契約システムの導入及び利活用", "なわてFMシステムの実装");
		assertThat(this.jdbc
			.sql("select convert_from(payload, 'UTF8') from domain_event_entry where aggregate_identifier = '2024-1-2'")
			.query(String.class)
			.single()).contains("\"sourceLine\":16").contains("r6.txt").contains("\"sha256\":\"");
	}

	@Test
	@Order(6)
	void a_recorded_edition_is_not_imported_again() throws Exception {
		this.web
			.perform(post("/api/plan/import").with(httpBasic("secretariat", PASSWORD))
				.header("Accept-Language", "en")
				.contentType(MediaType.TEXT_PLAIN)
				.content(SamplePage.text().getBytes(StandardCharsets.UTF_8)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.findings[?(@.severity=='ERROR')].code", hasItem("importing.EDITION_ON_RECORD")))
			.andExpect(content().string(containsString("cannot be overwritten")));
		assertThat(enrolled()).isEqualTo(26);
	}

	private int enrolled() {
		return this.jdbc.sql("select count(*) from domain_event_entry where payload_type = 'project.Enrolled'")
			.query(Integer.class)
			.single();
	}

	private UserDetails account(String name) {
		return this.accounts.stream().flatMap((book) -> book.find(name).stream()).findFirst().orElseThrow();
	}

}
