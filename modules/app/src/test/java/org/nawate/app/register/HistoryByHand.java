package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtQuery;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An invented history, and what the register says of it at any instant. What is expected
 * was worked out by hand from the list of acts, on squared paper: days across, days of
 * recording upwards.
 */
abstract class HistoryByHand {

	private final ReadingWorld world = new ReadingWorld();

	@AfterEach
	void close() {
		this.world.close();
	}

	/** Recorded at nine in the morning of a day. */
	void told(String recorded, Object event) {
		this.world.record(LocalDate.parse(recorded), Story.SECRETARIAT, event);
	}

	static LocalDate on(String day) {
		return LocalDate.parse(day);
	}

	/** Each line: day asked for, day by whose end it was known, what stands there. */
	void expect(String table) {
		this.world.catchUp();
		table.lines().forEach((line) -> {
			List<String> cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
			KnownAt known = this.world.the(KnownAtQuery.class).required(cells.get(1));
			String shown = this.world.the(RegisterQuery.class)
				.find(on(cells.get(0)), known, RegisterFilter.none())
				.rows()
				.stream()
				.filter((row) -> row.measure() == 1)
				.map(this::told)
				.collect(Collectors.joining(" / "));
			assertThat(shown).as(line).isEqualTo(cells.get(2));
		});
	}

	/** What is looked at of a row. */
	String told(RegisterRow row) {
		return row.number() + " " + row.name() + " " + row.kgi().text() + entered(row, "kgi");
	}

	static String entered(RegisterRow row, String figure) {
		Entered how = row.entered(figure);
		return (how == null) ? "" : (how.erratum() ? "(正誤)" : "") + (how.late() ? "(後から)" : "");
	}

}
