package org.nawate.benchmarks.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

	private static final String CASE = "0190b3a0-0000-7000-8000-000000000001";

	private static final String KEY = "0190b3a0-0000-7000-8000-000000000002";

	private final Sample.Names names = new Sample.Names(1,
			List.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 5)),
			Map.of(CASE, 0, "2026-11-02", 1, "2026-11-05", 2));

	@Test
	void ids_and_days_are_filled_in_and_what_else_looks_like_an_id_stays() {
		Sample.Blank blank = Sample.Blank
			.of("{\"case\":\"%s~1\",\"dueOn\":\"2026-11-05\",\"key\":\"%s\",\"on\":\"2026-11-02\"}".formatted(CASE,
					KEY), this.names);
		assertThat(blank.with(List.of("new"), this.names.daysFrom(Instant.parse("2010-03-31T16:00:00Z")))).isEqualTo(
				"{\"case\":\"new~1\",\"dueOn\":\"2010-04-04\",\"key\":\"%s\",\"on\":\"2010-04-01\"}".formatted(KEY));
	}

}
