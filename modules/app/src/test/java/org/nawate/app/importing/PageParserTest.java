package org.nawate.app.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class PageParserTest {

	@Test
	void reads_every_cell_of_the_sample_as_printed() {
		PageReading reading = SamplePage.read(SamplePage.text());
		assertThat(reading.errors()).isEmpty();
		assertThat(cells(reading)).containsExactlyElementsOf(expected());
	}

	@Test
	void counts_classes_marks_and_kinds() {
		List<PlanPage.Row> rows = SamplePage.read(SamplePage.text()).page().rows();
		assertThat(rows).hasSize(25);
		assertThat(rows.stream().filter((row) -> row.businessClass() == BusinessClass.L)).hasSize(10);
		assertThat(rows.stream().filter((row) -> row.businessClass() == BusinessClass.M)).hasSize(14);
		assertThat(rows.stream().filter((row) -> row.businessClass() == null)).hasSize(1);
		assertThat(rows.stream().filter((row) -> row.marks().contains(Mark.ADDED))).hasSize(1);
		assertThat(rows.stream().filter(PlanPage.Row::abolished)).hasSize(1);
		Map<KgiKind, Long> kinds = rows.stream()
			.collect(Collectors.groupingBy((row) -> row.kgi().kind(), Collectors.counting()));
		assertThat(kinds).isEqualTo(Map.of(KgiKind.NUMERIC, 18L, KgiKind.MIXED, 2L, KgiKind.QUALITATIVE, 2L,
				KgiKind.PENDING, 2L, KgiKind.NONE, 1L));
	}

	@Test
	void reads_goals_measures_and_edition() {
		PlanPage page = SamplePage.read(SamplePage.text()).page();
		assertThat(page.edition()).isEqualTo(new FiscalYear(2024));
		assertThat(page.goals()).extracting(PlanPage.Goal::name)
			.containsExactly("利用者の利便性向上", "きめ細かく丁寧な市役所の実現", "だれもがデジタルの恩恵を受けられる環境整備");
		assertThat(page.measures()).extracting(PlanPage.Measure::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
		assertThat(page.measures().get(2).name()).isEqualTo("公共施設経営等のデータ利活用・公共施設機能の分散化");
	}

	@Test
	void keeps_line_breaks_and_marks_in_the_printed_cells() {
		List<PlanPage.Row> rows = SamplePage.read(SamplePage.text()).page().rows();
		assertThat(rows.get(3).printedName()).isEqualTo("住民DX\n(「書かない窓口」・「待たされない窓口」・「迷わせない窓口」)");
		assertThat(rows.get(8).printedName()).isEqualTo("なわてFMシステムの実装【廃止】");
		assertThat(rows.get(11).printedKgi()).isEqualTo("(市民意識調査)\nこの地域で今後も子育てし続けたいと答えた市民の割合 95%");
	}

	@Test
	void flags_slips_of_the_source_and_mends_none() {
		List<Finding> warnings = SamplePage.read(SamplePage.text()).warnings();
		assertThat(warnings).filteredOn((finding) -> finding.code() == FindingCode.SUSPICIOUS_WORDING)
			.extracting(Finding::line)
			.containsExactly(16, 26, 77, 83, 184, 190);
		assertThat(warnings).filteredOn((finding) -> finding.code() == FindingCode.OWNER_UNKNOWN)
			.singleElement()
			.isEqualTo(Finding.of(FindingCode.OWNER_UNKNOWN, 26, "社会教育部 スポーツ・青少年課課"));
		assertThat(warnings).hasSize(7);
	}

	@Test
	void reads_the_whole_page_like_its_sample() throws IOException {
		Optional<Path> whole = SamplePage.wholePage();
		Assumptions.assumeTrue(whole.isPresent(),
				"SKIPPED: the city's whole page (shared/seeds/000_b0cf7e77f308af39.txt) does not lie beside this checkout");
		PageReading reading = SamplePage.read(Files.readAllBytes(whole.orElseThrow()));
		assertThat(reading.errors()).isEmpty();
		assertThat(cells(reading).stream().map(PageParserTest::withoutLine))
			.containsExactlyElementsOf(expected().stream().map(PageParserTest::withoutLine).toList());
		assertThat(reading.page().rows().getFirst().line()).isEqualTo(90);
		assertThat(reading.page().planName()).isEqualTo("四條畷市DX推進計画");
		assertThat(reading.page().firstYear()).isEqualTo(new FiscalYear(2023));
		assertThat(reading.page().lastYear()).isEqualTo(new FiscalYear(2027));
		assertThat(reading.warnings()).contains(Finding.of(FindingCode.ODD_YEAR, 23, "令和9年(2027)年度", "令和9年度(2027年度)"),
				Finding.of(FindingCode.SPELLED_TWICE, 133, "公共施設経営等のデータ利活用・公共施設機能の分散化", "公共施設経営等のデータの利活用・公共施設機能の分散化",
						62));
	}

	static List<String> cells(PageReading reading) {
		List<String> cells = new ArrayList<>();
		Map<Integer, Integer> goals = reading.page()
			.measures()
			.stream()
			.collect(Collectors.toMap(PlanPage.Measure::number, PlanPage.Measure::goal, (one, other) -> one));
		for (PlanPage.Row row : reading.page().rows()) {
			Kgi kgi = row.kgi();
			BigDecimal value = kgi.value();
			cells.add(String.join("|", text(goals.get(row.measure())), text(row.measure()), text(row.number()),
					row.name(), row.marks().stream().map(Enum::name).collect(Collectors.joining()),
					text(row.businessClass()), kgi.text(), kgi.kind().name(),
					(value != null) ? value.toPlainString() : "", text(kgi.unit()), text(kgi.comparator()),
					text(kgi.year()), text(kgi.pendingReason()), text(row.owner().department()), row.owner().section(),
					text(row.line())));
		}
		return cells;
	}

	static List<String> expected() {
		return SamplePage.expected().stream().map((CSVRecord row) -> String.join("|", row.toList())).toList();
	}

	static String withoutLine(String cells) {
		return cells.substring(0, cells.lastIndexOf('|'));
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
