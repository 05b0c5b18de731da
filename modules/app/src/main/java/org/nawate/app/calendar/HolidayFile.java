package org.nawate.app.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

import org.nawate.app.importing.PlanSource;
import org.nawate.app.importing.SourceText;
import org.nawate.domain.calendar.Holiday;

/**
 * The Cabinet Office's list of holidays (内閣府 syukujitsu.csv): Windows-31J or UTF-8, the
 * header 国民の祝日・休日月日,国民の祝日・休日名称, then lines as 2026/1/1,元日. One line that cannot be read
 * keeps the whole file out.
 *
 * @param name of the file
 * @param sha256 of its bytes, hexadecimal
 * @param holidays in the order of the file
 * @param faults what keeps it from being adopted, by line
 */
record HolidayFile(String name, String sha256, List<Holiday> holidays, List<Fault> faults) {

	static final String HEADER = "国民の祝日・休日月日,国民の祝日・休日名称";

	private static final Pattern DAY = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");

	HolidayFile {
		holidays = List.copyOf(holidays);
		faults = List.copyOf(faults);
	}

	/** What may be wrong with a file. */
	enum FaultCode {

		UNDECODABLE, HEADER_MISSING, COLUMNS, DAY_UNREADABLE, NAME_MISSING, DAY_TWICE, NO_ROWS

	}

	/**
	 * Something wrong.
	 *
	 * @param line of the file, from 1; 0 for the file as a whole
	 * @param said the text in question
	 */
	record Fault(FaultCode code, int line, String said) {
	}

	/** Whether it can be adopted. */
	public boolean sound() {
		return this.faults.isEmpty();
	}

	static HolidayFile read(String name, byte[] bytes) {
		PlanSource source = PlanSource.of(name, bytes, null);
		SourceText text = source.text();
		List<Fault> faults = new ArrayList<>();
		text.findings()
			.forEach((finding) -> faults.add(new Fault(FaultCode.UNDECODABLE, finding.line(),
					finding.details().isEmpty() ? "" : finding.details().getLast())));
		List<Holiday> holidays = faults.isEmpty() ? rows(text.lines(), faults) : List.of();
		return new HolidayFile(name, source.sha256(), holidays, faults);
	}

	private static List<Holiday> rows(List<String> lines, List<Fault> faults) {
		if (lines.isEmpty() || !HEADER.equals(lines.getFirst().strip().replace("\"", ""))) {
			faults.add(new Fault(FaultCode.HEADER_MISSING, 1, lines.isEmpty() ? "" : lines.getFirst().strip()));
			return List.of();
		}
		List<Holiday> holidays = new ArrayList<>();
		Map<LocalDate, Integer> seen = new HashMap<>();
		for (int line = 2; line <= lines.size(); line++) {
			String said = lines.get(line - 1).strip();
			Holiday holiday = said.isEmpty() ? null : row(said, line, faults);
			if (holiday != null) {
				Integer before = seen.putIfAbsent(holiday.day(), line);
				if (before != null) {
					faults.add(new Fault(FaultCode.DAY_TWICE, line, said));
				}
				holidays.add(holiday);
			}
		}
		if (holidays.isEmpty() && faults.isEmpty()) {
			faults.add(new Fault(FaultCode.NO_ROWS, 0, ""));
		}
		return holidays;
	}

	private static @Nullable Holiday row(String said, int line, List<Fault> faults) {
		List<String> cells = cells(said);
		if (cells.size() != 2) {
			faults.add(new Fault(FaultCode.COLUMNS, line, said));
			return null;
		}
		LocalDate day = day(cells.get(0).strip());
		if (day == null) {
			faults.add(new Fault(FaultCode.DAY_UNREADABLE, line, cells.get(0)));
			return null;
		}
		if (cells.get(1).isBlank()) {
			faults.add(new Fault(FaultCode.NAME_MISSING, line, said));
			return null;
		}
		return new Holiday(day, cells.get(1).strip());
	}

	private static List<String> cells(String line) {
		try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
			return parser.getRecords().getFirst().toList();
		}
		catch (IOException | IllegalStateException | java.io.UncheckedIOException ex) {
			return List.of();
		}
	}

	private static @Nullable LocalDate day(String said) {
		Matcher found = DAY.matcher(said);
		if (!found.matches()) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
					Integer.parseInt(found.group(3)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
