package org.nawate.app.whole;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The organisation goes out as a table, is corrected in the office, and comes in again.
 */
class RosterTest extends Casework {

	/** A day on which no other test looks. */
	private static final String DAY = "2031-04-01";

	private String exported() {
		return visitor("officer").get("/organisation/roster/export.csv?asOf=" + DAY).html();
	}

	private Caller.Answer handIn(String account, byte[] bytes, String query) {
		return as(account).send("POST", "/api/organisation/roster?from=" + DAY + query,
				HttpRequest.BodyPublishers.ofByteArray(bytes), Map.of("Content-Type", "application/octet-stream"));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> codes(JsonNode answer) {
		return answer.path("faults").findValuesAsText("code");
	}

	@Test
	void what_was_written_out_comes_in_without_a_difference_in_both_formats() {
		JsonNode csv = ok(handIn("secretariat", utf8(exported()), "&dryRun=true"));
		assertThat(csv.path("faults")).as(csv.toString()).isEmpty();
		assertThat(csv.path("changes")).as(csv.toString()).isEmpty();
		assertThat(visitor("secretariat").upload("/organisation/roster", "file", "名簿.csv", utf8(exported())).text())
			.contains("名簿の取込みの確認");
		assertThat(exported()).startsWith("\uFEFF区分,番号,名称").contains("\r\n");
		assertThat(visitor("officer").get("/organisation/roster/template.csv").html()).contains("例 太郎");
		assertThat(visitor("officer").get("/organisation/roster").text()).contains("Excelで書き出す", "様式")
			.doesNotContain("違いを確認する");
	}

	@Test
	void differences_are_shown_first_and_then_taken_over_as_one_act() {
		String changed = exported().replace("人事課,", "人財課,")
			.replace("職,chief-personnel,人事課長,", "職,chief-personnel,人財課長,")
				+ "部署,new-unit,'=新設課,general-affairs-department,,,,,\r\n" + "職,new-chief,新設課長,new-unit,課長,,,,\r\n"
				+ "在職,new-chief,,,,p-new-chief,名簿 𠮷子,,\r\n" + "代決,new-chief,,,,,,,chief-personnel\r\n";
		Visitor secretariat = visitor("secretariat");
		String path = secretariat.upload("/organisation/roster", "file", "名簿.csv", utf8(changed)).path();
		Visitor.Seen preview = secretariat.get(path + "?from=" + DAY);
		assertThat(preview.text()).contains("人事課を人財課に名称変更", "総務部に=新設課を新設", "名簿 𠮷子", "新設・設置", "この名簿を取り込む");
		JsonNode looked = ok(handIn("secretariat", utf8(changed), "&dryRun=true"));
		assertThat(looked.path("takenOver").asBoolean()).isFalse();
		assertThat(looked.path("counts").path("added").asInt()).isEqualTo(2);
		assertThat(looked.path("counts").path("renamed").asInt()).isEqualTo(2);
		refused(handIn("chief", utf8(changed), ""), 403, "access.POST_MAY_NOT");
		JsonNode taken = ok(handIn("secretariat", utf8(changed), "&fileName=roster.csv"));
		assertThat(taken.path("takenOver").asBoolean()).isTrue();
		assertThat(visitor("auditor").get("/organisation?asOf=" + DAY).text()).contains("人財課長", "名簿 𠮷子");
		assertThat(visitor("auditor").get("/organisation?asOf=2031-03-31").text().split("職の一覧", 2)[1]).contains("人事課長")
			.doesNotContain("名簿 𠮷子");
		assertThat(exported()).contains("'=新設課");
		assertThat(ok(handIn("secretariat", utf8(exported()), "&dryRun=true")).path("changes")).isEmpty();
		// And closed again, with its successor.
		String closed = exported().replaceAll("(?m)^(部署,new-unit|職,new-chief|在職,new-chief|代決,new-chief).*\r\n", "")
				+ "廃止,new-chief,,,職,,,,chief-personnel\r\n廃止,new-unit,,,部署,,,,personnel\r\n";
		JsonNode prepared = ok(
				as("secretariat").send("POST", "/api/organisation/roster?from=2032-04-01&reorganisation=R14",
						HttpRequest.BodyPublishers
							.ofByteArray(closed.replace("\uFEFF", "").getBytes(Charset.forName("windows-31j"))),
						Map.of("Content-Type", "text/csv")));
		assertThat(prepared.path("counts").path("closed").asInt()).as(prepared.toString()).isEqualTo(2);
		assertThat(visitor("secretariat").get("/organisation/reorganisations").text()).contains("R14", "令和14年4月1日");
	}

	@Test
	void one_faulty_row_keeps_all_out_and_every_fault_is_told_with_its_line() {
		String faulty = exported().replaceFirst("(?m)^部署,personnel,.*\r\n", "")
				+ "部署,,名なし,,,,,,\r\n部門,x,y,,,,,,\r\n職,new-post,新しい職,general-affairs,社長,,,,\r\n在職,nobody,,,,p-1,甲,,\r\n";
		Caller.Answer answer = handIn("secretariat", utf8(faulty), "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(codes(answer.body())).contains("roster.ID_MISSING", "roster.SECTION_UNKNOWN", "roster.KIND_UNKNOWN",
				"roster.POST_UNKNOWN", "roster.MISSING", "roster.UNIT_UNKNOWN");
		assertThat(answer.body().path("faults").get(0).path("line").asInt()).isGreaterThan(100);
		Visitor.Seen page = visitor("secretariat").upload("/organisation/roster", "file", "名簿.csv", utf8(faulty));
		assertThat(page.text()).contains("何も取り込まれていません", "「人事課」", "社長", "名簿.csv").doesNotContain("この名簿を取り込む");
		assertThat(page.status()).isEqualTo(200);
		// What the organisation itself would refuse is told with its line as well.
		Caller.Answer second = handIn("secretariat", utf8(exported() + "推進本部,chief-general-affairs,,,,,,本部長,\r\n"),
				"&dryRun=true");
		assertThat(codes(second.body())).containsExactly("roster.REFUSED");
		assertThat(second.body().path("faults").get(0).path("message").asText()).contains("本部長は1名です");
	}

}
