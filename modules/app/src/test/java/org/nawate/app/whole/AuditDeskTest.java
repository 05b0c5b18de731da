package org.nawate.app.whole;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nawate.app.question.KindWords;
import org.nawate.store.EventNames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The auditor's desk, by its pages and by the API. */
class AuditDeskTest extends Casework {

	@Autowired
	private KindWords kinds;

	@Autowired
	private EventNames names;

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Test
	void an_auditor_finds_a_fact_by_what_it_says_in_another_form_and_keeps_the_question_in_the_address() {
		String id = submitted("officer", addition("四條畷のＤＸ検索"));
		String question = "q=" + encoded("四条畷のdx検索") + "&person=" + encoded("例 太郎") + "&name=proposal.Drafted";
		Visitor auditor = visitor("auditor");
		Visitor.Seen words = auditor.get("/audit?q=" + encoded("四条畷のdx検索"));
		assertThat(words.text()).contains("案件", "を起案").doesNotContain("条件に合う記録はありません");
		assertThat(words.html()).contains("value=\"四条畷のdx検索\"", "/audit/facts.csv?q=");
		JsonNode facts = as("auditor").get("/api/facts?order=oldest&q=" + encoded("四条畷のdx検索")).body();
		assertThat(facts.path("facts").get(0).path("proposalId").asText()).isEqualTo(id);
		assertThat(facts.path("more").asBoolean()).isFalse();
		assertThat(facts.path("count").asInt()).isEqualTo(facts.path("facts").size());
		assertThat(auditor.get("/audit?" + question).status()).isEqualTo(200);
	}

	@Test
	void an_answer_is_saved_as_a_table_in_which_no_formula_hides() {
		String id = submitted("officer", addition("=HYPERLINK(\"x\") 監査の表"));
		String csv = visitor("auditor").get("/audit/facts.csv?about=" + id).html();
		assertThat(csv).startsWith("\uFEFF記録番号,記録日時,行為の種類,内容,職,氏名");
		assertThat(csv.lines().skip(1)).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).matches("\\d+,2.*" + id + ".*"));
		assertThat(csv).doesNotContain("\n=", ",=", "\"=");
	}

	@Test
	void what_cannot_be_read_is_said_and_kept() {
		Visitor.Seen page = visitor("auditor").get("/audit?from=" + encoded("きのう") + "&q=abc");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("日付または記録番号を読み取れません。");
		assertThat(page.html()).contains("value=\"abc\"", "aria-invalid=\"true\"");
		assertThat(visitor("auditor").get("/audit/facts.csv?from=x").status()).isEqualTo(400);
		refused(as("auditor").get("/api/facts?lastNumber=x"), 400, "request.PARAMETER_INVALID");
		assertThat(visitor("auditor").get("/audit?q=" + encoded("<script>alert(1)</script>")).html())
			.doesNotContain("<script>alert(1)");
	}

	@Test
	void nobody_searches_the_facts_without_login() {
		assertThat(visitor("").get("/audit").path()).isEqualTo("/login");
		assertThat(visitor("").get("/audit/facts.csv").path()).isEqualTo("/login");
		assertThat(as("").get("/api/facts").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void every_kind_of_fact_is_offered_by_a_name_of_its_own(String language) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		try {
			List<String> labels = new ArrayList<>();
			for (KindWords.Group group : this.kinds.groups()) {
				assertThat(group.label() + ".").isNotEqualTo(group.beginning());
				group.kinds().forEach((kind) -> labels.add(group.label() + " | " + kind.label()));
			}
			assertThat(labels).hasSameSizeAs(this.names.names()).doesNotHaveDuplicates();
			assertThat(labels)
				.allSatisfy((label) -> assertThat(label.replaceAll("^[^|]*\\| ", "")).hasSizeGreaterThan(1)
					.doesNotContain("○○", "○ ○", "{")
					.doesNotMatch("[a-z]+\\.[A-Z].*|.*[((:]"));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@Test
	void answers_come_by_pages() {
		JsonNode second = ok(as("auditor").get("/api/facts?page=2"));
		assertThat(second.path("page").asInt()).isEqualTo(2);
		JsonNode first = ok(as("auditor").get("/api/facts"));
		assertThat(first.path("facts").get(49).path("position").asLong())
			.isEqualTo(second.path("facts").get(0).path("position").asLong() + 1);
	}

	@Test
	void words_that_name_a_kind_of_act_lead_to_its_facts() {
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/audit?q=" + encoded("承認")).html())
			.contains("この語句を名称に含む行為の種類", "href=\"/audit?name=proposal.Endorsed\"")
			.doesNotContain("href=\"/audit?name=proposal.Drafted\"");
		assertThat(auditor.get("/audit?q=" + encoded("四条畷のdx検索")).text()).doesNotContain("この語句を名称に含む行為の種類");
	}

}
