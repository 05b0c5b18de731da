package org.nawate.app.whole;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Light items endorsed together, each by an act of its own. */
class BatchTest extends Casework {

	@Test
	void light_items_are_chosen_confirmed_and_endorsed_each_by_its_own_fact() {
		String first = raised("70%");
		String second = raised("71%");
		String heavy = submitted("officer", addition("推進本部が決める取組"));
		Visitor chief = visitor("chief");
		Visitor.Seen inbox = chief.get("/inbox");
		String one = step(first, "ENDORSE_BY_SECTION_CHIEF");
		String two = step(second, "ENDORSE_BY_SECTION_CHIEF");
		String three = step(heavy, "ENDORSE_BY_SECTION_CHIEF");
		assertThat(inbox.html()).contains("value=\"" + one + "\"", "value=\"" + two + "\"")
			.doesNotContain("value=\"" + three + "\"");
		assertThat(chief.post("/inbox/batch").text()).contains("まとめて処理する案件が選ばれていません。");
		Visitor.Seen confirm = chief.post("/inbox/batch", "step", one, "step", two, "step", three);
		assertThat(confirm.text()).contains("次の2件を", "推進本部が決定する案件です。", "この操作は取り消せません");
		assertThat(file(first).path("openStep").path("stepId").asText()).as("nothing yet").isEqualTo(one);
		String asOf = confirm.find("name=\"asOf\" value=\"([0-9]+)\"");
		ok(as("officer").post("/api/proposals/" + second + "/comments", Map.of("text", "待ってください。")));
		Visitor.Seen done = chief.post("/inbox/batch", "step", one, "step", two, "confirmed", "true", "asOf", asOf,
				"opinion", "妥当です。");
		assertThat(done.path()).isEqualTo("/inbox");
		assertThat(done.text()).contains("1件を確認・承認しました。", "前回の確認以降に更新されています。");
		assertThat(file(first).path("openStep").path("kind").asText()).isEqualTo("ENDORSE_BY_DIRECTOR");
		assertThat(file(second).path("openStep").path("stepId").asText()).as("changed meanwhile").isEqualTo(two);
		assertThat(visitor("auditor").get("/proposals/" + first).text()).contains("妥当です。");
		assertThat(chief.post("/inbox/batch", "step", one, "confirmed", "true", "asOf", asOf).text())
			.contains("この段階は既に処理されたか、まだ開いていません。");
	}

	@Test
	void the_api_answers_for_each_and_nobody_passes_by_the_rules() {
		String light = raised("72%");
		String step = step(light, "ENDORSE_BY_SECTION_CHIEF");
		JsonNode others = ok(as("director").post("/api/inbox/batch", Map.of("steps", List.of(step))));
		assertThat(others.get(0).path("code").asText()).isEqualTo("proposal.STEP_NOT_OPEN");
		JsonNode own = ok(as("chief").post("/api/inbox/batch", Map.of("steps", List.of(step, "no-such-step"))));
		assertThat(own.findValuesAsText("done")).containsExactly("true", "false");
		assertThat(own.get(1).path("detail").asText()).endsWith("。");
		assertThat(file(light).path("openStep").path("kind").asText()).isEqualTo("ENDORSE_BY_DIRECTOR");
	}

	@Test
	void only_light_items_stand_in_the_narrowed_list() {
		String light = raised("73%");
		String heavy = submitted("officer", addition("軽易でない取組"));
		Visitor.Seen narrowed = visitor("chief").get("/inbox?light=true");
		assertThat(narrowed.html()).contains("/inbox/" + step(light, "ENDORSE_BY_SECTION_CHIEF"))
			.doesNotContain("/inbox/" + step(heavy, "ENDORSE_BY_SECTION_CHIEF"));
	}

	/** A KGI set for the first time, which the secretariat decides alone. */
	private String raised(String goal) {
		return submitted("officer", revision(SmallPlan.TALENT, "研修受講率 " + goal));
	}

}
