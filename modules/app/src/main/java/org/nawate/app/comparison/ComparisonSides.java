package org.nawate.app.comparison;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;

import org.springframework.stereotype.Component;

/** Which days are compared where none are said. */
@Component
class ComparisonSides {

	private final Clock clock;

	ComparisonSides(Clock clock) {
		this.clock = clock;
	}

	/** The second day: today. */
	LocalDate to(@Nullable LocalDate said) {
		return (said != null) ? said : LocalDate.now(this.clock);
	}

	/** The first day: the one before the fiscal year of the second. */
	LocalDate from(@Nullable LocalDate said, LocalDate to) {
		return (said != null) ? said : FiscalYear.of(to).firstDay().minusDays(1);
	}

}
