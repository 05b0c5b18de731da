package org.nawate.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the table of one measure: its head in any of its layouts, then its rows. */
final class TableReader {

	private static final List<String> HEAD = List.of("No", "取組事業", "(ロードマップ)", "事業区分", "達成目標(KGI)", "事業主担課");

	private static final Pattern ROW = Pattern.compile("(?<number>\\d{1,2})[.)]?(?:\\s+(?<rest>\\S.*)|\\s*)");

	private final RowReader rows;

	private final List<Finding> findings;

	TableReader(RowReader rows, List<Finding> findings) {
		this.rows = rows;
		this.findings = findings;
	}

	/** Whether a line is nothing but cells of a table's head. */
	static boolean head(PageLine line) {
		return !line.isBlank() && cells(line) != null;
	}

	/** Whether a line begins a row and shows its class: such a line is no prose. */
	static boolean row(PageLine line) {
		return ROW.matcher(line.folded()).matches() && line.hasClass();
	}

	/** The rows that are whole; of the others the findings tell. */
	List<PlanPage.Row> read(int measure, int headingLine, List<PageLine> lines) {
		int start = 0;
		List<String> cells = new ArrayList<>();
		while (start < lines.size() && head(lines.get(start))) {
			List<String> more = cells(lines.get(start));
			cells.addAll((more == null) ? List.of() : more);
			start++;
		}
		List<RowReader.Raw> raws = separate(measure, lines.subList(start, lines.size()));
		if (!cells.equals(HEAD)) {
			int line = lines.isEmpty() ? headingLine : lines.getFirst().number();
			this.findings.add(Finding.of(FindingCode.HEAD_ODD, line, String.join(" ", cells)));
		}
		if (raws.isEmpty()) {
			this.findings.add(Finding.of(FindingCode.MEASURE_EMPTY, headingLine, measure));
		}
		checkNumbers(raws);
		List<PlanPage.Row> read = new ArrayList<>();
		for (RowReader.Raw raw : raws) {
			PlanPage.Row row = this.rows.read(raw);
			if (row != null) {
				read.add(row);
			}
		}
		return read;
	}

	private List<RowReader.Raw> separate(int measure, List<PageLine> lines) {
		List<RowReader.Raw> raws = new ArrayList<>();
		for (PageLine line : lines) {
			if (head(line)) {
				this.findings.add(Finding.of(FindingCode.ROW_WITHOUT_MEASURE, line.number(), line.raw()));
				continue;
			}
			Matcher matcher = ROW.matcher(line.folded());
			if (matcher.matches() && begins(raws, Integer.parseInt(matcher.group("number")), line)) {
				List<PageLine> first = new ArrayList<>();
				if (matcher.group("rest") != null) {
					first.add(line.from(matcher.start("rest")));
				}
				raws.add(new RowReader.Raw(measure, Integer.parseInt(matcher.group("number")), line.number(), first));
			}
			else if (raws.isEmpty()) {
				this.findings.add(Finding.of(FindingCode.NUMBER_MISSING, line.number(), line.raw()));
			}
			else {
				raws.getLast().lines().add(line);
			}
		}
		return raws;
	}

	/** A KGI may have a line that begins with a number: 「3 回以上」 is no third row. */
	private boolean begins(List<RowReader.Raw> raws, int number, PageLine line) {
		if (raws.isEmpty()) {
			return true;
		}
		RowReader.Raw current = raws.getLast();
		boolean inKgi = current.lines().stream().anyMatch(PageLine::hasClass) && !this.rows.complete(current);
		return number == current.number() + 1 || line.hasClass() || !inKgi;
	}

	private void checkNumbers(List<RowReader.Raw> raws) {
		int expected = 1;
		for (RowReader.Raw raw : raws) {
			if (raw.number() != expected) {
				this.findings.add(Finding.of(FindingCode.NUMBER_OUT_OF_ORDER, raw.line(), expected, raw.number()));
			}
			expected = raw.number() + 1;
		}
	}

	private static @Nullable List<String> cells(PageLine line) {
		List<String> cells = new ArrayList<>();
		String rest = line.folded().replaceFirst("^(?:No\\.?|NO\\.?|№)(?=\\s|$|取)", "No");
		while (!rest.isEmpty()) {
			String cell = null;
			for (String candidate : HEAD) {
				if (rest.startsWith(candidate)) {
					cell = candidate;
				}
			}
			if (cell == null) {
				return null;
			}
			cells.add(cell);
			rest = rest.substring(cell.length()).stripLeading();
		}
		return cells;
	}

}
