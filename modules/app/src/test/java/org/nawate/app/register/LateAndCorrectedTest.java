package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtQuery;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two invented histories. What is expected was worked out by hand from the list of acts,
 * on squared paper: days across, days of recording upwards.
 */
class LateAndCorrectedTest {

	private final ReadingWorld world = new ReadingWorld();

	@AfterEach
	void close() {
		this.world.close();
	}

	private void told(String recorded, Object event) {
		this.world.record(LocalDate.parse(recorded), Story.SECRETARIAT, event);
	}

	private static LocalDate on(String day) {
		return LocalDate.parse(day);
	}

	/** Each line: day asked for, day by whose end it was known, what stands there. */
	private void expect(String table) {
		this.world.catchUp();
		table.lines().forEach((line) -> {
			List<String> cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
			KnownAt known = this.world.the(KnownAtQuery.class).required(cells.get(1));
			String shown = this.world.the(RegisterQuery.class)
				.find(on(cells.get(0)), known, RegisterFilter.none())
				.rows()
				.stream()
				.filter((row) -> row.measure() == 1)
				.map((row) -> row.number() + " " + row.name() + " " + row.kgi().text() + entered(row))
				.collect(Collectors.joining(" / "));
			assertThat(shown).as(line).isEqualTo(cells.get(2));
		});
	}

	private static String entered(RegisterRow row) {
		Entered kgi = row.entered("kgi");
		return (kgi == null) ? "" : (kgi.erratum() ? "(正誤)" : "") + (kgi.late() ? "(後から)" : "");
	}

	@Test
	void a_kgi_changed_in_time_late_later_still_by_an_erratum_twice_in_a_day_and_ahead() {
		told("2025-04-01", Story.adopted());
		told("2025-04-02", Story.enrolled("forms", 1, 1, "申請", "80%"));
		told("2025-04-10", RegisterActs.kgi("forms", "90%", on("2025-04-10")));
		told("2025-04-20", RegisterActs.kgi("forms", "85%", on("2025-03-01")));
		told("2025-04-25", RegisterActs.kgi("forms", "88%", on("2025-04-05")));
		told("2025-05-01", RegisterActs.kgiCorrected("forms", "90%", "95%", on("2025-05-01")));
		told("2025-05-10", RegisterActs.kgi("forms", "70%", on("2025-05-10")));
		told("2025-05-10", RegisterActs.kgi("forms", "71%", on("2025-05-10")));
		told("2025-05-20", RegisterActs.kgi("forms", "60%", on("2025-06-15")));
		told("2025-05-25", RegisterActs.kgi("forms", "65%", on("2025-06-01")));
		expect("""
				2025-02-01 | 2025-04-01 |
				2025-02-01 | 2025-04-02 | 1 申請 80%
				2025-04-15 | 2025-04-09 | 1 申請 80%
				2025-04-15 | 2025-04-10 | 1 申請 90%
				2025-03-01 | 2025-04-19 | 1 申請 80%
				2025-03-01 | 2025-04-20 | 1 申請 85%(後から)
				2025-02-28 | 2025-04-20 | 1 申請 80%
				2025-04-09 | 2025-04-20 | 1 申請 85%(後から)
				2025-04-10 | 2025-04-20 | 1 申請 90%
				2025-04-04 | 2025-04-25 | 1 申請 85%(後から)
				2025-04-05 | 2025-04-25 | 1 申請 88%(後から)
				2025-04-09 | 2025-04-25 | 1 申請 88%(後から)
				2025-04-10 | 2025-04-25 | 1 申請 90%
				2025-04-30 | 2025-05-01 | 1 申請 90%
				2025-05-01 | 2025-04-30 | 1 申請 90%
				2025-05-01 | 2025-05-01 | 1 申請 95%(正誤)
				2025-05-10 | 2025-05-09 | 1 申請 95%(正誤)
				2025-05-10 | 2025-05-10 | 1 申請 71%
				2025-06-14 | 2025-05-20 | 1 申請 71%
				2025-06-15 | 2025-05-20 | 1 申請 60%
				2025-06-14 | 2025-05-25 | 1 申請 65%
				2025-05-31 | 2025-05-25 | 1 申請 71%
				2025-06-15 | 2025-05-25 | 1 申請 60%
				2025-06-15 | 2025-05-19 | 1 申請 71%""");
	}

	@Test
	void an_addition_decided_ahead_an_end_entered_late_and_a_name_of_before_it() {
		told("2025-04-01", Story.adopted());
		told("2025-04-02", Story.enrolled("forms", 1, 1, "申請", "80%"));
		told("2025-04-10", RegisterActs.added("chat", 2, on("2025-04-10"), on("2025-05-01")));
		told("2025-04-20", RegisterActs.abolished("forms", on("2025-04-15")));
		told("2025-05-05", RegisterActs.name("forms", "電子申請", on("2025-04-12")));
		told("2025-05-08", RegisterActs.name("chat", "対話", on("2025-05-01")));
		told("2025-05-20", RegisterActs.abolished("chat", on("2025-07-01")));
		told("2025-05-21", RegisterActs.kgi("chat", "90%", on("2025-08-01")));
		expect("""
				2025-05-01 | 2025-04-09 | 1 申請 80%
				2025-04-30 | 2025-04-10 | 1 申請 80%
				2025-05-01 | 2025-04-10 | 1 申請 80% / 2 住民チャット 利用者満足度 80%
				2025-04-15 | 2025-04-19 | 1 申請 80%
				2025-04-15 | 2025-04-20 | 1 申請 【廃止】
				2025-04-14 | 2025-04-20 | 1 申請 80%
				2025-04-12 | 2025-05-04 | 1 申請 80%
				2025-04-12 | 2025-05-05 | 1 電子申請 80%
				2025-04-11 | 2025-05-05 | 1 申請 80%
				2025-04-15 | 2025-05-05 | 1 電子申請 【廃止】
				2025-05-01 | 2025-05-07 | 1 電子申請 【廃止】 / 2 住民チャット 利用者満足度 80%
				2025-05-01 | 2025-05-08 | 1 電子申請 【廃止】 / 2 対話 利用者満足度 80%
				2025-07-01 | 2025-05-19 | 1 電子申請 【廃止】 / 2 対話 利用者満足度 80%
				2025-06-30 | 2025-05-20 | 1 電子申請 【廃止】 / 2 対話 利用者満足度 80%
				2025-07-01 | 2025-05-20 | 1 電子申請 【廃止】 / 2 対話 【廃止】
				2025-08-01 | 2025-05-21 | 1 電子申請 【廃止】 / 2 対話 【廃止】""");
	}

}
