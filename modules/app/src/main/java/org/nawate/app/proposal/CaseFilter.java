package org.nawate.app.proposal;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;

/**
 * Which cases to list; {@code null} lists all.
 *
 * @param section the drafter's unit
 * @param openOnly leaves out what is in effect, refused or withdrawn
 */
public record CaseFilter(@Nullable ProposalKind kind, @Nullable ProposalState state, @Nullable String section,
		@Nullable ProjectId project, boolean openOnly) {

	/** All cases. */
	public static CaseFilter none() {
		return new CaseFilter(null, null, null, null, false);
	}

	/** The cases that are under way for a project. */
	public static CaseFilter openFor(ProjectId project) {
		return new CaseFilter(null, null, null, project, true);
	}

	/** The cases in a state, such as those that wait for a meeting's agenda. */
	public static CaseFilter in(ProposalState state) {
		return new CaseFilter(null, state, null, null, false);
	}

}
