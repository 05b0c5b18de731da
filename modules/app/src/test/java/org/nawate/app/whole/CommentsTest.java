package org.nawate.app.whole;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.mail.LetterWriter;
import org.nawate.app.mail.Postman;
import org.nawate.app.wiring.Acts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Comments to and fro, on pages, by the API and by letter. */
class CommentsTest extends Casework {

	private static final String CHIEF = "chief@city.example";

	@Autowired
	private LetterWriter writer;

	@Autowired
	private Postman postman;

	@Autowired
	private Acts acts;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void end() {
		PostOffice.close();
		this.jdbc.sql("truncate notice, letter, notice_recipient").update();
	}

	@Test
	void a_question_is_asked_and_answered_while_the_case_stays_where_it_is() {
		String id = submitted("officer", addition("質問のある取組"));
		String open = step(id, "ENDORSE_BY_SECTION_CHIEF");
		Visitor chief = visitor("chief");
		assertThat(chief.get("/proposals/" + id).text()).contains("コメントを書く", "コメントはありません。");
		Visitor.Seen written = chief.post("/proposals/" + id + "/comments", "text", "積算の根拠は\nどこですか。<script>", "to",
				"officer-information-policy");
		assertThat(written.path()).isEqualTo("/proposals/" + id);
		assertThat(written.text()).contains("コメントを書き込み、宛先に知らせました。", "情報政策課 担当宛て", "&lt;script&gt;")
			.doesNotContain("未読1件");
		Visitor officer = visitor("officer");
		assertThat(officer.get("/proposals/" + id).text()).contains("未読1件", "未読 見本 一郎(情報政策課長)");
		assertThat(officer.get("/proposals/" + id).text()).as("seen").doesNotContain("未読1件");
		officer.post("/proposals/" + id + "/comments", "text", "見積書のとおりです。");
		assertThat(visitor("chief").get("/proposals/" + id).text()).contains("未読1件", "見積書のとおりです。", "関係者全員宛て");
		assertThat(visitor("auditor").get("/proposals/" + id + "/comments").text()).contains("未読", "見積書のとおりです。")
			.doesNotContain("書き込む");
		assertThat(step(id, "ENDORSE_BY_SECTION_CHIEF")).isEqualTo(open);
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/comments")).findValuesAsText("text"))
			.containsExactly("積算の根拠は\nどこですか。<script>", "見積書のとおりです。");
	}

	@Test
	void what_cannot_be_written_is_refused_and_comes_back() {
		String id = submitted("officer", addition("長いコメントのある取組"));
		Visitor officer = visitor("officer");
		officer.get("/proposals/" + id + "/comments");
		assertThat(officer.post("/proposals/" + id + "/comments", "text", " \n ").text()).contains("本文を入力してください。");
		Visitor.Seen tooLong = officer.post("/proposals/" + id + "/comments", "text", "長".repeat(10_001), "to",
				"chief-information-policy");
		assertThat(tooLong.status()).isEqualTo(422);
		assertThat(tooLong.text()).contains("10000文字以内ですが、現在10001文字");
		assertThat(tooLong.html()).contains("長長長")
			.containsPattern(
					"value=\"chief-information-policy\"[^>]*checked|checked[^>]*value=\"chief-information-policy\"");
		refused(as("chief").post("/api/proposals/" + id + "/comments", Map.of("text", "x", "to", List.of("no-post"))),
				409, "organisation.UNKNOWN_POST");
		refused(as("auditor").post("/api/proposals/" + id + "/comments", Map.of("text", "x")), 403,
				"access.READS_ONLY");
		refused(as("chief").post("/api/proposals/no-case/comments", Map.of("text", "x")), 404, "proposal.UNKNOWN");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "重複")));
		refused(as("chief").post("/api/proposals/" + id + "/comments", Map.of("text", "x")), 409,
				"proposal.CASE_ENDED");
		assertThat(visitor("chief").get("/proposals/" + id).text()).doesNotContain("コメントを書く");
	}

	@Test
	void those_addressed_are_told_in_their_next_letter_and_nobody_else() {
		PostOffice.open();
		for (String account : List.of("chief", "director")) {
			Visitor visitor = visitor(account);
			visitor.get("/account");
			visitor.post("/account/letters", "address", account + "@city.example", "often", "twice", "language", "ja",
					"wanted", "COMMENT");
		}
		String id = submitted("officer", addition("知らせるコメント"));
		ok(as("officer").post("/api/proposals/" + id + "/comments",
				Map.of("text", "秘密の相談です。", "to", List.of("chief-information-policy"))));
		this.acts.showEffect();
		Instant now = TODAY.atTime(LocalTime.of(13, 30)).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
		this.writer.write(now);
		this.postman.deliver(now);
		assertThat(PostOffice.of(CHIEF)).hasSize(1)
			.first()
			.satisfies((mail) -> assertThat(mail.plain()).contains("知らせるコメント", "コメント").doesNotContain("秘密の相談です。"));
		assertThat(PostOffice.of("director@city.example")).isEmpty();
	}

}
