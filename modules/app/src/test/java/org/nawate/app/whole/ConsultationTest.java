package org.nawate.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 合議 from the screening to the meeting, in the demo's organisation. */
class ConsultationTest extends Casework {

	@Test
	void the_sections_of_the_table_and_those_added_answer_side_by_side_and_an_objection_goes_along() {
		String id = screening(addition("合議のある取組", "市民課"));
		take("secretariat", id, "SCREEN", Map.of("act", "SCREEN", "departments", List.of("総務部"), "wideImpact", false,
				"wishes", List.of("health-centre"), "wishReason", "健康分野に関わる"));
		assertThat(file(id).path("state").asText()).isEqualTo("CONSULTING");
		assertThat(asked(id)).containsExactlyInAnyOrder("市民課長", "総務課長", "企画広報課長", "保健センター長");
		refused(as("secretariat").post("/api/inbox/" + of(id, "総務課長"), Map.of("act", "AGREE")), 403,
				"access.POST_MAY_NOT");
		refused(as("chief3").post("/api/inbox/" + of(id, "総務課長"), Map.of("act", "OBJECT")), 422,
				"proposal.OPINION_MISSING");
		ok(as("chief3").post("/api/inbox/" + of(id, "総務課長"), Map.of("act", "OBJECT", "opinion", "規程の改正が間に合わない")));
		assertThat(asked(id)).hasSize(3);
		agreed(id);
		step(id, "TABLE");
		String meeting = tabled(id);
		assertThat(visitor("secretariat").get("/meetings/" + meeting).text()).contains("規程の改正が間に合わない");
		assertThat(visitor("secretariat").get("/proposals/" + id).text()).contains("合議に回答(異議)", "合議先を追加(");
		approved(meeting);
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
	}

	@Test
	void a_related_section_that_does_not_exist_is_told_to_the_secretariat() {
		String id = screening(addition("関係課の誤り", "市民かえる課"));
		Caller.Answer answer = as("secretariat").post("/api/inbox/" + step(id, "SCREEN"),
				Map.of("act", "SCREEN", "departments", List.of("総務部"), "wideImpact", false));
		refused(answer, 422, "flow.SECTION_MISSING");
		assertThat(answer.body().path("detail").asText()).contains("市民かえる課");
		step(id, "SCREEN");
	}

	@Test
	void the_way_shows_the_consultation_before_the_case_is_submitted() {
		String id = drafted("officer", addition("合議の予告", "市民課"));
		assertThat(visitor("officer").get("/proposals/" + id + "/edit").text()).contains("合議", "関係課など(審査の後に決まります)");
	}

	private String screening(Map<String, Object> addition) {
		String id = submitted("officer", addition);
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		return id;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> addition(String name, String related) {
		Map<String, Object> addition = addition(name);
		Objects.requireNonNull((Map<String, Object>) addition.get("sheet")).put("relatedSections", List.of(related));
		return addition;
	}

	private List<String> asked(String proposal) {
		List<String> posts = new ArrayList<>();
		file(proposal).path("openSteps").forEach((step) -> posts.add(step.path("postTitle").asText()));
		return posts;
	}

	private String of(String proposal, String post) {
		for (JsonNode step : file(proposal).path("openSteps")) {
			if (step.path("postTitle").asText().equals(post)) {
				return step.path("stepId").asText();
			}
		}
		throw new AssertionError(post);
	}

}
