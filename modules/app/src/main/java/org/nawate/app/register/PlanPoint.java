package org.nawate.app.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.nawate.app.time.KnownAt;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A point of both times in a plan. In the column {@code extent} it lies half a step on,
 * and so in one version of a project alone.
 *
 * @param plan whose versions are meant; plans lie side by side
 * @param asOf the day
 * @param knownAt by what was known then
 */
record PlanPoint(PlanOutline plan, LocalDate asOf, KnownAt knownAt) {

	/** As a box, of the names of its parameters: plan, day, place in the log. */
	static final String POINT = """
			box(point(register_plan_place(:%1$s) + :%2$s, :%3$s), point(register_plan_place(:%1$s) + :%2$s, :%3$s))
			""";

	/** Where the column {@code extent} counts days from. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	/** Within the edges that stand for no end. */
	private static final long LAST_DAY = 9_999_998;

	private static final long LAST_POSITION = 1L << 52;

	/** The question at this point, also by its day and position themselves. */
	JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
		return in(statement, "plan", "day", "place").param("asOf", this.asOf).param("known", this.knownAt.position());
	}

	/** The question at this point, by parameters of these names. */
	JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, String plan, String day, String place) {
		return statement.param(plan, this.plan.planId())
			.param(day, Math.clamp(ChronoUnit.DAYS.between(FIRST_DAY, this.asOf), -LAST_DAY, LAST_DAY) + 0.5)
			.param(place, Math.min(this.knownAt.position(), LAST_POSITION) + 0.5);
	}

}
