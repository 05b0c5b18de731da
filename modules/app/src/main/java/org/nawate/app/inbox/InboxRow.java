package org.nawate.app.inbox;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.StepKind;

/**
 * Something that waits for a post.
 *
 * @param title the project's name
 * @param fromPerson who acted last
 * @param fromPost the post in which they acted
 * @param meetingId the meeting whose agenda the case stands on
 * @param circulationId the circulation that it is in
 */
public record InboxRow(String stepId, String proposalId, String proposalNumber, ProposalKind kind, String title,
		StepKind stepKind, String postId, String postTitle, String fromPerson, String fromPost, LocalDate since,
		LocalDate dueOn, boolean overdue, @Nullable String meetingId, @Nullable String circulationId) {
}
