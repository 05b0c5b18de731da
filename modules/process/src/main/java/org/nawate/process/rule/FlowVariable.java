package org.nawate.process.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables that a condition may ask, each with all values that it ever has; so a
 * condition is true, false or unknown for each of finitely many cases.
 */
@SuppressWarnings("ImmutableEnumChecker") // Filled once, never changed after.
public enum FlowVariable {

	/** The answer to the last step. */
	RESULT("result", answers()),
	/** L, M or undetermined. */
	BUSINESS_CLASS("businessClass", Set.of("L", "M", "undetermined")),
	/** Which authority the change needs. */
	AUTHORITY("authority", Set.of("headquarters", "chair", "secretariat")),
	/** Whether a 部長 stands above the case's section. */
	HAS_DIRECTOR("hasDirector", Set.of("true", "false")),
	/** Whether the effective date has come when the decision falls. */
	EFFECTIVE_NOW("effectiveNow", Set.of("true", "false"));

	private final String word;

	private final Set<String> values;

	FlowVariable(String word, Set<String> values) {
		this.word = word;
		this.values = values;
	}

	/** The variable of a name; empty if the product sets none. */
	public static Optional<FlowVariable> of(String word) {
		return Arrays.stream(values()).filter((each) -> each.word.equals(word)).findFirst();
	}

	/** The names of all. */
	public static List<String> words() {
		return Arrays.stream(values()).map(FlowVariable::word).toList();
	}

	/** Its name in a condition. */
	public String word() {
		return this.word;
	}

	/** All values that it ever has. */
	public Set<String> vocabulary() {
		return this.values;
	}

	/** Whether it is true or false, and so may stand in a condition alone. */
	public boolean isTruth() {
		return this.values.contains("true");
	}

	private static Set<String> answers() {
		Set<String> answers = new TreeSet<>();
		for (StepRule rule : StepRule.values()) {
			answers.addAll(rule.answers().keySet());
		}
		return answers;
	}

}
