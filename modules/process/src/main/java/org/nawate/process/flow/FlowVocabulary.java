package org.nawate.process.flow;

import java.util.Set;

/**
 * The words that a flow's conditions may use: names of variables, and the answers they
 * hold.
 */
public final class FlowVocabulary {

	/** The answer to the last step. */
	public static final String RESULT = "result";

	/** Whether a 部長 stands above the case's section. */
	public static final String HAS_DIRECTOR = "hasDirector";

	/** L, M or {@link #UNDETERMINED}. */
	public static final String BUSINESS_CLASS = "businessClass";

	/** Who decides: {@link #HEADQUARTERS}, {@link #CHAIR} or {@link #SECRETARIAT}. */
	public static final String AUTHORITY = "authority";

	/** How many sections are asked in 合議. */
	public static final String SECTIONS_ASKED = "sectionsAsked";

	/** The day from which the change holds, ISO 8601. */
	public static final String EFFECTIVE_ON = "effectiveOn";

	/** Whether that day has come when the decision falls. */
	public static final String EFFECTIVE_NOW = "effectiveNow";

	/** 確認・承認. */
	public static final String ENDORSED = "endorsed";

	/** 差戻し, 補正依頼. */
	public static final String SENT_BACK = "sent-back";

	/** 審査 適. */
	public static final String PASSED = "passed";

	/** 承認. */
	public static final String APPROVED = "approved";

	/** 条件付き承認. */
	public static final String CONDITIONAL = "conditional";

	/** 継続審議. */
	public static final String CARRIED_OVER = "carried-over";

	/** 不採択. */
	public static final String REFUSED = "refused";

	/** 本部付議 by who could decide alone. */
	public static final String REFERRED = "referred";

	/** The answer of a step that has but one. */
	public static final String DONE = "done";

	/** 判定保留. */
	public static final String UNDETERMINED = "undetermined";

	/** 推進本部が決める. */
	static final String HEADQUARTERS = "headquarters";

	/** 本部長の専決. */
	static final String CHAIR = "chair";

	/** 事務局の専決. */
	static final String SECRETARIAT = "secretariat";

	/** Message of 引戻し. */
	public static final String TAKEN_BACK = "taken-back";

	/** Message of 取下げ. */
	public static final String WITHDRAWN = "withdrawn";

	static final Set<String> VARIABLES = Set.of(RESULT, HAS_DIRECTOR, BUSINESS_CLASS, AUTHORITY, EFFECTIVE_ON,
			EFFECTIVE_NOW);

	static final Set<String> ANSWERS = Set.of(ENDORSED, SENT_BACK, PASSED, APPROVED, CONDITIONAL, CARRIED_OVER, REFUSED,
			REFERRED, DONE, "L", "M", UNDETERMINED, HEADQUARTERS, CHAIR, SECRETARIAT);

	static final Set<String> MESSAGES = Set.of(TAKEN_BACK, WITHDRAWN);

	/** Working days until a step is due. */
	static final String DUE_WORKING_DAYS = "nawate.dueWorkingDays";

	private FlowVocabulary() {
	}

}
