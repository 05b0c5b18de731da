package org.nawate.app.whole;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a figure is so, from facts alone; and the sheet that says the same on paper. */
class ExplanationTest extends Casework {

	private static final String LONG = "長い理由です。<b>𠮷</b>\n".repeat(200);

	@Test
	void a_target_leads_to_the_meeting_its_votes_and_everybody_on_the_way() {
		String project = inForce("根拠を問う取組");
		String id = submitted("officer", lowered(project, "利用者数 80人", "実績に合わせるため"));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		voted(meeting, itemOf(id));
		JsonNode why = ok(as("auditor").get("/api/projects/" + project + "/why/kgi"));
		String answer = text(why.path("answer"));
		assertThat(answer).startsWith("達成目標(KGI)「利用者数 80人」は、")
			.contains("の推進本部会議第" + itemOf(id) + "号議案で、出席9名", "達成目標(KGI)の変更が承認され、", "に施行されました。",
					"それまでは「利用者数 100人」でしたが、「利用者数 80人」に改められました。", "理由は、次のとおりです。「実績に合わせるため」");
		String course = text(why.path("course"));
		assertThat(course).containsSubsequence("として起案しました。", "が承認しました。", "が承認しました。意見は「適当と認める」です。", "が審査しました。",
				"決裁区分が「推進本部の議決」と判定されました。根拠は「引上げか引下げかを文面から判別できないため、推進本部が決定します。」です。", "号議案として付議されました。",
				"号議案として審議され、「承認」とされました。", "施行されました。");
		for (JsonNode sentence : why.path("answer")) {
			for (JsonNode clause : sentence.path("clauses")) {
				if (!clause.path("fact").isNull()) {
					assertThat(visitor("auditor").get("/facts/" + clause.path("fact").asLong()).status())
						.isEqualTo(200);
				}
			}
		}
		assertThat(why.path("fact").asLong()).isEqualTo(row(project, TODAY).path("acts").path("kgi").asLong());
		JsonNode before = ok(
				as("auditor").get("/api/projects/" + project + "/why/kgi?knownAt=" + (why.path("fact").asLong() - 1)));
		assertThat(text(before.path("answer"))).startsWith("達成目標(KGI)「利用者数 100人」は、令和6年度(2024年度)版の記載");
		Visitor.Seen page = visitor("chair").get("/projects/" + project + "/why/kgi");
		assertThat(page.text()).contains("達成目標(KGI)「利用者数 80人」の根拠", "決定までの経過", "なぜこの記載になっているのか");
		assertThat(page.html()).contains("/facts/" + why.path("fact").asLong() + "\"");
		assertThat(visitor("auditor").get("/facts/" + why.path("fact").asLong()).text()).contains("なぜこの記載になっているのか",
				"号議案で、出席9名");
		assertThat(visitor("auditor").get("/projects/" + project).text()).contains("達成目標(KGI)の根拠を文章で読む");
		assertThat(visitor("auditor").get("/projects/" + project + "/why/kgi?lang=en").text()).contains(
				"The target (KGI) “利用者数 80人”", "item " + itemOf(id), "who voted, 9 being present", "took effect on");
	}

	@Test
	void a_citizen_reads_what_was_published_and_neither_a_case_nor_a_name() {
		String project = inForce("公表前の取組");
		String id = submitted("officer", lowered(project, "利用者数 70人", "実績に合わせるため"));
		screened(id, "chief", "director");
		approved(tabled(id));
		assertThat(visitor("").get("/projects/" + project + "/why/kgi").path()).isEqualTo("/login");
		long fact = ok(as("auditor").get("/api/projects/" + project + "/why/kgi")).path("fact").asLong();
		assertThat(visitor("").get("/facts/" + fact).status()).as("in force, and in no edition yet").isEqualTo(404);
		long taken = ok(as("auditor").get("/api/projects/" + SmallPlan.COUNTER + "/why/kgi")).path("fact").asLong();
		Visitor.Seen page = visitor("").get("/facts/" + taken);
		assertThat(page.text()).contains("なぜこの記載になっているのか", "令和6年度(2024年度)版の記載(sample)を");
		assertThat(page.html()).doesNotContain("/proposals/", "/meetings/", "例 ");
		assertThat(as("").get("/api/projects/" + project + "/why/kgi").status()).isEqualTo(401);
		assertThat(visitor("auditor").get("/projects/" + project + "/why/secret").status()).isEqualTo(404);
		assertThat(visitor("auditor").get("/projects/pr-none/why/kgi").status()).isEqualTo(404);
	}

	@Test
	void what_was_taken_over_leads_to_the_printed_edition() {
		String project = inForce("年度版から引き継いだ取組");
		JsonNode why = ok(as("auditor").get("/api/projects/" + project + "/why/owner"));
		assertThat(text(why.path("answer"))).startsWith("事業主担課「総務部 情報政策課」は、令和6年度(2024年度)版の記載(sample)を")
			.endsWith("に取り込んだものです。");
		assertThat(why.path("course")).isEmpty();
		refused(as("auditor").get("/api/projects/" + project + "/why/color"), 404, "project.UNKNOWN");
	}

	@Test
	void a_decision_alone_is_said_with_its_post() {
		String project = inForce("名を改める取組");
		Map<String, Object> renaming = new LinkedHashMap<>(Map.of("kind", "RENAMING", "projectId", project, "reason",
				"制度の名称に合わせるため", "effectiveOn", TODAY.toString(), "further", Map.of("name", "名を改めた取組")));
		String id = submitted("officer", renaming);
		screened(id, "chief", "director");
		decidedByWhoever(id);
		assertThat(text(ok(as("auditor").get("/api/projects/" + project + "/why/name")).path("answer")))
			.contains("取組事業名「名を改めた取組」は、", "の専決により、取組事業名の変更が承認され、", "それまでは「名を改める取組」でしたが、");
		byte[] sheet = as("auditor").file("/api/proposals/" + id + "/decision.pdf");
		assertThat(printed(sheet)).contains("専決", "名を改めた取組", "新旧対照");
	}

	@Test
	void the_sheet_of_a_decision_says_the_same_on_one_page_that_lasts() throws Exception {
		String project = inForce("鑑を作る取組");
		String id = submitted("officer", lowered(project, "利用者数 60人", "実績に合わせるため"));
		assertThat(as("auditor").get("/api/proposals/" + id + "/decision.pdf").status()).isEqualTo(404);
		screened(id, "chief", "director");
		approved(tabled(id));
		byte[] sheet = as("auditor").file("/api/proposals/" + id + "/decision.pdf");
		Printed.isPdfA(sheet);
		Checkpoint pinned = Checkpoint.of(SignedNote.of(Printed.qr(sheet)).text());
		assertThat(pinned.size()).isPositive();
		assertThat(printed(sheet)).contains(pinned.root().base64());
		assertThat(pages(sheet)).isEqualTo(1);
		String why = text(ok(as("auditor").get("/api/projects/" + project + "/why/kgi")).path("answer"));
		String told = why.substring(why.indexOf('、') + 1).replaceAll("\\s+", "");
		assertThat(printed(sheet)).contains(told.substring(0, told.indexOf('。')), "決裁書(鑑)", "新旧対照", "利用者数100人",
				"利用者数60人", "起案", "議決", file(id).path("number").asText(), "この決裁書を印刷した時点の記録簿の状態", "nawate");
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("決裁書(鑑)をPDFで保存");
		assertThat(visitor("").get("/proposals/" + id + "/decision.pdf").path()).isEqualTo("/login");
	}

	@Test
	void long_and_hostile_texts_are_cut_and_the_sheet_stays_one_page() throws Exception {
		String project = inForce("とても長い名前の取組".repeat(9));
		String id = submitted("officer", lowered(project, "利用者数 50人 " + "かつ満足のいく水準".repeat(20), LONG));
		screened(id, "chief", "director");
		approved(tabled(id));
		byte[] sheet = as("auditor").file("/api/proposals/" + id + "/decision.pdf");
		assertThat(SignedNote.of(Printed.qr(sheet)).text()).isNotEmpty();
		Printed.isPdfA(sheet);
		assertThat(pages(sheet)).isEqualTo(1);
		assertThat(printed(sheet)).contains("長い理由です。<b>𠮷</b>", "…(全", "字)");
		Visitor.Seen page = visitor("auditor").get("/projects/" + project + "/why/kgi");
		assertThat(page.html()).doesNotContain("<b>𠮷</b>").contains("&lt;b&gt;𠮷&lt;/b&gt;");
	}

	/** Eight for it, one against. */
	private void voted(String meeting, int item) {
		Map<String, Object> votes = new LinkedHashMap<>();
		DIRECTORS.forEach((director) -> votes.put("director-" + director, "FOR"));
		votes.put("director-" + DIRECTORS.getLast(), "AGAINST");
		ok(as("secretariat").post(item(meeting, item) + "/votes",
				Map.of("votes",
						votes.entrySet()
							.stream()
							.map((vote) -> Map.of("post", vote.getKey(), "ballot", vote.getValue()))
							.toList())));
		ok(as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")));
	}

	private static Map<String, Object> lowered(String project, String kgi, String reason) {
		Map<String, Object> change = revision(project, kgi);
		change.put("reason", reason);
		return change;
	}

	private static String text(JsonNode sentences) {
		StringBuilder text = new StringBuilder();
		sentences.forEach((sentence) -> text.append(sentence.path("text").asText()));
		return text.toString();
	}

	private static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	private static String printed(byte[] pdf) {
		try {
			return Printed.text(pdf);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
