package org.nawate.app.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class AdditionDayTest extends BrowserTest {

	@Test
	void a_project_goes_from_the_officers_draft_into_the_public_plan() {
		String name = "窓口の待ち時間の見える化";
		Person officer = person("officer");
		officer.open("/proposals/new");
		officer.follow("取組事業を追加する").press("提出へ進む").sees("提出までに必要な項目").sees("事業内容");
		assertThat(officer.path()).contains("/edit");
		String id = officer.id();
		fill(officer, name);
		officer.press("提出へ進む").sees("情報政策課長").press("提出する").sees("を提出しました");

		endorse("chief", name);
		endorse("director", name);
		Person secretariat = person("secretariat");
		screen(secretariat, name);
		secretariat.sees("M");
		String meeting = meeting(secretariat, name);

		Person chair = person("chair");
		chair.open("/meetings/" + meeting);
		chair.sees(name).sees("定足数");
		Person member = person("member3");
		member.open("/meetings/" + meeting);
		member.sees(name);
		assertThat(member.button("招集する")).hasCount(0);

		decide(secretariat, "承認");
		secretariat.open("/proposals/" + id);
		secretariat.sees("施行");

		Person reader = person("auditor");
		reader.open("/register");
		Locator row = reader.main()
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(name));
		assertThat(row).containsText("【追加】");
		reader.follow(name).sees("処理時間 30%削減");
		Person citizen = person("citizen", 1280, true);
		citizen.open("/register");
		citizen.seesNot(name);

		Person auditor = person("auditor");
		auditor.open("/proposals/" + id);
		auditor.sees(name).seesNot("できること");
		assertThat(auditor.main().getByRole(AriaRole.BUTTON)).hasCount(0);
		auditor.open("/meetings/" + meeting);
		auditor.sees(name);
		assertThat(auditor.main().getByRole(AriaRole.BUTTON)).hasCount(0);
	}

	@Test
	void a_changed_kgi_is_sent_back_once_and_shown_before_and_after() {
		String name = "申請状況の通知";
		String project = standing(name);
		Person officer = person("officer");
		officer.open("/projects/" + project);
		officer.follow("KGIの変更を起案");
		officer.write("kgi", "処理時間 20%削減")
			.write("reason", "現状に合わせて目標を改めるため")
			.write("actuals", "令和8年度 45%削減")
			.write("effectiveOn", TODAY.toString())
			.press("提出へ進む")
			.press("提出する")
			.sees("を提出しました");
		String id = officer.id();

		Person chief = person("chief");
		step(chief, name);
		chief.sees("30").sees("20");
		chief.main().locator("summary", new Locator.LocatorOptions().setHasText("差戻し")).click();
		chief.write("reason", "実績の根拠を追記してください").press("差し戻す").sees("差し戻");

		officer.open("/inbox");
		officer.follow(name).sees("実績の根拠を追記してください");
		officer.write("actuals", "令和8年度 45%削減(窓口の統計)")
			.press("提出へ進む")
			.press("提出する")
			.sees("を提出しました");
		endorse("chief", name);
		endorse("director", name);
		Person secretariat = person("secretariat");
		screen(secretariat, name);
		meeting(secretariat, name);
		decide(secretariat, "承認");

		officer.open("/proposals/" + id);
		assertThat(officer.main().locator("del").first()).containsText("30");
		assertThat(officer.main().locator("ins").first()).containsText("20");
		officer.sees("第2回");
		officer.open("/projects/" + project);
		officer.sees("処理時間 20%削減").sees("処理時間 30%削減");
	}

	@Test
	void a_project_is_renamed_and_remembers_its_former_name() {
		String name = "紙の届出の受付";
		String project = standing(name);
		Person officer = person("officer");
		officer.open("/projects/" + project);
		officer.main().locator("summary", new Locator.LocatorOptions().setHasText("そのほかの変更を起案")).click();
		officer.follow("名称変更を起案").press("提出へ進む").sees("提出までに必要な項目").sees("施行日");
		officer.write("name", "届出の電子受付")
			.write("reason", "電子化に合わせるため")
			.write("effectiveOn", TODAY.toString())
			.press("提出へ進む")
			.sees("名称変更")
			.press("提出する")
			.sees("を提出しました");
		String id = officer.id();
		endorse("chief", name);
		endorse("director", name);
		Person secretariat = person("secretariat");
		screen(secretariat, name);
		Person chair = person("chair");
		step(chair, name);
		chair.press("内容を確認して承認へ進む").sees("専決の確認").press("承認を確定する").sees("専決");
		officer.open("/proposals/" + id);
		assertThat(officer.main().locator("ins").first()).containsText("電子");
		officer.open("/projects/" + project);
		officer.sees("届出の電子受付").sees("旧名称").sees(name);
	}

	@Test
	void an_abolished_project_keeps_its_row_and_the_edition_is_read_without_login() {
		String name = "紙の回覧の電子化";
		String project = standing(name);
		Person officer = person("officer");
		officer.open("/proposals/new?kind=ABOLITION&project=" + project);
		officer.write("reason", "役割を終えたため")
			.write("actuals", "全件終了")
			.write("effectiveOn", TODAY.toString())
			.write("successorNote", "なし")
			.write("contracts", "満了")
			.write("personalData", "消去する")
			.write("systems", "停止する")
			.press("提出へ進む")
			.press("提出する")
			.sees("を提出しました");
		endorse("chief", name);
		endorse("director", name);
		Person secretariat = person("secretariat");
		screen(secretariat, name);
		meeting(secretariat, name);
		decide(secretariat, "承認");

		Person citizen = person("citizen", 1280, true);
		Person reader = person("auditor");
		reader.open("/register");
		assertThat(reader.main()
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(name))).containsText("【廃止】");

		secretariat.open("/editions");
		secretariat.follow("年度版の作成").press("案を作成する").sees(name);
		String year = secretariat.id();
		assertThat(citizen.open("/editions/" + year)).isEqualTo(404);
		secretariat.press("この内容で公表する").sees("公表しました");
		assertThat(citizen.open("/editions/" + year)).isEqualTo(200);
		citizen.sees(name).sees("【廃止】");
	}

	/** A project in force, added by the API. */
	private String standing(String name) {
		String id = submitted("officer", addition(name));
		screened(id, "chief", "director");
		approved(tabled(id));
		return file(id).path("projectId").asText();
	}

	static void fill(Person officer, String name) {
		officer.write("name", name);
		officer.page().locator("#measure").selectOption("6");
		officer.write("content", "待っている人数を表示する")
			.write("currentState", "窓口に来るまで分からない")
			.write("expectedEffect", "待ち時間を短くする")
			.write("kgi", "処理時間 30%削減")
			.write("effectiveOn", TODAY.toString());
		Locator schedule = officer.page().locator("#schedule");
		if (schedule.getAttribute("open") == null) {
			schedule.locator("summary").click();
		}
		schedule.locator("input[name=scheduleText]").first().fill("運用開始");
		schedule.locator("input[name=scheduleBudget]").first().fill("1200000");
	}

	private static void step(Person visitor, String name) {
		visitor.open("/inbox");
		visitor.follow(name);
	}

	private void endorse(String account, String name) {
		Person visitor = person(account);
		step(visitor, name);
		visitor.write("opinion", "適当と認める").press("確認・承認する").sees("適当と認める");
		assertThat(visitor.path()).startsWith("/proposals/");
	}

	/** Screened in the browser; whoever is asked agrees by the API. */
	private void screen(Person secretariat, String name) {
		step(secretariat, name);
		if (secretariat.main().locator("#departments").count() > 0) {
			secretariat.choose("総務部").choose("市民生活部").choose("いいえ");
		}
		secretariat.press("審査を終える").sees("付議");
		agreed(secretariat.id());
	}

	/** Plans, puts on the agenda, convenes, records everybody present, and opens. */
	private static String meeting(Person secretariat, String name) {
		secretariat.open("/meetings");
		secretariat.follow("会議を予定する");
		secretariat.write("name", "推進本部会議").write("place", "庁議室").press("この内容で予定する").sees("会議を予定しました");
		String meeting = secretariat.id();
		String step = secretariat.page()
			.locator("#stepId option", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
			.getAttribute("value");
		secretariat.page().locator("#stepId").selectOption(step);
		secretariat.press("議題に加える").sees("議題に加えました").sees(name);
		secretariat.press("招集する").sees("定足数は構成員9名のうち5名です");
		secretariat.press("全員出席として記録する").sees("定足数(5名)を満たしています");
		secretariat.press("開会する").sees("開会しました");
		return meeting;
	}

	/** Without objection; what is fixed is spoken back first. */
	private static void decide(Person secretariat, String result) {
		secretariat.press("異議なし(全員賛成)として記録する").sees("表決を記録しました");
		secretariat.choose(result).press("内容を確認する").sees("この操作は取り消せません").sees(result);
		secretariat.press("この内容で確定する").sees("議決を記録しました");
	}

}
