package org.nawate.app.inbox;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.ProposalKind;

/**
 * What a post owed at an instant.
 *
 * @param sort {@code STEP} or {@code DUTY}
 * @param kind which step or duty
 * @param title what the case is called now
 * @param openedAt the position of the fact that put it before a post
 * @param closedAt the position of the fact that took it away; {@code null} if it is owed
 * still
 * @param overdue whether it was overdue on the day of the instant
 */
public record OwedThen(String itemId, String proposalId, String caseNumber, ProposalKind caseKind, String title,
		String sort, String kind, String postId, String postTitle, LocalDate openedOn, LocalDate dueOn, long openedAt,
		@Nullable Long closedAt, boolean overdue) {
}
