package org.nawate.app.importing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenPageTest {

	@ParameterizedTest(name = "{2} in line {3}: {0} -> {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			"2 電子入札" | "電子入札" | NUMBER_MISSING | 16
			"2 電子入札" | "3 電子入札" | NUMBER_OUT_OF_ORDER | 16
			"2 電子入札" | "1 電子入札" | NUMBER_OUT_OF_ORDER | 16
			"利活用 L システム" | "利活用 システム" | CLASS_MISSING | 10
			"利活用 L システム" | "利活用 - システム" | CLASS_MISSING | 10
			"利活用 L システム" | "利活用 X システム" | CLASS_MISSING | 10
			"旅券の電子申請 M" | "M" | NAME_MISSING | 46
			"なわてFMシステムの実装【廃止】 -" | "【廃止】 -" | NAME_MISSING | 69
			"M 旅券申請の全申請のうち、オンライン手続き率 80%" | "M" | KGI_MISSING | 46
			"利用者満足度 75% 田原支所" | "田原支所" | KGI_MISSING | 52
			"利用者満足度 75% 田原支所" | "利用者満足度 75%" | OWNER_MISSING | 52
			"利用者満足度 75% 田原支所" | "利用者満足度 75% 西部支所" | OWNER_MISSING | 52
			"- 【廃止】\\n\\n【廃止】" | "- 【廃止】" | OWNER_MISSING | 69
			"選挙管理委員会\\n\\n事務局" | "事務局" | DEPARTMENT_MISSING | 186
			"選挙管理委員会\\n\\n事務局" | "選挙管理委員会" | SECTION_MISSING | 186
			"総務部\\n\\n人事課" | "総務部" | SECTION_MISSING | 128
			"(2)-5 庁内" | "(4)-5 庁内" | MEASURE_WITHOUT_GOAL | 107
			"(2)-5 庁内" | "(2)-4 庁内" | MEASURE_OUT_OF_ORDER | 107
			"基本目標(2) きめ細かく丁寧な市役所の実現" | "" | MEASURE_WITHOUT_GOAL | 107
			"(1)-1 多様なオンラインサービスの導入" | "" | ROW_WITHOUT_MEASURE | 4
			"(1)-1 多様なオンラインサービスの導入" | "(1)-1" | MEASURE_UNNAMED | 3
			"住民DX\\n" | "住民DX\\n住民DX\\n" | LINE_TWICE | 38
			"L R8年度書かない窓口の利用満足度4.2" | "L R8年度4.2\\nL R8年度4.2" | CLASS_TWICE | 41
			"基本目標(2) きめ" | "基本目標(1) きめ" | GOAL_TWICE | 105
			""")
	void names_the_line_of_what_is_broken(String printed, String broken, FindingCode code, int line) {
		String text = SamplePage.text();
		String from = printed.replace("\\n", "\n");
		assertThat(text).contains(from);
		List<Finding> errors = SamplePage
			.read(text.replaceFirst(java.util.regex.Pattern.quote(from), broken.replace("\\n", "\n")))
			.errors();
		assertThat(errors).anySatisfy((finding) -> {
			assertThat(finding.code()).isEqualTo(code);
			assertThat(finding.line()).isEqualTo(line);
		});
	}

	@Test
	void no_single_line_lost_or_doubled_goes_unseen() {
		List<String> lines = List.of(SamplePage.text().split("\n", -1));
		PageReading sound = SamplePage.read(SamplePage.text());
		int legend = lines.indexOf("事業区分の考え方");
		int[] counts = new int[3];
		List<String> unseen = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			for (boolean doubled : new boolean[] { false, true }) {
				List<String> mutated = new ArrayList<>(lines);
				if (doubled) {
					mutated.add(i, lines.get(i));
				}
				else {
					mutated.remove(i);
				}
				PageReading reading = SamplePage.read(String.join("\n", mutated));
				boolean differs = !content(reading).equals(content(sound));
				counts[reading.sound() ? (differs ? 1 : 2) : 0]++;
				boolean meaningless = PageLine.of(1, lines.get(i)).isBlank() || i > legend || (doubled && i == legend);
				if (reading.sound() && !differs && !meaningless) {
					unseen.add((doubled ? "doubled " : "lost ") + (i + 1) + ": " + lines.get(i));
				}
			}
		}
		System.out.printf(
				"single-line mutations of the sample: %d refused, %d seen in the result, %d without meaning%n",
				counts[0], counts[1], counts[2]);
		assertThat(unseen).isEmpty();
	}

	@Test
	void two_lines_exchanged_never_crash_the_parser() {
		List<String> lines = List.of(SamplePage.text().split("\n", -1));
		int refused = 0;
		for (int i = 0; i + 1 < lines.size(); i++) {
			List<String> mutated = new ArrayList<>(lines);
			java.util.Collections.swap(mutated, i, i + 1);
			refused += SamplePage.read(String.join("\n", mutated)).sound() ? 0 : 1;
		}
		assertThat(refused).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "''", "'\n\n'", "hello", "基本目標(1)", "(1)-1", "1", "'(1)-1 x\n1'", "'基本目標(1) x\n(1)-1 y\n1 L'",
			"'基本目標(1) x\n(1)-1 y\n1 a - -'", "'基本目標(1) x\n(1)-1 y\n1 a 【廃止】 - 【廃止】'" })
	void scraps_are_refused_without_a_crash(String scrap) {
		assertThat(SamplePage.read(scrap).errors()).isNotEmpty();
	}

	@Test
	void an_unknown_section_is_a_warning_with_its_line_and_read_by_its_lines() {
		PageReading reading = SamplePage.read(SamplePage.text().replace("総務部\n\n人事課", "デジタル推進部\n\n改革推進課"));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).contains(Finding.of(FindingCode.OWNER_UNKNOWN, 130, "デジタル推進部 改革推進課"));
		assertThat(reading.page().rows().get(15).owner().printed()).isEqualTo("デジタル推進部 改革推進課");
		assertThat(reading.page().rows().get(15).unit()).isNull();
	}

	@Test
	void a_kgi_over_lines_that_begin_with_numbers_is_no_row() {
		PageReading reading = SamplePage
			.read(SamplePage.text().replace("M 旅券申請の全申請のうち、オンライン手続き率 80%", "M 講座を開く\n7 回以上"));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.page().rows().get(4).kgi().text()).isEqualTo("講座を開く7 回以上");
	}

	private static List<Object> content(PageReading reading) {
		List<Object> content = new ArrayList<>();
		PageParserTest.cells(reading).forEach((cells) -> content.add(PageParserTest.withoutLine(cells)));
		reading.page().goals().forEach((goal) -> content.add(goal.name()));
		reading.page().measures().forEach((measure) -> content.add(measure.name()));
		reading.findings().forEach((finding) -> content.add(finding.code() + " " + finding.details()));
		content.add(String.valueOf(reading.page().edition()));
		return content;
	}

}
