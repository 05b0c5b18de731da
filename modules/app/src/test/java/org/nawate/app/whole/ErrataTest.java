package org.nawate.app.whole;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A misprint in a published edition, from the case to the 正誤表 that everybody can read. In
 * a city of its own: no other test's plan reads otherwise.
 */
@TestPropertySource(properties = "nawate.test.city=misprinted")
@DirtiesContext
class ErrataTest extends Casework {

	private String putRight(Map<String, Object> further, String reason) {
		String id = submitted("officer", Map.of("kind", "ERRATUM", "projectId", SmallPlan.E_FORMS, "reason", reason,
				"effectiveOn", TODAY.toString(), "further", further));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
		return id;
	}

	@Test
	void an_edition_stays_as_it_was_published_and_is_corrected_beside_it() throws Exception {
		Visitor citizen = visitor("");
		assertThat(citizen.get("/editions/2024").text()).contains("システム利用者満足度 80%以上").doesNotContain("正誤があります");
		assertThat(citizen.get("/editions/2024/errata").text()).contains("正誤はありません");
		assertThat(citizen.get("/editions/2024/corrected").status()).isEqualTo(404);
		refused(as("secretariat").post("/api/editions/2024/errata"), 409, "plan.NOTHING_TO_CORRECT");
		assertThat(citizen.get("/editions/2024/errata.pdf").status()).as("no errata, no paper").isEqualTo(404);

		String id = putRight(Map.of("misprint", "KGI", "asCorrect", "システム利用者満足度 85%以上"), "桁の誤り<b>");
		putRight(Map.of("misprint", "MARKS", "asCorrect", "【追加】"), "表示の脱落");
		assertThat(citizen.get("/editions/2024").text()).doesNotContain("正誤表を作成する");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/editions/2024").text()).contains("まだ反映していないものが2件あります");
		Visitor.Seen preview = secretariat.get("/editions/2024/errata/new");
		assertThat(preview.text()).contains("システム利用者満足度 80%以上", "システム利用者満足度 85%以上", "(表示なし)", "【追加】", "桁の誤り&lt;b&gt;",
				"第1号", "この正誤表を公表する");
		assertThat(visitor("chief").get("/editions/2024/errata/new").status()).isEqualTo(403);
		refused(as("chief").post("/api/editions/2024/errata"), 403, "access.POST_MAY_NOT");
		assertThat(secretariat.post("/editions/2024/errata").text()).contains("正誤表(第1号)を公表しました");
		refused(as("secretariat").post("/api/editions/2024/errata"), 409, "plan.NOTHING_TO_CORRECT");

		Visitor.Seen frozen = citizen.get("/editions/2024");
		assertThat(frozen.text()).contains("この年度版には正誤があります", "システム利用者満足度 80%以上");
		// Each figure leads to its act: what was printed to the edition taken over, what
		// is correct to its erratum.
		long printed = ok(as("").get("/api/editions/2024")).at("/printed/0/acts/kgi").asLong();
		long erratum = ok(as("").get("/api/editions/2024/corrected")).at("/printed/0/acts/kgi").asLong();
		assertThat(printed).isLessThan(erratum).isPositive();
		assertThat(secretariat.get("/facts/" + erratum).text()).contains("桁の誤り");
		assertThat(frozen.html()).contains("href=\"/facts/" + printed + "\"")
			.doesNotContain("/facts/" + erratum + "\"");
		assertThat(citizen.get("/editions/2024/corrected").html()).contains("href=\"/facts/" + erratum + "\"");
		assertThat(citizen.get("/facts/" + printed).status()).isEqualTo(200);
		assertThat(citizen.get("/editions/2024.csv").html())
			.contains("80%以上,総務部,情報政策課," + printed + "," + printed + "," + printed + "," + printed)
			.doesNotContain("85%以上");
		assertThat(citizen.get("/editions/2024/corrected.csv").html())
			.contains("85%以上,総務部,情報政策課," + printed + "," + printed + "," + erratum + "," + printed);
		assertThat(citizen.get("/editions/2024/errata").text()).contains("第1号(", "桁の誤り&lt;b&gt;",
				"案件" + file(id).path("number").asText());
		assertThat(citizen.get("/editions/2024/errata").html()).doesNotContain("/proposals/");
		assertThat(citizen.get("/editions/2024/errata.csv").html()).contains("第1号", "誤,正", "85%以上");
		assertThat(citizen.get("/editions/2024/errata").html()).contains("/editions/2024/errata.pdf");
		assertThat(citizen.get("/editions/2024/errata.pdf").status()).isEqualTo(200);
		assertThat(as("").get("/api/editions/2024/errata.pdf").status()).isEqualTo(200);
		byte[] paper = as("auditor").file("/api/editions/2024/errata.pdf");
		Printed.isPdfA(paper);
		assertThat(Printed.text(paper)).contains("正誤表", "第1号", "システム利用者満足度80%以上", "システム利用者満足度85%以上", "(表示なし)",
				"桁の誤り<b>", "案件" + file(id).path("number").asText());
		assertThat(citizen.get("/editions/2024/corrected").text()).contains("正誤反映版", "システム利用者満足度 85%以上", "【追加】")
			.doesNotContain("80%以上");
		assertThat(citizen.get("/editions/2024/corrected.csv").html()).contains("85%以上");
		JsonNode errata = ok(as("").get("/api/editions/2024/errata"));
		assertThat(errata.get(0).path("lines").findValuesAsText("figure")).containsExactly("kgi", "marks");
		assertThat(ok(as("").get("/api/editions/2024/corrected")).toString()).contains("85%以上");
		assertThat(ok(as("").get("/api/editions/2024")).toString()).contains("80%以上").doesNotContain("85%以上");

		// As known before and after the 正誤表 was published.
		long correction = errata.get(0).path("position").asLong();
		assertThat(citizen.get("/editions/2024?knownAt=" + (correction - 1)).text())
			.contains("公表したときのままの年度版です", "80%以上", "までに記録された内容で表示しています")
			.doesNotContain("85%以上");
		assertThat(citizen.get("/editions/2024?knownAt=" + correction).text()).contains("正誤(第1号まで)を反映した年度版です", "85%以上")
			.doesNotContain("80%以上");
		assertThat(citizen.get("/editions/2024?knownAt=1").status()).isEqualTo(404);
		assertThat(citizen.get("/editions/2024?knownAt=soon").status()).isEqualTo(400);
		assertThat(ok(as("").get("/api/editions/2024?knownAt=" + (correction - 1))).toString()).contains("80%以上")
			.doesNotContain("85%以上");
		assertThat(ok(as("").get("/api/editions/2024?knownAt=" + correction)).toString()).contains("85%以上");
		refused(as("").get("/api/editions/2024?knownAt=1"), 404, "request.NO_SUCH_EDITION");

		// What was a misprint is no change in the next edition.
		ok(as("secretariat").post("/api/editions", Map.of("fiscalYear", 2026)));
		JsonNode draft = ok(as("secretariat").get("/api/editions/2026/draft"));
		assertThat(draft.path("changes").path("changed")).isEmpty();
		assertThat(draft.path("printed").findValuesAsText("marks").toString()).doesNotContain("CHANGED");
	}

	@Test
	void another_class_under_the_name_of_a_misprint_is_decided_by_the_headquarters() {
		String id = drafted("officer",
				Map.of("kind", "ERRATUM", "projectId", SmallPlan.TALENT, "reason", "誤記", "effectiveOn",
						TODAY.plusYears(1).toString(), "further",
						Map.of("misprint", "BUSINESS_CLASS", "businessClass", "L")));
		assertThat(visitor("officer").get("/proposals/" + id + "/edit").text()).contains("この変更は「推進本部の議決」です。",
				"正しい事業区分");
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		screened(id, "chief", "director");
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("TABLE");
		approved(tabled(id));
		assertThat(file(id).path("state").asText()).isEqualTo("RESOLVED");
	}

}
