package org.nawate.app.whole;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Absent posts, and who acts for them, from the page to the fact. */
class StandInsTest extends Casework {

	private static final LocalDate BACK = TODAY.plusDays(3);

	@AfterEach
	void everybodyIsBack() {
		for (JsonNode row : ok(as("secretariat").get("/api/staff/absences"))) {
			ok(as("secretariat").post("/api/staff/absences/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/cancellation"));
		}
		for (JsonNode row : ok(as("secretariat").get("/api/staff/delegations"))) {
			ok(as("secretariat").post("/api/staff/delegations/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/revocation"));
		}
	}

	private static Map<String, Object> away(String person) {
		return new HashMap<>(Map.of("personId", person, "from", TODAY.toString(), "until", BACK.minusDays(1).toString(),
				"reason", "出張"));
	}

	private List<String> kinds(String proposal) {
		return ok(as("secretariat").get("/api/proposals/" + proposal + "/history")).findValuesAsText("name");
	}

	@Test
	void the_absent_director_is_stood_in_for_by_the_chief_and_owes_a_look() {
		String id = submitted("officer2", addition("代決される取組"));
		take("chief2", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		String step = step(id, "ENDORSE_BY_DIRECTOR");
		refused(as("chief2").post("/api/inbox/" + step + "/in-place", Map.of("act", "ENDORSE")), 409,
				"flow.NOT_STANDING_IN");
		assertThat(visitor("director2")
			.post("/organisation/absences", "from", TODAY.toString(), "until", BACK.minusDays(1).toString(), "reason",
					"出張")
			.text()).contains("不在を登録しました", "例示 緑", "不在中", "出張");
		assertThat(visitor("chief3").get("/organisation/absences").text()).contains("例示 緑").doesNotContain("出張 ");
		Visitor chief = visitor("chief2");
		Visitor.Seen inbox = chief.get("/inbox");
		assertThat(inbox.text()).contains("ほかの職に代わって処理できる案件", "代決される取組", "学校教育部長に代わって", "代決");
		assertThat(chief.get("/proposals/" + id).text()).contains("学校教育部長に代わって代決する");
		Visitor.Seen page = chief.get("/inbox/" + step);
		assertThat(page.path()).endsWith("/in-place");
		assertThat(page.text()).contains("学校教育部長に代わり、「教育支援センター長」の職で処理します(代決)", "後閲");
		Visitor.Seen done = chief.post("/inbox/" + step + "/in-place", "act", "ENDORSE", "opinion", "急ぐため代決する");
		assertThat(done.text()).contains("確認・承認しました", "学校教育部長に代わって", "「学校教育部長」の代わり", "代決の後閲");
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("SCREEN");
		assertThat(kinds(id)).containsSequence("proposal.StepAssumed", "proposal.DutyImposed", "proposal.Endorsed");
		assertThat(chief.get("/inbox").text()).doesNotContain("代決される取組");
		assertThat(chief.post("/inbox/" + step + "/in-place", "act", "ENDORSE").text()).contains("既に");
	}

	@Test
	void nobody_acts_on_an_own_draft_in_whatever_post() {
		// Whoever drafts holds another post as well, which is the first of the order.
		ok(as("secretariat").put("/api/organisation/posts/director-general-affairs-department/stand-ins",
				Map.of("standIns", List.of("officer-personnel", "chief-general-affairs"), "from", TODAY.toString())));
		String id = submitted("officer3", addition("自ら起案した取組"));
		take("chief3", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		ok(as("secretariat").post("/api/staff/absences", away("p-director")));
		String step = step(id, "ENDORSE_BY_DIRECTOR");
		assertThat(visitor("officer3").get("/inbox").html()).doesNotContain(step);
		Visitor.Seen refused = visitor("officer3").get("/inbox/" + step + "/in-place");
		assertThat(refused.text()).contains("起案した");
		Caller.Answer answer = as("officer3").send("POST", "/api/inbox/" + step + "/in-place",
				java.net.http.HttpRequest.BodyPublishers.ofString("{\"act\":\"ENDORSE\"}"),
				Map.of("Content-Type", "application/json", "X-Nawate-Post", "officer-personnel"));
		assertThat(answer.code()).isIn("flow.NOT_STANDING_IN", "proposal.OWN_DRAFT");
		// The next one of the order may.
		ok(as("chief3").post("/api/inbox/" + step + "/in-place", Map.of("act", "ENDORSE")));
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("SCREEN");
	}

	@Test
	void the_absent_chief_is_skipped_or_approved_over_by_the_director() {
		String skipped = submitted("officer", addition("後閲とする取組"));
		String approved = submitted("officer", addition("引き上げて承認する取組"));
		ok(as("secretariat").post("/api/staff/absences", away("p-chief")));
		refused(as("chief2").post("/api/inbox/" + step(skipped, "ENDORSE_BY_SECTION_CHIEF") + "/skipping",
				Map.of("reason", "急ぐため")), 409, "flow.NOT_ABSENT");
		Visitor director = visitor("director");
		String first = step(skipped, "ENDORSE_BY_SECTION_CHIEF");
		assertThat(director.get("/inbox/" + first).text()).contains("情報政策課長に代わり", "引き上げ承認", "情報政策課長の段階を省略する");
		assertThat(director.post("/inbox/" + first + "/skipping", "skipReason", "").text()).contains("理由を入力してください");
		assertThat(director.post("/inbox/" + first + "/skipping", "skipReason", "期限が迫っているため").text())
			.contains("後閲として省略しました", "期限が迫っているため");
		assertThat(file(skipped).path("openStep").path("kind").asText()).isEqualTo("ENDORSE_BY_DIRECTOR");
		assertThat(kinds(skipped)).containsSequence("proposal.StepSkipped", "proposal.DutyImposed");
		ok(as("director").post("/api/inbox/" + step(approved, "ENDORSE_BY_SECTION_CHIEF") + "/in-place",
				Map.of("act", "ENDORSE")));
		ok(as("director").post("/api/inbox/" + step(approved, "ENDORSE_BY_DIRECTOR"), Map.of("act", "ENDORSE")));
		assertThat(visitor("auditor").get("/proposals/" + approved).text()).contains("情報政策課長に代わって", "引き上げ承認");
	}

	@Test
	void a_delegate_acts_for_a_period_and_no_longer() {
		assertThat(visitor("chief")
			.post("/organisation/absences/delegations", "post", "chief-information-policy p-chief", "to",
					"chief-general-affairs", "from", TODAY.toString(), "until", BACK.toString(), "reason", "議会対応")
			.text()).contains("委任を登録しました", "情報政策課長", "総務課長");
		String id = submitted("officer", addition("委任により処理する取組"));
		String step = step(id, "ENDORSE_BY_SECTION_CHIEF");
		ok(as("chief3").post("/api/inbox/" + step + "/in-place", Map.of("act", "SEND_BACK", "reason", "根拠を補う")));
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("AMEND");
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		on(BACK.plusDays(1));
		refused(as("chief3").post("/api/inbox/" + step(id, "ENDORSE_BY_SECTION_CHIEF") + "/in-place",
				Map.of("act", "ENDORSE")), 409, "flow.NOT_STANDING_IN");
	}

	@Test
	void the_absent_chair_decides_alone_through_the_first_of_the_order_who_did_not_screen_it() {
		ok(as("secretariat").put("/api/organisation/posts/chair/stand-ins", Map.of("standIns",
				List.of("secretariat", "director-school-education-department"), "from", TODAY.toString())));
		String id = submitted("officer", Map.of("kind", "RENAMING", "projectId", SmallPlan.E_FORMS, "reason", "拡充のため",
				"effectiveOn", TODAY.plusYears(1).toString(), "further", Map.of("name", "電子申請システムの拡充")));
		screened(id, "chief", "director");
		String step = step(id, "DECIDE_ALONE");
		refused(as("director2").post("/api/inbox/" + step + "/in-place", Map.of("act", "APPROVE_ALONE")), 409,
				"flow.NOT_STANDING_IN");
		ok(as("secretariat").post("/api/staff/absences", away("p-chair")));
		ok(as("secretariat").post("/api/staff/absences", away("p-secretariat2")));
		// Of the first post only who screened it is there: the next one acts.
		assertThat(visitor("secretariat").get("/inbox").text()).doesNotContain("代決");
		refused(as("secretariat").post("/api/inbox/" + step + "/in-place", Map.of("act", "APPROVE_ALONE")), 409,
				"flow.NOT_STANDING_IN");
		Visitor director = visitor("director2");
		assertThat(director.get("/inbox").text()).contains("ほかの職に代わって処理できる案件", "DX推進本部長(副市長)に代わって", "代決");
		assertThat(director.get("/proposals/" + id).text()).contains("DX推進本部長(副市長)に代わって代決する");
		Visitor.Seen page = director.get("/inbox/" + step);
		assertThat(page.path()).endsWith("/in-place");
		assertThat(page.text()).contains("DX推進本部長(副市長)に代わる承認", "内容を確認して承認へ進む", "推進本部に付議", "後閲");
		assertThat(director.post("/inbox/" + step + "/in-place", "act", "REFER", "reason", "").status()).isEqualTo(422);
		String[] typed = { "act", "APPROVE_ALONE", "opinion", "適当と認める", "documentNumber", "四情政第7号" };
		Visitor.Seen confirming = director.post("/inbox/" + step + "/in-place", typed);
		assertThat(confirming.text()).contains("専決の確認", "適当と認める", "四情政第7号", "承認を確定する");
		assertThat(file(id).path("state").asText()).isEqualTo("DECIDING");
		String[] confirmed = java.util.Arrays.copyOf(typed, typed.length + 2);
		confirmed[typed.length] = "confirmed";
		confirmed[typed.length + 1] = "true";
		assertThat(director.post("/inbox/" + step + "/in-place", confirmed).text()).contains("専決で承認しました",
				"「DX推進本部長(副市長)」の代わり", "代決の後閲", "専決の報告(DX推進本部長(副市長))");
		assertThat(kinds(id)).containsSubsequence("proposal.StepAssumed", "proposal.DutyImposed",
				"proposal.DecidedAlone", "proposal.DutyImposed");
		on(BACK);
		assertThat(visitor("chair").get("/inbox").text()).contains("代決の後閲");
	}

	@Test
	void people_register_for_themselves_and_the_secretariat_for_all() {
		refused(as("chief").post("/api/staff/absences", away("p-director")), 403, "access.POST_MAY_NOT");
		refused(as("auditor").post("/api/staff/absences", away("p-auditor")), 403, "access.READS_ONLY");
		refused(as("chief").post("/api/staff/delegations",
				Map.of("postId", "director-general-affairs-department", "toPostId", "chief-general-affairs", "from",
						TODAY.toString(), "until", BACK.toString(), "reason", "議会")),
				403, "access.POST_NOT_HELD");
		ok(as("secretariat").post("/api/staff/absences", away("p-director")));
		refused(as("director").post("/api/staff/absences", away("p-director")), 409, "staff.ABSENT_ALREADY");
		refused(as("chief").put("/api/organisation/posts/director-general-affairs-department/stand-ins",
				Map.of("standIns", List.of("chief-personnel"), "from", TODAY.toString())), 403, "access.POST_MAY_NOT");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/organisation/stand-ins").text()).contains("総務部長", "情報政策課長", "総務課長", "変更する");
		Visitor.Seen odd = secretariat.post("/organisation/stand-ins/chair", "standIns", "auditor", "from",
				TODAY.toString());
		assertThat(odd.status()).isEqualTo(422);
		assertThat(odd.text()).contains("監査の職のため");
		assertThat(secretariat
			.post("/organisation/stand-ins/chair", "standIns", "director-general-affairs-department", "from",
					TODAY.toString())
			.text()).contains("代決の順位を登録しました");
		Visitor.Seen typed = secretariat.post("/organisation/absences", "person", "p-chief2", "from",
				TODAY.plusDays(9).toString(), "until", TODAY.plusDays(2).toString(), "reason", "<b>出張</b>");
		assertThat(typed.status()).isEqualTo(422);
		assertThat(typed.html()).contains("&lt;b&gt;出張&lt;/b&gt;");
		assertThat(typed.text()).contains("終わり", "日付を確認してください");
	}

}
