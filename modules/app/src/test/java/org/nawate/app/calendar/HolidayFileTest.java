package org.nawate.app.calendar;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.calendar.Holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.app.calendar.HolidayFile.Fault;
import static org.nawate.app.calendar.HolidayFile.FaultCode.*;

/** The Cabinet Office's list as it comes, and as it should not come. */
class HolidayFileTest {

	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	private static HolidayFile read(String text, Charset charset) {
		return HolidayFile.read("syukujitsu.csv", text.getBytes(charset));
	}

	private static HolidayFile rows(String... rows) {
		return read(HolidayFile.HEADER + "\r\n" + String.join("\r\n", rows), StandardCharsets.UTF_8);
	}

	@Test
	void reads_the_list_in_either_encoding_with_and_without_bom() {
		String text = HolidayFile.HEADER + "\r\n2026/1/1,元日\r\n\"2026/5/6\",\"休日\"\r\n";
		List<Holiday> expected = List.of(new Holiday(LocalDate.of(2026, 1, 1), "元日"),
				new Holiday(LocalDate.of(2026, 5, 6), "休日"));
		assertThat(read(text, WINDOWS_31J).holidays()).isEqualTo(expected);
		assertThat(read(text, StandardCharsets.UTF_8).holidays()).isEqualTo(expected);
		assertThat(read("\uFEFF" + text, StandardCharsets.UTF_8).holidays()).isEqualTo(expected);
	}

	@Test
	void names_the_line_and_the_reason_of_all_that_is_wrong() {
		assertThat(
				rows("2026/1/1,元日", "2026/2/30,休日", "令和8年5月3日,憲法記念日", "2026/5/4,", "2026/5/5", "2026/1/1,休日").faults())
			.containsExactly(new Fault(DAY_UNREADABLE, 3, "2026/2/30"), new Fault(DAY_UNREADABLE, 4, "令和8年5月3日"),
					new Fault(NAME_MISSING, 5, "2026/5/4,"), new Fault(COLUMNS, 6, "2026/5/5"),
					new Fault(DAY_TWICE, 7, "2026/1/1,休日"));
		assertThat(rows().faults()).containsExactly(new Fault(NO_ROWS, 0, ""));
		assertThat(read("日付,名前\n2026/1/1,元日", StandardCharsets.UTF_8).faults())
			.containsExactly(new Fault(HEADER_MISSING, 1, "日付,名前"));
		byte[] damaged = (HolidayFile.HEADER + "\n2026/1/1,元日\n").getBytes(StandardCharsets.UTF_8);
		damaged[damaged.length - 3] = (byte) 0xFF;
		assertThat(HolidayFile.read("x.csv", damaged).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(UNDECODABLE))
			.satisfies((fault) -> assertThat(fault.line()).isEqualTo(2));
	}

	@Test
	void the_list_that_comes_with_the_product_is_sound_and_holds_four_years() {
		HolidayFile shipped = HolidayStart.shipped();
		assertThat(shipped.faults()).isEmpty();
		assertThat(HolidayChanges.of(shipped, new Closures(Map.of(), Map.of(), new TreeMap<>(), 0)).years())
			.containsOnly(Map.entry(2024, 21L), Map.entry(2025, 19L), Map.entry(2026, 18L), Map.entry(2027, 17L));
	}

	@Test
	void a_year_knows_its_closed_days_and_whether_they_are_all_on_record() {
		Map<LocalDate, String> holidays = new TreeMap<>();
		HolidayStart.shipped().holidays().forEach((holiday) -> holidays.put(holiday.day(), holiday.name()));
		Closures closures = new Closures(holidays, Map.of(LocalDate.of(2026, 8, 14), "停電"), new TreeMap<>(), 2027);
		CalendarView year = CalendarView.of(closures, new FiscalYear(2026));
		assertThat(year.complete()).isTrue();
		assertThat(year.days()).extracting((day) -> day.day().toString() + day.why())
			.contains("2026-05-06HOLIDAY", "2026-08-14CLOSING_DAY", "2026-12-29YEAR_END", "2027-01-01HOLIDAY",
					"2027-01-03YEAR_END", "2027-03-22HOLIDAY");
		assertThat(year.workingDays()).isEqualTo(240);
		assertThat(CalendarView.of(closures, new FiscalYear(2027)).complete()).isFalse();
	}

}
