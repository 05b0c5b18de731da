package org.nawate.app.inbox;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.StepKind;

/**
 * What of an inbox is wanted, and in which order.
 *
 * @param kind of the cases; {@code null} for all
 * @param step which step alone; {@code null} for all, or for none if a duty is named
 * @param duty which duty alone; {@code null} for all, or for none if a step is named
 * @param department 部 whose section drafted the case; {@code null} for all
 * @param overdue only what is overdue
 * @param light only what can be endorsed together with others
 */
public record InboxFilter(Scope scope, @Nullable ProposalKind kind, @Nullable StepKind step, @Nullable DutyKind duty,
		@Nullable String department, boolean overdue, boolean light, Sort sort) {

	/** Whose inbox. */
	public enum Scope {

		/** What any post of the person owes. */
		MINE,
		/** What the post acted in owes. */
		POST,
		/** What anybody owes. */
		ALL

	}

	/** In which order. */
	public enum Sort {

		/** The most urgent first. */
		DUE,
		/** The longest waiting first. */
		SINCE,
		/** By kind of case, then by urgency. */
		KIND

	}

	/** All of a scope, the most urgent first. */
	public static InboxFilter of(Scope scope) {
		return new InboxFilter(scope, null, null, null, null, false, false, Sort.DUE);
	}

	/** Whether anything was asked for besides the scope and the order. */
	public boolean isNarrowed() {
		return this.kind != null || this.step != null || this.duty != null || this.department != null || this.overdue
				|| this.light;
	}

	/** Whether steps are wanted at all. */
	public boolean wantsSteps() {
		return this.duty == null;
	}

	/** Whether duties are wanted at all. */
	public boolean wantsDuties() {
		return this.step == null && !this.light;
	}

}
