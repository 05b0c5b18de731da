package org.nawate.domain.proposal;

import java.util.Locale;

/**
 * The steps at which a flow waits for a person. The kebab-case name is the user task's id
 * in the flow.
 */
public enum StepKind {

	/** 補正・再提出 by the drafter. */
	AMEND(ProposalState.AMENDING),
	/** 課長の確認. */
	ENDORSE_BY_SECTION_CHIEF(ProposalState.ENDORSING),
	/** 部長の承認. */
	ENDORSE_BY_DIRECTOR(ProposalState.ENDORSING),
	/** 事務局審査. */
	SCREEN(ProposalState.SCREENING),
	/** 判定保留の確認. */
	CLARIFY_SCOPE(ProposalState.SCREENING),
	/** 合議: one step for each section that is asked. */
	CONSULT(ProposalState.CONSULTING),
	/** 専決, by whom the decision table named. */
	DECIDE_ALONE(ProposalState.DECIDING),
	/** 付議. */
	TABLE(ProposalState.TABLING),
	/** 推進本部の議決. */
	RESOLVE(ProposalState.TABLED),
	/** 条件の充足確認. */
	CONFIRM_CONDITIONS(ProposalState.RESOLVED);

	private final ProposalState state;

	StepKind(ProposalState state) {
		this.state = state;
	}

	/** Where the case stands while this step is open. */
	public ProposalState state() {
		return state;
	}

	/** The user task's id, for instance {@code endorse-by-director}. */
	public String taskId() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The step of a user task's id. Throws {@link IllegalArgumentException} for an
	 * unknown one.
	 */
	public static StepKind ofTask(String taskId) {
		return valueOf(taskId.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
