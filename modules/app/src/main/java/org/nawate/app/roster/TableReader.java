package org.nawate.app.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nawate.app.importing.Finding;
import org.nawate.app.importing.PlanSource;
import org.nawate.app.importing.SourceText;
import org.nawate.app.roster.RosterFault.Code;
import org.nawate.app.roster.RosterFault.Where;

/**
 * Reads the rows of a roster from CSV (UTF-8, with BOM or not, or Windows-31J) or from a
 * workbook.
 */
final class TableReader {

	/** The largest file, in bytes. */
	static final int LARGEST = 5 * 1024 * 1024;

	/** The most rows of a file. */
	static final int MOST_ROWS = 20_000;

	/** The longest cell, in code points. */
	static final int LONGEST_CELL = 500;

	/**
	 * A guard that the export puts before what a spreadsheet would take for a formula.
	 */
	private static final String FORMULA = "=+-@\t＝＋－＠";

	private final String file;

	private final List<RosterTable.Row> rows = new ArrayList<>();

	private final List<RosterFault> faults = new ArrayList<>();

	private TableReader(String file) {
		this.file = file;
	}

	static RosterTable read(String file, byte[] bytes) {
		TableReader reader = new TableReader(file);
		if (bytes.length > LARGEST) {
			reader.fault(Code.TOO_LARGE, "", 0, LARGEST / 1024 / 1024);
		}
		else if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
			reader.fault(Code.OLD_FORMAT, "", 0);
		}
		else if (starts(bytes, 'P', 'K', 3, 4)) {
			Workbook.read(bytes, reader);
		}
		else {
			reader.csv(bytes);
		}
		if (reader.rows.isEmpty() && reader.faults.isEmpty()) {
			reader.fault(Code.NO_ROWS, "", 0);
		}
		return new RosterTable(reader.rows, reader.faults);
	}

	void fault(Code code, String sheet, int line, Object... details) {
		this.faults.add(RosterFault.of(code, new Where(this.file, sheet, line), details));
	}

	private void csv(byte[] bytes) {
		SourceText text = PlanSource.of(this.file, bytes, null).text();
		if (!text.findings().isEmpty()) {
			for (Finding finding : text.findings()) {
				fault(Code.UNDECODABLE, "", finding.line(),
						finding.details().isEmpty() ? "" : finding.details().getLast());
			}
			return;
		}
		Sheet sheet = new Sheet("");
		try (CSVParser parser = CSVParser.parse(String.join("\n", text.lines()), CSVFormat.RFC4180)) {
			long line = 1;
			for (CSVRecord row : parser) {
				sheet.line((int) line, row.toList());
				line = parser.getCurrentLineNumber() + 1;
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			fault(Code.DAMAGED, "", 0);
		}
		sheet.end();
	}

	/** The lines of one table; the first that is not empty names the columns. */
	final class Sheet {

		private final String name;

		private List<String> columns = List.of();

		private int count;

		Sheet(String name) {
			this.name = name;
		}

		void line(int number, List<String> cells) {
			List<String> said = cells.stream().map(TableReader::clean).toList();
			if (said.stream().allMatch(String::isEmpty)) {
				return;
			}
			if (this.columns.isEmpty()) {
				head(number, said);
				return;
			}
			this.count++;
			if (this.count == MOST_ROWS + 1) {
				fault(Code.TOO_MANY_ROWS, this.name, number, MOST_ROWS);
			}
			if (this.count > MOST_ROWS) {
				return;
			}
			Map<String, String> row = new HashMap<>();
			for (int i = 0; i < Math.min(said.size(), this.columns.size()); i++) {
				String cell = said.get(i);
				if (cell.codePointCount(0, cell.length()) > LONGEST_CELL) {
					fault(Code.TOO_LONG, this.name, number, this.columns.get(i), LONGEST_CELL);
				}
				row.put(this.columns.get(i), cell);
			}
			rowOf(number, row);
		}

		private void rowOf(int number, Map<String, String> row) {
			TableReader.this.rows.add(new RosterTable.Row(new Where(TableReader.this.file, this.name, number), row));
		}

		private void head(int number, List<String> said) {
			if (!said.contains(RosterLayout.SECTION) || !said.contains(RosterLayout.ID)) {
				fault(Code.HEADER_MISSING, this.name, number, String.join(",", RosterLayout.COLUMNS));
				// Told once; nothing below can be read.
				this.count = MOST_ROWS + 1;
			}
			this.columns = said;
		}

		void fault(Code code, String sheet, int number, Object... details) {
			TableReader.this.fault(code, sheet, number, details);
		}

		void end() {
			if (this.columns.isEmpty() && this.name.isEmpty()) {
				fault(Code.HEADER_MISSING, this.name, 1, String.join(",", RosterLayout.COLUMNS));
			}
		}

	}

	/** Compared on NFC; the export's guard is taken off again. */
	private static String clean(String cell) {
		String text = Normalizer.normalize(cell, Normalizer.Form.NFC).strip();
		boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
		return guarded ? text.substring(1) : text;
	}

	private static boolean starts(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
