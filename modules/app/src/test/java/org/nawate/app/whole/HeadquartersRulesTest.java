package org.nawate.app.whole;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the headquarters are adopted for a day, seen by the day, and taken back.
 */
class HeadquartersRulesTest extends Casework {

	private static final String API = "/api/headquarters/rules";

	private static final String PAGE = "/organisation/headquarters";

	private static Map<String, Object> rules(String from, String quorum) {
		return new LinkedHashMap<>(Map.of("noticeWorkingDays", 5, "quorum", quorum, "voting", "HALF_OR_MORE",
				"proxyCounts", true, "proxyVotes", false, "tie", "FALLS", "chairVotes", true, "recusal",
				"QUORUM_UNCHANGED", "ground", "設置要綱の一部改正", "from", from));
	}

	private JsonNode on(String day) {
		return ok(as("auditor").get(API + "?asOf=" + day)).path("rules");
	}

	@Test
	void rules_hold_from_their_day_until_others_follow() {
		ok(as("secretariat").post(API, rules("2040-04-01", "HALF_OR_MORE")));
		ok(as("secretariat").post(API, rules("2041-04-01", "ALL")));
		assertThat(on("2040-03-31").path("quorum").asText()).isEqualTo("MAJORITY");
		assertThat(on("2040-04-01").path("quorum").asText()).isEqualTo("HALF_OR_MORE");
		assertThat(on("2041-12-31").path("quorum").asText()).isEqualTo("ALL");
		refused(as("secretariat").post(API + "/2041-04-01/revocation", Map.of("reason", " ")), 422,
				"headquarters.REASON_MISSING");
		ok(as("secretariat").post(API + "/2041-04-01/revocation", Map.of("reason", "改正の見送り")));
		assertThat(on("2041-12-31").path("quorum").asText()).isEqualTo("HALF_OR_MORE");
		refused(as("secretariat").post(API + "/2041-04-01/revocation", Map.of("reason", "もう一度")), 409,
				"headquarters.UNKNOWN_RULES");
	}

	@Test
	void rules_do_not_reach_back_and_only_the_secretariat_keeps_them() {
		refused(as("secretariat").post(API, rules("2026-11-01", "ALL")), 409, "headquarters.NOT_BACKWARDS");
		refused(as("officer").post(API, rules("2042-04-01", "ALL")), 403, "access.POST_MAY_NOT");
		Map<String, Object> faulty = rules("2042-04-01", "ALL");
		faulty.put("noticeWorkingDays", 31);
		refused(as("secretariat").post(API, faulty), 400, "request.FIELD_INVALID");
	}

	@Test
	void the_page_shows_the_rules_of_a_day_and_adopts_new_ones() {
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get(PAGE).text()).contains("令和8年11月16日(2026年)の推進本部の規程", "委員の過半数", "議長が決します。");
		Visitor.Seen faulty = secretariat.post(PAGE, "from", "2044-04-01", "ground", "要綱改正案", "noticeWorkingDays", "99",
				"quorum", "ALL", "voting", "ALL", "tie", "FALLS", "recusal", "QUORUM_UNCHANGED");
		assertThat(faulty.status()).isEqualTo(422);
		assertThat(faulty.text()).contains("入力に誤りがあります。");
		assertThat(faulty.html()).contains("value=\"要綱改正案\"", "value=\"99\"");
		Visitor.Seen adopted = secretariat.post(PAGE, "from", "2044-04-01", "ground", "要綱の改正", "noticeWorkingDays", "7",
				"quorum", "ALL", "voting", "ALL", "tie", "FALLS", "recusal", "QUORUM_UNCHANGED");
		assertThat(adopted.text()).contains("規程を定めました。施行日は令和26年4月1日(2044年)です。", "開催日の7開庁日前まで", "代理出席を定足数に含めません。",
				"議長は委員としての表決に加わりません。", "出席した委員の全員の賛成", "否決とします。");
		assertThat(secretariat.post(PAGE + "/2044-04-01/revocation", "reason", "見送り").text()).contains("取り消しました");
		Visitor.Seen reader = visitor("auditor").get(PAGE);
		assertThat(reader.text()).contains("推進本部の規程").doesNotContain("規程を改める");
		assertThat(visitor("").get(PAGE).path()).isEqualTo("/login");
		assertThat(visitor("officer")
			.post(PAGE, "from", "2044-04-01", "ground", "x", "noticeWorkingDays", "7", "quorum", "ALL", "voting", "ALL",
					"tie", "FALLS", "recusal", "QUORUM_UNCHANGED")
			.text()).contains("推進本部事務局");
	}

}
