package org.nawate.app.whole;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox: whose, narrowed, in order, and what changed since one looked. */
class InboxTest extends Casework {

	@Test
	void what_changed_since_one_looked_is_marked_and_said_in_a_line() {
		String id = submitted("officer", addition("動きを追う取組"));
		Visitor chief = visitor("chief");
		assertThat(chief.get("/inbox").text()).contains("新着 動きを追う取組");
		chief.get("/proposals/" + id);
		assertThat(chief.get("/inbox").text()).contains("動きを追う取組").doesNotContain("新着 動きを追う取組", "更新 動きを追う取組");
		ok(as("officer").post("/api/proposals/" + id + "/comments", Map.of("text", "補足します。")));
		Visitor.Seen inbox = chief.get("/inbox");
		assertThat(inbox.text()).contains("更新 動きを追う取組", "情報政策課 担当 コメントを記入(関係者全員宛て)");
		assertThat(inbox.html().indexOf("動きを追う取組")).isPositive();
		JsonNode line = line("chief", "/api/inbox", id);
		assertThat(line.path("change").asText()).isEqualTo("CHANGED");
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		assertThat(visitor("director").get("/inbox").text()).contains("新着 動きを追う取組");
		assertThat(line("director", "/api/inbox", id).path("change").asText()).isEqualTo("NEW");
	}

	@Test
	void a_case_that_moved_elsewhere_is_told_below_the_list() {
		String id = submitted("officer", addition("先へ進んだ取組"));
		visitor("officer").get("/proposals/" + id);
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		Visitor officer = visitor("officer");
		assertThat(officer.get("/inbox").text()).contains("前回の確認以降に動きのあった案件", "先へ進んだ取組", "情報政策課長 課長の確認を終え、上申");
		officer.get("/proposals/" + id);
		assertThat(officer.get("/inbox").text()).doesNotContain("先へ進んだ取組 案件番号");
	}

	@Test
	void is_narrowed_by_kind_step_department_and_delay_and_put_in_order() {
		String addition = submitted("officer", addition("絞り込む追加"));
		String revision = submitted("officer", revision(SmallPlan.E_FORMS, "利用率 66%"));
		take("chief", addition, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		String all = "/api/inbox?scope=ALL";
		assertThat(line("auditor", all + "&kind=ADDITION", addition).isMissingNode()).isFalse();
		assertThat(line("auditor", all + "&kind=ADDITION", revision).isMissingNode()).isTrue();
		assertThat(line("auditor", all + "&step=ENDORSE_BY_DIRECTOR", addition).isMissingNode()).isFalse();
		assertThat(line("auditor", all + "&step=ENDORSE_BY_DIRECTOR", revision).isMissingNode()).isTrue();
		assertThat(
				line("auditor", all + "&department=%E7%B7%8F%E5%8B%99%E9%83%A8", revision).path("department").asText())
			.isEqualTo("総務部");
		assertThat(line("auditor", all + "&department=%E6%95%99%E8%82%B2%E9%83%A8", revision).isMissingNode()).isTrue();
		assertThat(line("auditor", all + "&overdue=true", revision).isMissingNode()).isTrue();
		on(TODAY.plusDays(14));
		assertThat(line("auditor", all + "&overdue=true", revision).path("overdue").asBoolean()).isTrue();
		assertThat(line("chief", "/api/inbox", addition).isMissingNode()).as("no longer the chief's").isTrue();
		Visitor chief = visitor("chief");
		Visitor.Seen narrowed = chief.get("/inbox?scope=ALL&kind=ADDITION&what=ENDORSE_BY_DIRECTOR&sort=SINCE");
		assertThat(narrowed.text()).contains("絞り込む追加", "総務部長", "絞り込みを解く");
		assertThat(narrowed.html()).contains("href=\"/proposals/" + addition + "\"")
			.contains("aria-sort=\"ascending\"><a class=\"sort\" href=\"/inbox?scope=ALL&amp;sort=SINCE");
		assertThat(chief.get("/inbox?what=REPORT").text()).contains("この条件に当てはまるものはありません。");
		assertThat(chief.get("/inbox?scope=HIS&kind=NONE&sort=x&what=%27%20or%201=1").status()).isEqualTo(200);
	}

	@Test
	void an_empty_inbox_tells_what_comes_next_and_when() {
		submitted("officer", addition("先を待つ取組"));
		assertThat(visitor("officer").get("/inbox?what=AMEND&kind=ABOLITION").text()).contains("この条件に当てはまるものはありません。",
				"の処理を待っています(期限");
	}

	private JsonNode line(String account, String address, String proposal) {
		for (JsonNode line : ok(as(account).get(address))) {
			if (line.path("proposalId").asText().equals(proposal)) {
				return line;
			}
		}
		return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
	}

}
