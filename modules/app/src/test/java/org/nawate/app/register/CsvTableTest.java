package org.nawate.app.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectState;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTest {

	@Test
	void a_table_is_utf8_with_bom_and_crlf() {
		byte[] bytes = new CsvTable(List.of("No", "取組事業")).row(List.of("1", "髙・﨑・𠮷,\"引用\"\n改行")).bytes();
		assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(new String(bytes, StandardCharsets.UTF_8))
			.isEqualTo("\uFEFFNo,取組事業\r\n1,\"髙・﨑・𠮷,\"\"引用\"\"\n改行\"\r\n");
	}

	@Test
	void what_excel_would_calculate_is_guarded() {
		for (String cell : List.of("=1+1", "+1", "@SUM(A1)", "\t=1", "\r=1", "-1+1", "-(cmd|'/c calc'!A0)", "-a",
				"＝1+1")) {
			assertThat(CsvTable.guarded(cell)).isEqualTo("'" + cell);
		}
	}

	@Test
	void a_dash_and_a_dash_with_its_reason_stay_as_printed() {
		for (String cell : List.of("", "-", "-(ビジョンの策定後設定)", "-（方針・仕様の決定後に設定）", "-5", "-1,000.5%", "80%", "【廃止】")) {
			assertThat(CsvTable.guarded(cell)).isEqualTo(cell);
		}
	}

	@Test
	void a_row_reads_as_in_the_citys_table_and_names_its_facts() {
		RegisterRow added = new RegisterRow("p", 1, 3, 2, "住民チャット", List.of(Mark.ADDED), BusinessClass.M,
				KgiCell.of(Kgi.parse("-(策定後設定)")), new Owner("総務部", "情報政策課"), ProjectState.ACTIVE,
				Map.of("name", 7L, "kgi", 9L));
		RegisterRow abolished = new RegisterRow("q", 1, 3, 3, "FM", List.of(Mark.ABOLISHED), null,
				KgiCell.of(Kgi.abolished()), RegisterRow.noOwner(Mark.ABOLISHED), ProjectState.ABOLISHED, Map.of());
		String csv = new String(PlanCsv
			.withActs(List.of(new Goal(1, "利便性")), List.of(new Measure(3, 1, "施設")), List.of(added, abolished))
			.bytes(), StandardCharsets.UTF_8);
		assertThat(csv.lines().skip(1)).containsExactly("(1) 利便性,(1)-3 施設,2,住民チャット【追加】,M,-(策定後設定),総務部,情報政策課,7,,9,",
				"(1) 利便性,(1)-3 施設,3,FM【廃止】,-,【廃止】,,【廃止】,,,,");
	}

}
