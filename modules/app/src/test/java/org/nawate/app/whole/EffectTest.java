package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalCommand;

/**
 * A change that could not take effect on its day, from the secretariat's inbox to its way
 * out. How the day itself comes is told by the process.
 */
class EffectTest extends Casework {

	private static final LocalDate DAY = TODAY.plusMonths(2);

	/** Decided for a later day, on which a rule refused it. */
	private String refusedOnItsDay(String project, String name) {
		String id = submitted("officer", Map.of("kind", "RENAMING", "projectId", project, "reason", "内容に合わせる",
				"effectiveOn", DAY.toString(), "further", Map.of("name", name)));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		on(DAY);
		happens(new ProposalCommand.RefuseEffect(new ProposalId(id), Actor.system(), "project.NAME_NOT_AS_PROPOSED",
				List.of("電子申請システム<旧>"), new PostId("secretariat"), "DX推進本部事務局", DAY, DAY.plusDays(7)));
		return id;
	}

	@Test
	void the_secretariat_finds_it_in_the_inbox_and_tries_again_when_the_reason_is_gone() {
		String project = inForce("庁内地図の電子化");
		String id = refusedOnItsDay(project, "庁内地図の普及");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/inbox").text()).contains("施行不能の処理", "庁内地図の電子化");
		assertThat(secretariat.get("/duties?kind=SETTLE_EFFECT").text()).contains("施行できなかった変更の処理");
		Visitor.Seen file = secretariat.get("/proposals/" + id);
		assertThat(file.text()).contains("施行する予定でしたが、施行できませんでした。", "施行できなかった変更を処理する");
		assertThat(secretariat.get("/proposals/" + id + "/duties/2").text()).contains("施行できなかった理由と対応");
		Visitor.Seen page = secretariat.get("/proposals/" + id + "/effect");
		assertThat(page.text()).contains("施行できなかった理由", "電子申請システム&lt;旧&gt;", "もう一度施行する", "施行を取りやめる");
		assertThat(visitor("officer").get("/proposals/" + id + "/effect").text()).contains("事務局が、もう一度施行するか")
			.doesNotContain("もう一度施行する。");
		refused(as("officer").post("/api/proposals/" + id + "/effect/retry", Map.of("effectiveOn", DAY.toString())),
				403, "access.POST_MAY_NOT");
		assertThat(file(id).path("effectRefused").path("code").asText()).isEqualTo("project.NAME_NOT_AS_PROPOSED");
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("施行できず");
		Visitor.Seen early = secretariat.post("/proposals/" + id + "/effect/retry", "from", DAY.minusDays(1).toString(),
				"confirmed", "true");
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.text()).contains("までの日に施行できます");
		assertThat(secretariat.post("/proposals/" + id + "/effect/retry", "from", DAY.toString()).text())
			.contains("再度の施行の確認", "この操作は取り消せません");
		assertThat(file(id).path("state").asText()).isNotEqualTo("IN_EFFECT");
		assertThat(secretariat.post("/proposals/" + id + "/effect/retry", "from", DAY.toString(), "confirmed", "true")
			.text()).contains("を施行しました");
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(row(project, DAY).path("name").asText()).isEqualTo("庁内地図の普及");
		assertThat(row(project, DAY.minusDays(1)).path("name").asText()).isEqualTo("庁内地図の電子化");
		assertThat(secretariat.post("/proposals/" + id + "/effect/retry", "from", DAY.toString()).text())
			.contains("施行できなかった記録のある案件だけを処理できます");
	}

	@Test
	void it_is_given_up_for_a_reason_and_the_next_meeting_is_told() {
		String id = refusedOnItsDay(inForce("庁内台帳の電子化"), "庁内台帳の拡大");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.post("/proposals/" + id + "/effect/abandonment", "reason", " ").text())
			.contains("理由を入力してください");
		refused(as("chief").post("/api/proposals/" + id + "/effect/abandonment", Map.of("reason", "やめる")), 403,
				"access.POST_MAY_NOT");
		assertThat(secretariat.post("/proposals/" + id + "/effect/abandonment", "reason", "名称が先に改められたため<b>").text())
			.contains("施行の取りやめの確認", "名称が先に改められたため&lt;b&gt;");
		assertThat(secretariat
			.post("/proposals/" + id + "/effect/abandonment", "reason", "名称が先に改められたため<b>", "confirmed", "true")
			.text()).contains("施行を取りやめました", "名称が先に改められたため&lt;b&gt;", "施行取りやめの報告");
		assertThat(file(id).path("state").asText()).isEqualTo("ABANDONED");
		assertThat(secretariat.get("/duties?kind=SETTLE_EFFECT").text()).doesNotContain("庁内台帳の電子化");
		refused(as("secretariat").post("/api/proposals/" + id + "/effect/abandonment", Map.of("reason", "やめる")), 409,
				"proposal.NO_EFFECT_REFUSED");
		assertThat(visitor("auditor").get("/proposals?open=true").text()).doesNotContain("庁内台帳");
	}

}
