package org.nawate.app.kgi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterQuery;
import org.nawate.domain.plan.Measure;

import org.springframework.stereotype.Component;

/** What the measures of the plan are called, for the changes of their KGIs. */
@Component
class KgiMeasures {

	private final RegisterQuery register;

	private final Clock clock;

	KgiMeasures(RegisterQuery register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/** All of them, in order. */
	List<Measure> all() {
		return this.register.plan(LocalDate.now(this.clock)).map(PlanOutline::measures).orElse(List.of());
	}

	/** By their numbers. */
	static Map<Integer, String> names(List<Measure> measures) {
		Map<Integer, String> names = new HashMap<>();
		measures.forEach((measure) -> names.put(measure.number(), measure.printedNumber() + " " + measure.name()));
		return names;
	}

}
