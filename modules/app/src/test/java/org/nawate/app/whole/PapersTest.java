package org.nawate.app.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.nawate.app.wiring.Acts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers of any case, of comments and of conditions, from the form to the download. */
class PapersTest extends Casework {

	private static final byte[] PDF = "%PDF-1.7 見積書".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Acts acts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_paper_of_a_kgi_change_is_kept_by_its_hash_and_handed_out_to_be_saved() {
		String id = drafted("officer", revision(SmallPlan.E_FORMS, "利用率 70%"));
		String page = "/proposals/" + id + "/attachments";
		Visitor officer = visitor("officer");
		assertThat(officer.get(page).text()).contains("1件10MBまで。受け付ける形式: pdf docx");
		Visitor.Seen added = officer.upload(page, "paper", "見積 書.pdf", PDF);
		assertThat(added.text()).contains("「見積 書.pdf」を添付しました。");
		String paper = added.find("href=\"(" + page + "/[0-9a-f]{64})\"");
		Visitor.Seen read = visitor("auditor").get(paper);
		assertThat(read.html()).isEqualTo("%PDF-1.7 見積書");
		assertThat(read.answer().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
		assertThat(read.answer().headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
		assertThat(read.answer().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(read.answer().headers().allValues("Content-Security-Policy"))
			.containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
		assertThat(visitor("").get(paper).path()).isEqualTo("/login");
		assertThat(officer.upload(page, "paper", "別名.pdf", PDF).text()).contains("同じ内容の資料が「見積 書.pdf」として既に添付されています。");
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		assertThat(visitor("chief").get("/proposals/" + id).text()).contains("見積 書.pdf", "資料1「見積 書.pdf」を案件に添付");
		assertThat(officer.post(paper + "/removal").text()).contains("編集と提出ができるのは起案中または補正中の案件だけです");
		ok(as("officer").post("/api/proposals/" + id + "/take-back"));
		assertThat(officer.post(paper + "/removal").text()).contains("「見積 書.pdf」を外しました。", "添付資料はありません。");
		assertThat(visitor("auditor").get(paper).status()).isEqualTo(404);
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("資料1を取外し");
	}

	@Test
	void what_is_no_paper_is_refused_in_words() throws IOException {
		String id = drafted("officer", revision(SmallPlan.E_FORMS, "利用率 71%"));
		String page = "/proposals/" + id + "/attachments";
		Visitor officer = visitor("officer");
		officer.get(page);
		refusedPaper(officer.upload(page, "paper", "案内.html", "<p>案内".getBytes(StandardCharsets.UTF_8)), 415,
				"「案内.html」の形式の資料は添付できません。");
		refusedPaper(officer.upload(page, "paper", "見積書.pdf", "本文".getBytes(StandardCharsets.UTF_8)), 415,
				"「見積書.pdf」の中身が、名前の示す形式と異なるため添付できません。");
		refusedPaper(officer.upload(page, "paper", "道具.pdf", new byte[] { 'M', 'Z', 0, 1 }), 415, "中身が、名前の示す形式と異なる");
		refusedPaper(officer.upload(page, "paper", "集計.xlsx", macros()), 415, "マクロなど、開いた人の端末で動くものが含まれている");
		refusedPaper(officer.upload(page, "paper", "空.pdf", new byte[0]), 422, "添付する資料を選んでください。");
		byte[] large = new byte[10 * 1024 * 1024 + 1];
		refusedPaper(officer.upload(page, "paper", "大きい.pdf", large), 413, "「大きい.pdf」は10MBを超えているため添付できません。");
		byte[] beyond = new byte[42 * 1024 * 1024];
		refusedPaper(officer.upload(page, "paper", "とても大きい.pdf", beyond), 413, "送られた内容が大きすぎます");
		refusedPaper(officer.post("/proposals/" + id + "/comments", "text", "あ".repeat(400_000)), 413, "資料として添付してください");
		Caller.Answer tooLarge = as("officer").send("POST", "/api/proposals/" + id + "/papers",
				HttpRequest.BodyPublishers.ofByteArray(beyond),
				Map.of("Content-Type", "multipart/form-data; boundary=x"));
		refused(tooLarge, 413, "request.TOO_LARGE");
		assertThat(tooLarge.body().path("detail").asText()).contains("41MB", "分けるか小さく");
		assertThat(tooLarge.body().toString()).doesNotContain("Exception", "trace");
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/papers"))).isEmpty();
		Visitor chief = visitor("chief");
		chief.get(page);
		assertThat(chief.upload(page, "paper", "見積書.pdf", PDF).text()).contains("この操作ができるのは");
	}

	@Test
	void a_large_paper_comes_back_to_the_byte() {
		String id = drafted("officer", revision(SmallPlan.E_FORMS, "利用率 72%"));
		String page = "/proposals/" + id + "/attachments";
		byte[] content = new byte[3 * 1024 * 1024 + 17];
		new Random(7).nextBytes(content);
		System.arraycopy(PDF, 0, content, 0, PDF.length);
		Visitor officer = visitor("officer");
		officer.get(page);
		String paper = officer.upload(page, "paper", "図面.pdf", content).find("/attachments/([0-9a-f]{64})\"");
		assertThat(this.jdbc.sql("select content from attachment where sha256 = ?")
			.param(paper)
			.query(byte[].class)
			.single()).isEqualTo(content);
		assertThat(officer.get(page + "/" + paper).answer().headers().firstValueAsLong("Content-Length"))
			.hasValue(content.length);
	}

	@Test
	void comments_and_conditions_carry_papers_too() {
		String id = submitted("officer", addition("根拠を添える取組"));
		Visitor chief = visitor("chief");
		chief.get("/proposals/" + id + "/comments");
		Visitor.Seen commented = chief.upload("/proposals/" + id + "/comments?text=%E5%88%A5%E7%B4%99", "paper",
				"別紙.txt", "別紙".getBytes(StandardCharsets.UTF_8));
		assertThat(commented.text()).contains("コメントを書き込み", "別紙.txt");
		Visitor.Seen wrong = chief.upload("/proposals/" + id + "/comments?text=%E5%86%8D%E9%80%81", "paper", "別紙.exe",
				new byte[] { 'M', 'Z' });
		refusedPaper(wrong, 415, "「別紙.exe」の形式の資料は添付できません。");
		assertThat(wrong.html()).as("what was typed").contains("再送");
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/comments"))).hasSize(1);
		screened(id, "chief", "director");
		String meeting = tabled(id);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/votes",
				Map.of("noObjection", true)));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "CONDITIONAL", "conditions", "点検を終えること")));
		Visitor officer = visitor("officer");
		officer.get("/proposals/" + id + "/duties/1");
		Visitor.Seen met = officer.upload("/proposals/" + id + "/duties/1?note=%E7%82%B9%E6%A4%9C%E6%B8%88", "paper",
				"点検表.pdf", PDF);
		assertThat(met.text()).contains("の条件の充足を報告しました。", "点検表.pdf");
		JsonNode papers = ok(as("auditor").get("/api/proposals/" + id + "/papers"));
		assertThat(papers.findValuesAsText("fileName")).containsExactly("別紙.txt", "点検表.pdf");
		assertThat(papers.get(1).path("duty").asInt()).isEqualTo(1);
		this.acts.showEffect();
		assertThat(visitor("auditor").get("/proposals/" + id + "/duties/1").text()).contains("点検表.pdf");
	}

	private static void refusedPaper(Visitor.Seen seen, int status, String sentence) {
		assertThat(seen.text()).contains(sentence);
		assertThat(seen.status()).isEqualTo(status);
	}

	private static byte[] macros() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String entry : new String[] { "[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin" }) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write('x');
			}
		}
		return bytes.toByteArray();
	}

}
