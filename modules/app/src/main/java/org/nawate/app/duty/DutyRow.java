package org.nawate.app.duty;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalKind;

/**
 * Something that a post owes a case besides its steps.
 *
 * @param title the project's name
 * @param number of the duty within the case, from 1
 * @param text what is owed, as one line
 * @param fromPerson who brought it about, for 後閲 whoever acted in the place of the post
 * @param stepId what is to be viewed
 * @param overdue whether it is still to be done and its day is past
 * @param note the evidence, or the opinion of who viewed
 * @param meetingId that noted the report
 * @param department 部 whose section drafted the case
 */
public record DutyRow(String proposalId, String proposalNumber, ProposalKind proposalKind, String title, int number,
		DutyKind kind, String postId, String postTitle, String text, String fromPerson, String fromPost,
		LocalDate since, LocalDate dueOn, @Nullable String stepId, boolean open, boolean overdue, String note,
		@Nullable String meetingId, @Nullable String donePerson, @Nullable String donePost, @Nullable LocalDate doneOn,
		@Nullable String department) {

	/**
	 * How it stands, for its words and its shape: {@code REPORT_OPEN},
	 * {@code REPORT_DONE}, ….
	 */
	public String state() {
		return this.kind + (this.open ? "_OPEN" : "_DONE");
	}

}
