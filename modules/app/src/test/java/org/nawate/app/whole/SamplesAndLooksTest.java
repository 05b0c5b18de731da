package org.nawate.app.whole;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an auditor draws and keeps, and the record of what was looked at. */
class SamplesAndLooksTest extends Casework {

	@Autowired
	private JdbcClient jdbc;

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private JsonNode drawn(String seed, int size, long upTo, Map<String, String> question) {
		return ok(as("auditor").post("/api/samples",
				Map.of("seed", seed, "size", size, "upTo", upTo, "question", question)));
	}

	private static List<Long> positions(JsonNode sample) {
		List<Long> positions = new ArrayList<>();
		sample.path("sample").path("positions").forEach((each) -> positions.add(each.asLong()));
		return positions;
	}

	@Test
	void the_same_seed_question_and_position_draw_the_same_facts_whatever_comes_later() throws Exception {
		long upTo = this.jdbc.sql("select max(position) from fact").query(Long.class).single();
		JsonNode first = drawn("令和8年度-1", 7, upTo, Map.of("name", "organisation."));
		submitted("officer", addition("抽出の後の記録"));
		assertThat(positions(drawn(" 令和8年度-1 ", 7, upTo, Map.of("name", "organisation.")))).isEqualTo(positions(first));
		assertThat(positions(drawn("令和8年度-2", 7, upTo, Map.of("name", "organisation."))))
			.isNotEqualTo(positions(first));
		// Anybody can draw it by the rule alone.
		List<Long> facts = this.jdbc.sql(
				"select position from fact where starts_with(name, 'organisation.') and position <= ? order by position")
			.param(upTo)
			.query(Long.class)
			.list();
		int all = facts.size();
		for (int i = 0; i < 7; i++) {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(("令和8年度-1\n" + i).getBytes(StandardCharsets.UTF_8));
			BigInteger place = new BigInteger(1, Arrays.copyOf(hash, 7)).mod(BigInteger.valueOf(all - i));
			Collections.swap(facts, i, i + place.intValueExact());
		}
		assertThat(positions(first)).isEqualTo(facts.subList(0, 7));
		assertThat(first.path("sample").path("rule").asInt()).isEqualTo(2);
		assertThat(first.path("sample").path("population").asLong()).isEqualTo(facts.size());
		assertThat(first.path("facts")).hasSize(7);
	}

	@Test
	void a_sample_is_drawn_on_the_page_printed_and_saved_and_stays_for_ever() {
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/audit/samples?name=plan.").text()).contains("計画・年度版", "SHA-256", "シード");
		Visitor.Seen refused = auditor.post("/audit/samples", "question", "name=plan.", "seed", "", "size", "3");
		assertThat(refused.text()).contains("抽出にはシードが必要ですが、入力されていません。");
		assertThat(auditor.post("/audit/samples", "question", "name=plan.", "seed", "残る語", "size", "0").html())
			.contains("value=\"残る語\"", "抽出する件数は1件から1000件まで");
		Visitor.Seen sample = auditor.post("/audit/samples", "question", "name=organisation.", "seed", "<b>種</b>",
				"size", "3");
		assertThat(sample.path()).startsWith("/audit/samples/");
		assertThat(sample.html()).contains("&lt;b&gt;種&lt;/b&gt;").doesNotContain("<b>種</b>");
		assertThat(sample.text()).contains("3件(指定3件)", "監査委員事務局 見本 監", "母集団の件数");
		List<String> csv = auditor.get(sample.path() + ".csv").html().lines().toList();
		assertThat(csv).hasSize(4);
		assertThat(csv.getFirst()).contains("抽出順,抽出ID,シード,検索条件(アドレスの形),対象とする記録番号(まで),母集団の件数,件数,抽出の方法の版");
		assertThat(csv.get(2)).contains(",2,", ",<b>種</b>,name=organisation.&lastNumber=").endsWith(",3,2");
		assertThat(auditor.get(sample.path() + ".txt").html()).contains("シード: <b>種</b>\r\n", "行為の種類: 組織", "(N-i)で割った余り",
				"抽出した記録番号(抽出順): ");
		assertThat(visitor("officer").get(sample.path() + ".txt").status()).isEqualTo(403);
		assertThat(auditor.get("/audit/samples").html()).contains(sample.path());
		String token = sample.path().substring(sample.path().lastIndexOf('/') + 1);
		auditor.post("/audit/samples", "id", token, "question", "", "seed", "二度押し", "size", "3");
		assertThat(auditor.get(sample.path()).text()).as("noted once").contains("種").doesNotContain("二度押し");
		assertThatThrownBy(() -> this.jdbc.sql("update audit_sample set seed = 'x'").update())
			.isInstanceOf(DataAccessException.class);
		assertThatThrownBy(() -> this.jdbc.sql("delete from audit_sample").update())
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void samples_are_drawn_by_auditors_alone() {
		Map<String, Object> draw = Map.of("seed", "x", "size", 3);
		refused(as("secretariat").post("/api/samples", draw), 403, "access.POST_MAY_NOT");
		refused(as("officer").get("/api/samples"), 403, "access.POST_MAY_NOT");
		ok(as("secretariat").get("/api/samples"));
		refused(as("auditor").post("/api/samples", Map.of("seed", " ", "size", 3)), 422, "sample.SEED_MISSING");
		refused(as("auditor").post("/api/samples", Map.of("seed", "x", "size", 3, "upTo", 999_999_999)), 409,
				"sample.POSITION_INVALID");
		refused(as("auditor").get("/api/samples/none"), 404, "sample.UNKNOWN");
	}

	@Test
	void a_question_is_kept_under_a_name_shared_renamed_and_deleted() {
		Visitor auditor = visitor("auditor");
		String name = "廃止の記録 " + System.nanoTime();
		assertThat(auditor.get("/audit/questions?name=project.Abolished").text()).contains("取組事業を廃止");
		assertThat(auditor.post("/audit/questions", "question", "name=project.Abolished", "name", " ").text())
			.contains("検索条件の保存には名前が必要です");
		auditor.post("/audit/questions", "question", "name=project.Abolished&from=2026-04-01", "name", name);
		assertThat(auditor.get("/audit").html()).contains(name, "/audit?name=project.Abolished&amp;from=2026-04-01");
		JsonNode saved = saved(name);
		assertThat(saved.path("shared").asBoolean()).isFalse();
		String id = saved.path("id").asText();
		auditor.post("/audit/questions/" + id, "name", name + "(改)", "shared", "true");
		assertThat(saved(name + "(改)").path("shared").asBoolean()).isTrue();
		assertThat(auditor.get("/audit/questions/" + id + "/deletion").text()).contains(name + "(改)");
		auditor.post("/audit/questions/" + id + "/deletion");
		assertThat(as("auditor").get("/api/facts/questions").body().toString()).doesNotContain(id);
		refused(as("auditor").send("DELETE", "/api/facts/questions/" + id,
				java.net.http.HttpRequest.BodyPublishers.noBody(), Map.of()), 404, "question.UNKNOWN");
		refused(as("officer").get("/api/facts/questions"), 403, "access.POST_MAY_NOT");
	}

	private JsonNode saved(String name) {
		for (JsonNode each : as("auditor").get("/api/facts/questions").body()) {
			if (each.path("name").asText().equals(name)) {
				return each;
			}
		}
		throw new AssertionError(name);
	}

	@Test
	void each_look_at_the_audit_is_written_down_and_nobody_changes_it() {
		String marker = "閲覧" + System.nanoTime();
		Visitor auditor = visitor("auditor");
		auditor.get("/audit?q=" + encoded(marker));
		String id = submitted("officer", addition("閲覧される案件"));
		auditor.get("/proposals/" + id);
		visitor("officer").get("/proposals/" + id);
		visitor("officer").get("/facts/1");
		as("auditor").get("/api/facts?q=" + encoded(marker + "api"));
		visitor("").get("/facts/1");
		List<Map<String, Object>> looks = this.jdbc.sql("select * from audit_look order by number")
			.query()
			.listOfRows();
		assertThat(looks).filteredOn((look) -> String.valueOf(look.get("question")).contains(encoded(marker)))
			.hasSize(2)
			.allSatisfy((look) -> assertThat(look).containsEntry("post_title", "監査委員事務局"));
		assertThat(looks).filteredOn((look) -> ("/proposals/" + id).equals(look.get("path")))
			.as("an officer's daily work is none of it")
			.hasSize(1);
		assertThat(looks).filteredOn((look) -> "/facts/1".equals(look.get("path")))
			.isNotEmpty()
			.noneSatisfy((look) -> assertThat(look.get("person_id")).isNull());
		assertThat(visitor("secretariat").get("/audit/looks").text()).contains("閲覧の記録", "q=" + marker, "見本 監",
				"/proposals/" + id);
		assertThat(ok(as("secretariat").get("/api/looks")).get(0).path("path").asText()).isEqualTo("/api/looks");
		refused(as("officer").get("/api/looks"), 403, "access.POST_MAY_NOT");
		assertThat(visitor("officer").get("/audit/looks").path()).isEqualTo("/audit");
		assertThatThrownBy(() -> this.jdbc.sql("update audit_look set path = 'x'").update())
			.isInstanceOf(DataAccessException.class);
		assertThatThrownBy(() -> this.jdbc.sql("delete from audit_look").update())
			.isInstanceOf(DataAccessException.class);
		assertThatThrownBy(() -> this.jdbc.sql("truncate audit_look").update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void whatever_an_auditor_looks_at_leaves_one_row_by_page_file_and_api() {
		String id = submitted("officer", addition("何でも見られる案件"));
		String sample = drawn("閲覧", 3, 20, Map.of()).path("sample").path("id").asText();
		List<String> pages = List.of("/audit/facts.csv", "/audit/samples/" + sample + ".csv",
				"/audit/samples/" + sample + ".txt", "/audit/findings", "/audit/kgi", "/audit/log", "/search",
				"/register", "/register.csv", "/register/comparison", "/projects/" + SmallPlan.E_FORMS,
				"/proposals/" + id + "/replay", "/organisation", "/editions", "/meetings", "/inbox", "/audit/looks");
		List<String> apis = List.of("/api/facts", "/api/samples/" + sample, "/api/findings", "/api/kgi-changes",
				"/api/register", "/api/projects/" + SmallPlan.E_FORMS, "/api/plan/states", "/api/bundles",
				"/api/looks");
		String marker = "nr=" + System.nanoTime();
		Visitor auditor = visitor("auditor");
		pages.forEach((page) -> assertThat(auditor.get(page + "?" + marker).status()).as(page).isEqualTo(200));
		apis.forEach((api) -> as("auditor").get(api + "?" + marker));
		auditor.get("/account?" + marker);
		auditor.get("/css/base.css?" + marker);
		visitor("officer").get("/search?" + marker + "officer");
		List<String> looked = this.jdbc.sql("select path from audit_look where question = ? order by number")
			.param(marker)
			.query(String.class)
			.list();
		assertThat(looked)
			.containsExactlyElementsOf(java.util.stream.Stream.concat(pages.stream(), apis.stream()).toList());
		assertThat(this.jdbc.sql("select count(*) from audit_look where question = ?")
			.param(marker + "officer")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void a_look_that_cannot_be_written_down_is_not_given() {
		this.jdbc.sql("alter table audit_look add constraint no_more check (path <> '/facts/2')").update();
		try {
			Visitor.Seen seen = visitor("auditor").get("/facts/2");
			assertThat(seen.status()).isEqualTo(500);
			assertThat(visitor("").get("/facts/2").status()).as("not a citizen's business").isNotEqualTo(500);
		}
		finally {
			this.jdbc.sql("alter table audit_look drop constraint no_more").update();
		}
	}

}
