package org.nawate.process.proposal;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The day on which the cases of a test begin, well before the fiscal year that they are
 * for.
 */
abstract class FlowDay {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	static final LocalDate NEXT_APRIL = LocalDate.of(2027, 4, 1);

	@Autowired
	Stories stories;

	@Autowired
	TestClock clock;

	@BeforeEach
	void it_is_a_monday_in_november() {
		this.clock.set(TODAY);
	}

}
