package org.nawate.app.comparison;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.look.Words;
import org.nawate.app.register.CsvTable;
import org.nawate.app.register.RegisterRow;

/** A comparison as a CSV table, one line for each row or figure that differs. */
@Component
class ComparisonCsv {

	private final Words words;

	ComparisonCsv(Words words) {
		this.words = words;
	}

	CsvTable of(RegisterComparison comparison) {
		CsvTable table = new CsvTable(List.of("区分", "重要施策", "No", "取組事業", "項目", "変更前", "変更後", "変更前の記録番号", "記録番号"));
		comparison.added().forEach((row) -> line(table, "added", row, row.act("state")));
		comparison.gone().forEach((row) -> line(table, "gone", row, row.act("state")));
		comparison.ended().forEach((change) -> lines(table, "ended", change));
		comparison.changed().forEach((change) -> lines(table, "changed", change));
		return table;
	}

	private void line(CsvTable table, String kind, RegisterRow row, @Nullable Long act) {
		table.row(List.of(this.words.of("comparison.kind." + kind), Integer.toString(row.measure()),
				Integer.toString(row.number()), row.name(), "", "", "", "", Objects.toString(act, "")));
	}

	private void lines(CsvTable table, String kind, RowChange change) {
		RegisterRow row = change.now();
		change.fields()
			.forEach((field) -> table
				.row(List.of(this.words.of("comparison.kind." + kind), Integer.toString(row.measure()),
						Integer.toString(row.number()), row.name(), this.words.of("comparison.field." + field.name()),
						said(field.name(), field.before()), said(field.name(), field.now()),
						Objects.toString(field.beforeAct(), ""), Objects.toString(field.nowAct(), ""))));
	}

	private String said(String field, String value) {
		return field.equals("state") ? this.words.of("state.project." + value) : value;
	}

}
