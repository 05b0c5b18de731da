package org.nawate.app.proposal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.StepKind;

/**
 * A case in a list.
 *
 * @param stepKind where it waits, with {@code postTitle}, {@code since} and
 * {@code dueOn}; {@code null} where it waits for nobody
 * @param openSteps at how many steps it waits; the others are less urgent
 */
public record CaseRow(String proposalId, String number, ProposalKind kind, String title, ProposalState state,
		String projectId, String section, String sectionName, @Nullable String departmentName, String drafterTitle,
		@Nullable StepKind stepKind, @Nullable String postTitle, @Nullable LocalDate since, @Nullable LocalDate dueOn,
		boolean overdue, int openSteps, LocalDate draftedOn, LocalDate lastActedOn) {
}
