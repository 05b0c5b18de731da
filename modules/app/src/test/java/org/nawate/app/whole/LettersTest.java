package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

/** Letters, from the act to the mailbox, over a real mail server that fails at times. */
class LettersTest extends Correspondence {

	@Test
	void what_waits_comes_as_one_letter_at_the_next_time_of_the_day() {
		subscribe("chief", CHIEF, "twice");
		submitted("officer", addition("窓口の多言語対応"));
		submitted("officer", addition("<script>alert(1)</script>&amp;"));
		assertThat(run(at(TODAY, 13, 29))).as("not yet").isEmpty();
		List<PostOffice.Mail> mails = run(at(TODAY, 13, 30));
		assertThat(mails).hasSize(1);
		PostOffice.Mail mail = mails.getFirst();
		assertThat(mail.subject()).contains("取組管理のお知らせ2件(処理依頼2件)");
		assertThat(mail.plain()).contains("見本 一郎 様", "■ 処理依頼2件", "「窓口の多言語対応」",
				"「情報政策課長」による「課長の確認」が必要です。期限は令和8年11月19日(2026年)です。", "https://nawate.city.example/inbox/case-",
				"<script>alert(1)</script>", "https://nawate.city.example/account");
		assertThat(mail.html())
			.contains("窓口の多言語対応", "&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;",
					"href=\"https://nawate.city.example/inbox/case-")
			.doesNotContain("<script");
		assertThat(run(at(TODAY.plusDays(1), 13, 30))).as("told once").hasSize(1);
	}

	@Test
	void a_finding_of_the_audit_is_told_to_who_owes_and_its_answer_to_the_auditor() {
		subscribe("chief", CHIEF, "twice");
		subscribe("auditor", "auditor@city.example", "twice");
		String id = ok(as("auditor").post("/api/findings",
				Map.of("grade", "FAULT", "facts", List.of(1), "title", "提出の遅れ", "found", "秘密の事実", "asked", "改めること",
						"unit", "information-policy", "answerBy", TODAY.plusDays(14).toString())))
			.path("finding")
			.path("findingId")
			.asText();
		PostOffice.Mail mail = run(at(TODAY, 13, 30)).getFirst();
		assertThat(mail.subject()).contains("義務1件", "提出の遅れ");
		assertThat(mail.plain())
			.contains("監査の指摘(指摘)への回答が必要です。期限は令和8年", "https://nawate.city.example/audit/findings/" + id)
			.doesNotContain("秘密の事実");
		ok(as("chief").post("/api/findings/" + id + "/answer",
				Map.of("text", "秘密の方針", "day", TODAY.plusDays(30).toString())));
		run(at(TODAY.plusDays(1), 13, 30));
		assertThat(PostOffice.of("auditor@city.example").getFirst().plain()).contains("監査の指摘に回答がありました。")
			.doesNotContain("秘密の方針");
		ok(as("auditor").post("/api/findings/" + id + "/withdrawal", Map.of("text", "試験の終わり")));
	}

	@Test
	void who_wants_one_letter_a_day_gets_it_in_the_morning_of_a_working_day() {
		on(LocalDate.of(2026, 11, 20));
		subscribe("chief", CHIEF, "once");
		submitted("officer", addition("金曜日の取組"));
		assertThat(run(at(LocalDate.of(2026, 11, 20), 13, 30))).isEmpty();
		assertThat(run(at(LocalDate.of(2026, 11, 21), 9, 0))).as("on a Saturday").isEmpty();
		assertThat(run(at(LocalDate.of(2026, 11, 24), 8, 30))).hasSize(1);
	}

	@Test
	void what_was_sent_back_is_told_at_once_and_what_was_done_is_told_no_more() {
		subscribe("chief", CHIEF, "twice");
		subscribe("officer", OFFICER, "once");
		String id = submitted("officer", addition("差し戻される取組"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "SEND_BACK", "reason", "秘密の理由"));
		run(at(TODAY, 10, 1));
		List<PostOffice.Mail> mails = PostOffice.of(OFFICER);
		assertThat(mails).hasSize(1);
		assertThat(mails.getFirst().subject()).contains("差戻し1件", "差し戻される取組");
		assertThat(mails.getFirst().plain()).contains("「情報政策課長」から「課長の確認」の段階で差し戻されました。").doesNotContain("秘密の理由");
		assertThat(run(at(TODAY, 13, 30))).as("the chief's step is done").isEmpty();
	}

	@Test
	void a_mail_server_that_is_down_loses_no_letter_and_blocks_no_step() {
		subscribe("chief", CHIEF, "twice");
		PostOffice.close();
		submitted("officer", addition("停止中の取組"));
		assertThat(run(at(TODAY, 13, 30))).isEmpty();
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/mail").text()).contains("送信待ち1通", CHIEF, "127.0.0.1");
		PostOffice.open();
		assertThat(run(at(TODAY, 13, 30))).as("waits before it is tried again").isEmpty();
		assertThat(secretariat.post("/mail/retry").text()).contains("未送信のメール1通を、間もなく再送します。");
		assertThat(run(at(TODAY, 13, 31))).hasSize(1);
		assertThat(secretariat.get("/mail").text()).contains("送信済み1通", "送信待ち0通");
	}

	@Test
	void a_letter_sent_but_not_marked_goes_again_under_the_same_id() {
		subscribe("chief", CHIEF, "twice");
		submitted("officer", addition("印を付ける前に止まる取組"));
		run(at(TODAY, 13, 30));
		// The node died after the server took the letter and before the commit.
		this.jdbc.sql("update letter set state = 'WAITING', sent_at = null, attempts = 0").update();
		List<PostOffice.Mail> mails = run(at(TODAY, 13, 31));
		assertThat(mails).hasSize(2);
		assertThat(mails.get(0).id()).isEqualTo(mails.get(1).id()).endsWith("@city.example>");
		assertThat(run(at(TODAY, 13, 32))).as("and no third time").hasSize(2);
	}

	@Test
	void several_nodes_write_and_send_each_letter_once() throws Exception {
		subscribe("chief", CHIEF, "twice");
		subscribe("officer", OFFICER, "twice");
		for (int i = 0; i < 5; i++) {
			String id = submitted("officer", addition("並行する取組" + i));
			take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "SEND_BACK", "reason", "補正"));
			submitted("officer", addition("待つ取組" + i));
		}
		Callable<Boolean> node = () -> {
			this.writer.write(at(TODAY, 13, 30));
			this.postman.deliver(at(TODAY, 13, 30));
			return true;
		};
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			for (Future<Boolean> done : nodes.invokeAll(List.of(node, node, node, node))) {
				done.get();
			}
		}
		this.postman.deliver(at(TODAY, 13, 30));
		List<PostOffice.Mail> mails = new ArrayList<>(PostOffice.of(CHIEF));
		mails.addAll(PostOffice.of(OFFICER));
		assertThat(mails).extracting(PostOffice.Mail::id).doesNotHaveDuplicates();
		assertThat(PostOffice.of(CHIEF)).hasSize(1)
			.first()
			.extracting(PostOffice.Mail::subject)
			.asString()
			.contains("5件");
		assertThat(PostOffice.of(OFFICER)).hasSize(1);
	}

	@Test
	void events_that_are_read_anew_tell_nothing() {
		subscribe("chief", CHIEF, "twice");
		submitted("officer", addition("読み直される取組"));
		run(at(TODAY, 13, 30));
		this.jdbc.sql("truncate notice, letter").update();
		StreamingEventProcessor reader = (StreamingEventProcessor) this.processing.eventProcessor("notice")
			.orElseThrow();
		reader.shutDown();
		reader.resetTokens((source) -> source.createTailToken());
		reader.start();
		this.acts.showEffect();
		assertThat(run(at(TODAY.plusDays(1), 13, 30))).as("the one of before").hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from notice").query(Integer.class).single()).isZero();
		submitted("officer", addition("新しい取組"));
		assertThat(run(at(TODAY.plusDays(1), 13, 30))).as("and new ones are told again").hasSize(2);
	}

	@Test
	void a_person_chooses_what_to_be_told() {
		Visitor chief = visitor("chief");
		assertThat(chief.get("/account").text()).contains("メールによるお知らせは受け取っていません。");
		for (String wrong : List.of("", "chief", "a@b.example, c@d.example", "chief@city.example\r\nBcc: x@y.example",
				"課長@city.example", "\"x y\"@city.example", "Chief <chief@city.example>")) {
			Visitor.Seen refused = chief.post("/account/letters", "address", wrong);
			assertThat(refused.status()).as(wrong).isEqualTo(422);
			assertThat(refused.text()).contains("メールアドレスの形式が正しくありません。");
		}
		assertThat(chief
			.post("/account/letters", "address", CHIEF, "often", "twice", "language", "en", "wanted", "SENT_BACK")
			.text()).contains("設定を保存しました。", CHIEF + " 宛てにお知らせしています。");
		submitted("officer", addition("知らせない取組"));
		assertThat(run(at(TODAY, 13, 30))).isEmpty();
		chief.post("/account/letters", "address", CHIEF, "often", "twice", "language", "en", "wanted", "STEP");
		submitted("officer", addition("A title"));
		assertThat(run(at(TODAY, 13, 30))).hasSize(1)
			.first()
			.extracting(PostOffice.Mail::plain)
			.asString()
			.contains("This waits for 情報政策課長");
		assertThat(chief.post("/account/letters/end").text()).contains("メールによるお知らせを止めました。");
		submitted("officer", addition("止めた後の取組"));
		assertThat(run(at(TODAY.plusDays(1), 13, 30))).hasSize(1);
	}

	@Test
	void a_section_is_told_that_it_is_asked_asked_again_and_that_the_case_was_withdrawn() {
		String centre = "chief2@city.example";
		subscribe("chief2", centre, "twice");
		String id = submitted("officer", addition("合議を知らせる取組"));
		consulted(id);
		run(at(TODAY, 13, 30));
		assertThat(PostOffice.of(centre)).hasSize(1);
		assertThat(PostOffice.of(centre).getFirst().plain()).contains("「教育支援センター長」による「合議」が必要です。期限は",
				"https://nawate.city.example/inbox/" + id);
		answered(id);
		String meeting = tabled(id);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "SENT_BACK", "reason", "見直すこと")));
		Map<String, Object> changed = addition("合議を知らせる取組");
		changed.put("effectiveOn", TODAY.plusDays(30).toString());
		ok(as("officer").put("/api/proposals/" + id, changed));
		take("officer", id, "AMEND", Map.of("act", "RESUBMIT"));
		consulted(id);
		run(at(TODAY.plusDays(1), 13, 30));
		assertThat(PostOffice.of(centre)).hasSize(2);
		assertThat(PostOffice.of(centre).getLast().plain()).contains("内容が変わったため、「教育支援センター長」による「合議」の回答があらためて必要です。");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "見送り")));
		run(at(TODAY.plusDays(2), 13, 30));
		assertThat(PostOffice.of(centre)).hasSize(3);
		assertThat(PostOffice.of(centre).getLast().plain()).contains("合議した案件は「取下げ」となりました。")
			.as("told once")
			.doesNotContain("起案者が取り下げました。");
	}

	/** Endorsed and screened, with a section asked by hand. */
	private void consulted(String id) {
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		take("secretariat", id, "SCREEN", Map.of("act", "SCREEN", "departments", List.of("総務部"), "wideImpact", false,
				"wishes", List.of("education-support-centre"), "wishReason", "学校でも使うため"));
	}

	private void answered(String id) {
		file(id).path("openSteps")
			.forEach((step) -> ok(
					as(step.path("postId").asText().equals("chief-education-support-centre") ? "chief2" : "chief3")
						.post("/api/inbox/" + step.path("stepId").asText(), Map.of("act", "AGREE"))));
	}

	@Test
	void a_hostile_title_adds_no_header_and_no_line() {
		subscribe("officer", OFFICER, "twice");
		// What turns the direction of writing is not let in at all.
		assertThat(as("officer").post("/api/proposals", addition("題名\u202E逆")).status()).isEqualTo(400);
		String id = submitted("officer", addition("題名\r\nBcc: thief@evil.example\u2028逆"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "SEND_BACK", "reason", "補正"));
		run(at(TODAY, 10, 1));
		PostOffice.Mail mail = PostOffice.of(OFFICER).getFirst();
		assertThat(mail.subject()).contains("題名 Bcc: thief@evil.example 逆").doesNotContain("\r", "\n", "\u202E");
		assertThat(PostOffice.of("thief@evil.example")).isEmpty();
		assertThat(mail.plain().lines()).noneMatch((line) -> line.startsWith("Bcc"));
	}

	@Test
	void only_the_secretariat_sees_the_letters() {
		assertThat(visitor("chief").get("/mail").path()).isEqualTo("/proposals");
		assertThat(visitor("").get("/mail").path()).isEqualTo("/login");
	}

}
