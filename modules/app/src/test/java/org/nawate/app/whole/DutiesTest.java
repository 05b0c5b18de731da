package org.nawate.app.whole;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

import org.nawate.app.reminder.Reminders;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalCommand;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is owed besides steps, on pages and by the API. */
class DutiesTest extends Casework {

	private static final String OFFICER_POST = "officer-information-policy";

	@Autowired
	private CommandGateway commands;

	@Autowired
	private Acts acts;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void conditions_wait_in_the_drafters_inbox_and_nothing_takes_effect_before_each_is_met() {
		String id = conditional("窓口の予約受付", "予算の範囲内で行うこと\n住民への周知を行うこと");
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("2件の条件のうち2件が充足していないため、まだ施行されません。",
				"予算の範囲内で行うこと", "住民への周知を行うこと", "未充足");
		Visitor officer = visitor("officer");
		Visitor.Seen inbox = officer.get("/inbox");
		assertThat(inbox.text()).contains("対応事項(後閲・報告・条件)", "条件の充足", "窓口の予約受付", "予算の範囲内で行うこと");
		String first = "/proposals/" + id + "/duties/1";
		assertThat(inbox.html()).contains("href=\"" + first + "\"");
		assertThat(officer.get(first).text()).contains("充足の根拠", "報告した内容は後から変更できません。");
		Visitor.Seen unsaid = officer.post(first, "note", " ");
		assertThat(unsaid.status()).isEqualTo(422);
		assertThat(unsaid.text()).contains("何によって条件を満たしたかを入力してください。");
		assertThat(officer.post(first, "note", "当初予算に計上した <b>").text()).contains("の条件の充足を報告しました。",
				"2件の条件のうち1件が充足していないため", "当初予算に計上した &lt;b&gt;");
		assertThat(officer.post(first, "note", "再度").text()).contains("この対応事項は既に完了しています。");
		refused(as("secretariat").post("/api/inbox/" + step(id, "CONFIRM_CONDITIONS"),
				Map.of("act", "CONFIRM_CONDITIONS", "note", "確認")), 409, "proposal.CONDITIONS_UNFULFILLED");
		JsonNode met = ok(
				as("officer").post("/api/proposals/" + id + "/duties/2/discharge", Map.of("note", "広報12月号に掲載")));
		assertThat(met.path("open").asBoolean()).isFalse();
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("2件の条件はすべて充足が報告されており");
		take("secretariat", id, "CONFIRM_CONDITIONS", Map.of("act", "CONFIRM_CONDITIONS", "note", "確認した"));
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
	}

	@Test
	void conditions_are_confirmed_although_the_project_ended_meanwhile() {
		String project = inForce("条件を待つ間に廃止された取組");
		String id = conditional(abolition(project), "利用者に知らせること");
		ok(as("officer").post("/api/proposals/" + id + "/duties/1/discharge", Map.of("note", "広報に掲載")));
		LocalDate today = this.acts.today();
		happens(new ProjectCommand.Abolish(new ProjectId(project), Actor.system(),
				new Ending("先に廃止", null, "後継", "", "", "", ""), new Authority.Resolution(new ProposalId("case-earlier"),
						new MeetingId("meeting-earlier"), 1, today, null),
				today));
		take("secretariat", id, "CONFIRM_CONDITIONS", Map.of("act", "CONFIRM_CONDITIONS", "note", "確認した"));
		assertThat(file(id).path("conditionsOpen").asBoolean()).isFalse();
		assertThat(file(id).path("state").asText()).isNotEqualTo("IN_EFFECT");
	}

	@Test
	void only_the_post_itself_discharges_and_only_the_secretariat_hands_over() {
		String id = conditional("移動図書館の案内", "運行経路を公表すること");
		String duty = "/proposals/" + id + "/duties/1";
		refused(as("chief").post("/api" + duty + "/discharge", Map.of("note", "代わりに")), 403,
				"proposal.DUTY_OF_ANOTHER_POST");
		refused(as("auditor").post("/api" + duty + "/discharge", Map.of("note", "代わりに")), 403, "access.READS_ONLY");
		assertThat(visitor("chief").get(duty).text()).contains("処理できるのは「情報政策課 担当」です。").doesNotContain("充足の根拠");
		refused(as("officer").post("/api" + duty + "/reassignment",
				Map.of("postId", "chief-information-policy", "reason", "異動のため")), 403, "access.POST_MAY_NOT");
		assertThat(visitor("officer").get(duty + "/reassignment").text()).contains("この操作ができるのは事務局ですが");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/duties").text()).contains("移動図書館の案内", "運行経路を公表すること", "引継ぎ");
		secretariat.get(duty + "/reassignment");
		assertThat(secretariat.post(duty + "/reassignment", "post", "", "reason", "").text()).contains("引き継ぐ職を選んでください。",
				"理由を入力してください。");
		assertThat(secretariat.post(duty + "/reassignment", "post", "no-such-post", "reason", "異動のため").text())
			.contains("は登録されていません。");
		assertThat(
				secretariat.post(duty + "/reassignment", "post", "chief-information-policy", "reason", "異動のため").text())
			.contains("対応事項を「情報政策課長」へ引き継ぎました。");
		refused(as("officer").post("/api" + duty + "/discharge", Map.of("note", "済み")), 403,
				"proposal.DUTY_OF_ANOTHER_POST");
		assertThat(visitor("chief").get("/inbox").text()).contains("運行経路を公表すること");
		Visitor chief = visitor("chief");
		chief.get(duty);
		assertThat(chief.post(duty, "note", "公表した").text()).contains("の条件の充足を報告しました。");
	}

	@Test
	void who_was_absent_views_afterwards_and_a_report_waits_for_a_meeting() {
		String id = submitted("officer", addition("代決された取組"));
		String view = imposed(id, DutyKind.VIEW_AFTERWARDS, "director-general-affairs-department", "総務部長", "代決の後閲");
		String report = imposed(id, DutyKind.REPORT, "secretariat", "DX推進本部事務局", "専決の報告");
		int waiting = count("director");
		Visitor director = visitor("director");
		assertThat(director.get("/inbox").text()).contains("代決された取組", "代決の後閲");
		assertThat(director.get("/proposals/" + id + "/duties/" + view).text()).contains("案件の進行や結論は変わりません。");
		assertThat(director.post("/proposals/" + id + "/duties/" + view, "note", "了知しました。").text()).contains("を後閲しました。",
				"後閲済み", "了知しました。");
		assertThat(count("director")).isEqualTo(waiting - 1);
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/proposals/" + id + "/duties/" + report).text())
			.contains("報告事項として報告を受けたときに完了となります。");
		refused(as("secretariat").post("/api/proposals/" + id + "/duties/" + report + "/discharge", Map.of("note", "")),
				409, "proposal.REPORT_NEEDS_MEETING");
		assertThat(secretariat.get("/duties?kind=REPORT").text()).contains("専決の報告").doesNotContain("代決の後閲");
		assertThat(ok(as("auditor").get("/api/duties?all=true")).findValuesAsText("text")).contains("専決の報告");
		assertThat(ok(as("auditor").get("/api/duties"))).isEmpty();
	}

	@Test
	void what_is_overdue_is_dunned_and_shown_to_the_secretariat() {
		String id = submitted("officer", addition("期限を過ぎる対応事項"));
		imposed(id, DutyKind.VIEW_AFTERWARDS, "chief-information-policy", "情報政策課長", "後閲");
		LocalDate late = TODAY.plusDays(8);
		this.reminders.send(late);
		this.acts.showEffect();
		assertThat(this.jdbc.sql("select kind || ' ' || post_id from reminder where owed = ?")
			.param(id + "#1")
			.query(String.class)
			.list()).contains("OVERDUE chief-information-policy");
		on(late);
		assertThat(visitor("secretariat").get("/proposals/overdue").text()).contains("期限を過ぎる対応事項", "後閲");
		assertThat(visitor("chief").get("/proposals/" + id).text()).contains("期限超過");
	}

	private int count(String account) {
		return Integer
			.parseInt(visitor(account).get("/register").find("受信箱</span> <span class=\"count\">([0-9]+)</span>"));
	}

	private String imposed(String id, DutyKind kind, String post, String title, String text) {
		Outcome outcome = this.commands.sendAndWait(new ProposalCommand.ImposeDuty(new ProposalId(id),
				Actor.of("p-chief", "見本 一郎", "chief-information-policy", "情報政策課長"), kind, new PostId(post), title, text,
				TODAY, TODAY.plusDays(7)));
		this.acts.showEffect();
		return String.valueOf(((Outcome.Accepted) outcome).value());
	}

	private String conditional(String name, String conditions) {
		return conditional(addition(name), conditions);
	}

	private String conditional(Map<String, Object> change, String conditions) {
		String id = submitted("officer", change);
		screened(id, "chief", "director");
		String meeting = tabled(id);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/votes",
				Map.of("noObjection", true)));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "CONDITIONAL", "conditions", conditions)));
		assertThat(ok(as("secretariat").get("/api/proposals/" + id + "/duties")).findValuesAsText("postId"))
			.containsOnly(OFFICER_POST);
		return id;
	}

}
