package org.nawate.app.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as the offices' Excel opens it: RFC 4180, UTF-8 with BOM, CRLF. A cell that
 * Excel would take for a formula is guarded by an apostrophe; {@code -} and {@code -(…)}
 * are real values of the plan and stay as printed.
 */
public final class CsvTable {

	private static final String BOM = "\uFEFF";

	/** What begins a formula, half and full width. Source: OWASP, CSV Injection. */
	private static final String FORMULA = "=+@\t\r\n＝＋＠";

	/**
	 * A dash, a dash with a reason, or a negative number. A reason holds nothing by which
	 * a formula reaches out of its cell.
	 */
	private static final Pattern PLAIN_DASH = Pattern.compile("[-－](?:[(（][^|!='\"]*[)）]|[0-9][0-9,.]*%?)?");

	private final StringBuilder text = new StringBuilder(BOM);

	private final CSVPrinter printer;

	/** A table with its head. */
	public CsvTable(List<String> head) {
		try {
			this.printer = new CSVPrinter(this.text, CSVFormat.RFC4180);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		row(head);
	}

	/** Adds a row. */
	public CsvTable row(List<String> cells) {
		try {
			this.printer.printRecord(cells.stream().map(CsvTable::guarded).toList());
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The whole file. */
	public byte[] bytes() {
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** The file as an answer that a browser saves under a name. */
	public ResponseEntity<byte[]> download(String fileName) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(fileName).build().toString())
			.body(bytes());
	}

	static String guarded(String cell) {
		if (cell.isEmpty()) {
			return cell;
		}
		char first = cell.charAt(0);
		boolean formula = FORMULA.indexOf(first) >= 0
				|| ((first == '-' || first == '－') && !PLAIN_DASH.matcher(cell).matches());
		return formula ? "'" + cell : cell;
	}

}
