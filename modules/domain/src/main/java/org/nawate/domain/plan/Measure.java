package org.nawate.domain.plan;

/** A 重要施策: numbered through the whole plan, printed under its goal as {@code (1)-3}. */
public record Measure(int number, int goal, String name) {

	/** The number as the city prints it, for instance {@code (1)-3}. */
	public String printedNumber() {
		return "(" + goal + ")-" + number;
	}

}
