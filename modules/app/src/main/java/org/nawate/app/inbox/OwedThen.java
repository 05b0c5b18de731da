package org.nawate.app.inbox;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.ProposalKind;

/**
 * What a post owed at an instant.
 *
 * @param proposalId the case; {@code null} for a circulation or minutes
 * @param circulationId the circulation that it owed something
 * @param meetingId the meeting whose minutes it had to confirm
 * @param title what the case, the circulation or the meeting was called then
 * @param sort {@code STEP}, {@code DUTY}, {@code CIRCULATION} or {@code MINUTES}
 * @param kind which step or duty; of a circulation {@code ANSWER}, {@code REPLY} or
 * {@code CONCLUDE}, of minutes {@code CONFIRM}
 * @param postId who owed it; empty for the secretariat
 * @param dueOn until when; {@code null} where no day was set
 * @param openedAt the position of the fact that put it before a post
 * @param closedAt the position of the fact that took it away; {@code null} if it is owed
 * still
 * @param overdue whether it was overdue on the day of the instant
 */
public record OwedThen(String itemId, @Nullable String proposalId, @Nullable String circulationId,
		@Nullable String meetingId, @Nullable String caseNumber, @Nullable ProposalKind caseKind, String title,
		String sort, String kind, String postId, String postTitle, LocalDate openedOn, @Nullable LocalDate dueOn,
		long openedAt, @Nullable Long closedAt, boolean overdue) {

	OwedThen called(String name) {
		return new OwedThen(this.itemId, this.proposalId, this.circulationId, this.meetingId, this.caseNumber,
				this.caseKind, name, this.sort, this.kind, this.postId, this.postTitle, this.openedOn, this.dueOn,
				this.openedAt, this.closedAt, this.overdue);
	}

}
