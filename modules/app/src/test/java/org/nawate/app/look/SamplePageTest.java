package org.nawate.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.app.flowpicture.FlowPath;
import org.nawate.app.flowpicture.FlowPicture;
import org.nawate.app.flowpicture.FlowPictures;
import org.nawate.app.flowpicture.TableWords;
import org.nawate.app.look.Step.Place;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renders the frame and every fragment on sample pages; they are left in
 * {@code target/look} to be looked at.
 */
class SamplePageTest {

	private static final Path OUT = Path.of("target/look");

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void the_register_stands_in_the_frame() throws IOException {
		String page = render("sample/register", Locale.JAPAN,
				Map.of("frame", frame("ja", true), "none", List.of(), "pages", new PageLinks(5, 12, "/plan?page=")));
		assertThat(page).contains("<title>計画 令和6年4月1日時点|なわてDXアクションプラン|四條畷市</title>")
			.contains("<html lang=\"ja\"")
			.contains("令和6年4月1日(2024年)時点の計画を表示しています")
			.contains("<span class=\"mark abolished\">【廃止】</span>")
			.contains("aria-current=\"page\"")
			.containsOnlyOnce("<main")
			.containsOnlyOnce("<h1")
			.doesNotContain("class=\"notice")
			.doesNotContain("th:");
	}

	@Test
	void the_case_shows_steps_comparison_and_timeline() throws IOException {
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("frame", frame("ja", false));
		model.put("done", "案件第12号を承認しました。");
		model.put("doneNext", "事務局の審査に進みました。引戻しは次の担当が処理するまで行えます。");
		model.put("steps", steps());
		model.put("day", LocalDate.of(2025, 10, 6));
		model.put("facts", facts());
		model.put("picture", picture());
		model.put("table", DecisionTable.read(resource("/flowpicture/class.dmn")).fired("wide"));
		model.put("old", "システム利用者満足度 80%以上");
		model.put("young", "システム利用者満足度 85%以上(𠮷野地区を含む)");
		String page = render("sample/case", Locale.JAPAN, model);
		assertThat(page).contains("<del>")
			.contains("<ins>")
			.contains("(𠮷野地区を含む)")
			.contains("aria-current=\"step\"")
			.contains("id=\"fact-2\"")
			.contains("<svg class=\"flow\"")
			.contains("<tr class=\"fired\">")
			.contains("role=\"status\"");
	}

	@Test
	void the_form_keeps_what_was_typed_and_says_what_is_wrong() throws IOException {
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("frame", frame("ja", false));
		model.put("errors", Map.of("reason", "変更の理由を入力してください。"));
		model.put("options", List.of(new Choice("1-2", "総務部 情報政策課"), new Choice("3", "市民生活部 市民課")));
		model.put("votes", List.of(new Choice("APPROVE", "承認", "案のとおり決定する"), new Choice("REFUSE", "却下")));
		model.put("day", LocalDate.of(2026, 4, 1));
		model.put("chosen", List.of("3"));
		String page = render("sample/form", Locale.JAPAN, model);
		assertThat(page).contains("href=\"#reason\"")
			.contains("aria-invalid=\"true\"")
			.contains("aria-describedby=\"reason-error reason-help\"")
			.contains("value=\"入力した値\"")
			.contains("<option value=\"3\" selected=\"selected\">")
			.contains("type=\"date\" id=\"effectiveOn\" name=\"effectiveOn\" value=\"2026-04-01\"")
			.contains("※必須");
	}

	@Test
	void a_confirmation_repeats_what_will_be_fixed() throws IOException {
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("frame", frame("ja", false));
		Map<String, String> fixed = new LinkedHashMap<>();
		fixed.put("取組事業", "なわてFMシステムの実装");
		fixed.put("廃止日", "令和8年3月31日(2026年)");
		model.put("day", LocalDate.of(2025, 11, 22));
		model.put("fixed", fixed);
		model.put("fields", Map.of("reason", List.of("代替手段の確保")));
		String page = render("sample/confirm", Locale.JAPAN, model);
		assertThat(page).contains("令和7年11月22日(2025年)現在</h1>")
			.contains("この操作は取り消せません")
			.contains("name=\"reason\" value=\"代替手段の確保\"");
	}

	@Test
	void the_login_and_the_errors_need_no_frame_of_their_own() throws IOException {
		assertThat(render("login", Locale.JAPAN, Map.of())).contains("type=\"password\"")
			.contains("name=\"username\"")
			.doesNotContain("site-nav")
			.doesNotContain("class=\"notice");
		Map<String, Object> model = Map.of("number", "1763787600-1", "occurredAt",
				Instant.parse("2025-11-22T05:00:00Z"), "path", "/cases/12", "status", 500);
		assertThat(render("error", Locale.JAPAN, model)).contains("1763787600-1");
		assertThat(render("error/404", Locale.JAPAN, Map.of())).contains("ページが見つかりません");
		assertThat(render("error/403", Locale.JAPAN, Map.of())).contains("この操作は行えません");
	}

	@Test
	void the_frame_speaks_english_as_well() throws IOException {
		String page = render("error/404", Locale.ENGLISH, Map.of("frame", frame("en", true)));
		assertThat(page).contains("<html lang=\"en\"")
			.contains("Page not found")
			.contains("You see the plan as of 1 April 2024")
			.contains("日本語");
	}

	private static Frame frame(String language, boolean otherDay) {
		List<Frame.Entry> navigation = new ArrayList<>();
		for (String code : List.of("plan", "inbox", "case", "meeting", "edition", "audit", "organisation")) {
			navigation.add(new Frame.Entry(code, "/" + code, code.equals(otherDay ? "plan" : "case")));
		}
		List<Frame.Post> posts = List.of(new Frame.Post("p1", "総務部情報政策課 主任", true),
				new Frame.Post("p2", "推進本部 事務局", false));
		return new Frame("四條畷市", "なわてDXアクションプラン", "令和7年度(2025年度)", "畷 花子", "総務部情報政策課 主任", posts, 3, 2, navigation,
				language, "?lang=" + ("ja".equals(language) ? "en" : "ja"), "0.1.0", null, LocalDate.of(2025, 11, 22),
				otherDay ? new Frame.DayBand(LocalDate.of(2024, 4, 1), "/") : null);
	}

	private static List<Step> steps() {
		return List.of(new Step("起案", Place.PASSED, LocalDate.of(2025, 10, 6)),
				new Step("回議", Place.PASSED, LocalDate.of(2025, 10, 14)),
				new Step("事務局審査", Place.PASSED, LocalDate.of(2025, 10, 20)), new Step("合議", Place.HERE, null),
				new Step("付議", Place.AHEAD, null), new Step("議決", Place.AHEAD, null),
				new Step("施行", Place.AHEAD, null));
	}

	private static List<TimelineFact> facts() {
		Instant at = Instant.parse("2025-10-20T05:03:00Z");
		return List.of(
				new TimelineFact(1, at, "KGIの変更を起案", "畷 花子(総務部情報政策課 主任)", "導入から2年で目標に達したため。", null, null, null, null,
						null, null, ""),
				new TimelineFact(2, at, "KGIを変更", "田中 一郎(推進本部 本部長)", null, "システム利用者満足度 80%以上", "システム利用者満足度 85%以上",
						"令和7年度第3回推進本部会議 議第2号", "/meetings/3", LocalDate.of(2025, 11, 4), LocalDate.of(2026, 4, 1),
						"main"));
	}

	private static String render(String template, Locale locale, Map<String, Object> model) throws IOException {
		LocaleContextHolder.setLocale(locale);
		try (AnnotationConfigApplicationContext beans = beans()) {
			MockServletContext servlet = new MockServletContext();
			WebContext context = new WebContext(
					JakartaServletWebApplication.buildApplication(servlet)
						.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
					locale, model);
			context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
					new ThymeleafEvaluationContext(beans, null));
			SpringTemplateEngine engine = engine();
			engine.addDialect(beans.getBean(LookDialect.class));
			engine.addDialect(beans.getBean(DrawnPictures.class));
			String page = engine.process(template, context);
			Path file = OUT
				.resolve(template.replace("sample/", "").replace('/', '-') + "-" + locale.getLanguage() + ".html");
			Files.createDirectories(OUT);
			Files.writeString(file, page, StandardCharsets.UTF_8);
			return page;
		}
	}

	private static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(messages());
		engine.setTemplateResolver(resolver);
		engine.setEnableSpringELCompiler(false);
		return engine;
	}

	private static AnnotationConfigApplicationContext beans() {
		AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
		beans.registerBean("messageSource", MessageSource.class, SamplePageTest::messages);
		beans.register(AnonymousFrame.class, WarekiFormat.class, TextDiff.class, Described.class, StateLook.class,
				LookDialect.class, DrawnPictures.class, FlowPictures.class, TableWords.class);
		beans.refresh();
		return beans;
	}

	private static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	private static FlowPicture picture() {
		LocaleContextHolder.setLocale(Locale.JAPAN);
		FlowPath path = new FlowPath(Set.of("begun", "check", "answer"), Set.of("begins", "asks", "agrees"),
				Set.of("judge"));
		try (AnnotationConfigApplicationContext beans = beans()) {
			return beans.getBean(FlowPictures.class)
				.draw("everything", "1", () -> resource("/flowpicture/everything.bpmn"), path);
		}
	}

	private static InputStream resource(String name) {
		return Objects.requireNonNull(SamplePageTest.class.getResourceAsStream(name));
	}

}
