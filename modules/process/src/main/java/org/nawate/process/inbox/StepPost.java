package org.nawate.process.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The posts that a flow may name as the candidate group of a step; which post that is
 * depends on the case's section.
 */
public enum StepPost {

	/** The post that drafted the case. */
	OFFICER,
	/** 課長 of the case's section. */
	SECTION_CHIEF,
	/** 部長 of the department above it. */
	DIRECTOR,
	/** 事務局. */
	SECRETARIAT,
	/** 推進本部. */
	HEADQUARTERS,
	/** 本部長. */
	CHAIR,
	/**
	 * Who decides alone on the case, the chair or the secretariat, as the decision table
	 * told.
	 */
	SOLE_DECIDER,
	/** 課長 of a section that is asked about the case (合議先), one for each. */
	CONSULTED_SECTION;

	/** The name in the flow, for instance {@code section-chief}. */
	public String group() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** All names that a flow may use. */
	public static List<String> groups() {
		return Arrays.stream(values()).map(StepPost::group).toList();
	}

	/**
	 * The post of a name in a flow. Throws {@link IllegalArgumentException} for an
	 * unknown one.
	 */
	public static StepPost ofGroup(String group) {
		return valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
