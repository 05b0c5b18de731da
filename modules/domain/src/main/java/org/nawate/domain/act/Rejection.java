package org.nawate.domain.act;

/**
 * A rule that refuses a command, told as the broken rule. Implemented by one enum per
 * aggregate.
 */
public interface Rejection {

	/** The constant's name, for instance {@code REASON_MISSING}. */
	String name();

	/** The aggregate's noun in lower case, for instance {@code project}. */
	String subject();

	/** The stable code of the refusal, for instance {@code project.REASON_MISSING}. */
	default String code() {
		return subject() + "." + name();
	}

}
