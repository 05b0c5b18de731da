package org.nawate.app.whole;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreeFlowsTest extends Casework {

	@Test
	void a_project_is_added_from_draft_to_its_row_in_the_plan() {
		String id = submitted("officer", addition("電子決裁の導入"));
		JsonNode file = file(id);
		assertThat(file.path("number").asText()).matches("R8-\\d{3}");
		assertThat(file.path("openStep").path("postTitle").asText()).isEqualTo("情報政策課長");
		screened(id, "chief", "director");
		assertThat(file(id).path("classification").path("businessClass").asText()).isEqualTo("M");
		approved(tabled(id));

		file = file(id);
		assertThat(file.path("state").asText()).isEqualTo("IN_EFFECT");
		JsonNode row = row(file.path("projectId").asText(), TODAY);
		assertThat(row.path("name").asText()).isEqualTo("電子決裁の導入");
		assertThat(row.path("businessClass").asText()).isEqualTo("M");
		assertThat(row.path("marks").toString()).isEqualTo("[\"ADDED\"]");
		assertThat(row.path("state").asText()).isEqualTo("ACTIVE");
		assertThat(row.path("kgi").path("kind").asText()).isEqualTo("NUMERIC");
		assertThat(row.path("kgi").path("value").asInt()).isEqualTo(30);
		assertThat(row.path("owner").path("section").asText()).isEqualTo("情報政策課");
		assertThat(row(file.path("projectId").asText(), TODAY.minusDays(1)).isMissingNode()).isTrue();
	}

	@Test
	void a_kgi_is_changed_and_the_old_one_stays_in_the_history() {
		String id = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 70%以上"));
		assertThat(file(id).path("change").path("before").path("text").asText()).isEqualTo("システム利用者満足度 80%以上");
		screened(id, "chief", "director");
		approved(tabled(id));

		assertThat(row(SmallPlan.E_FORMS, TODAY).path("kgi").path("text").asText()).isEqualTo("システム利用者満足度 70%以上");
		assertThat(row(SmallPlan.E_FORMS, TODAY.minusDays(1)).path("kgi").path("value").asInt()).isEqualTo(80);
		JsonNode history = ok(as("").get("/api/projects/" + SmallPlan.E_FORMS + "/history"));
		assertThat(history.findValuesAsText("name")).contains("project.Enrolled")
			.as("in force, and in no edition yet")
			.doesNotContain("project.KgiRevised", "proposal.Drafted");
		assertThat(history.toString()).doesNotContain("例 太郎");
		assertThat(ok(as("auditor").get("/api/projects/" + SmallPlan.E_FORMS + "/history")).findValuesAsText("name"))
			.contains("proposal.Drafted", "proposal.Endorsed", "meeting.ItemResolved");
	}

	@Test
	void an_abolished_project_stays_printed_with_its_number() {
		String id = submitted("officer3", abolition(SmallPlan.COUNTER));
		assertThat(file(id).path("openStep").path("postTitle").asText()).isEqualTo("市民課長");
		screened(id, "chief3", "member2");
		approved(tabled(id));

		JsonNode row = row(SmallPlan.COUNTER, TODAY);
		assertThat(row.path("state").asText()).isEqualTo("ABOLISHED");
		assertThat(row.path("number").asInt()).isEqualTo(1);
		assertThat(row.path("businessClass").isNull()).isTrue();
		assertThat(row.path("kgi").path("text").asText()).isEqualTo("【廃止】");
		assertThat(row.path("owner").path("section").asText()).isEqualTo("【廃止】");
		refused(as("officer3").post("/api/proposals", revision(SmallPlan.COUNTER, "満足度 5")), 409, "project.NOT_ACTIVE");
	}

}
