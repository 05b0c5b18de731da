package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.ProjectSheet;

/** Papers of a case, of what was written on it, and of what is owed on it. */
class ProposalPaperTest {

	private static final ProposalEvent.Commented COMMENT = new ProposalEvent.Commented(CASE, 1, "別紙のとおりです。",
			java.util.List.of(), CHIEF, DRAFTED);

	private static final ProposalEvent.DutyImposed CONDITION = new ProposalEvent.DutyImposed(CASE, 1,
			DutyKind.FULFIL_CONDITION, OFFICER.post(), OFFICER.postTitle(), "個人情報の点検を終えること", SECRETARIAT, DECIDED,
			DECIDED.plusDays(30));

	private static ProjectSheet.Attachment paper(int n) {
		return new ProjectSheet.Attachment("見積書%d.pdf".formatted(n), "application/pdf", 1024, "%064x".formatted(n));
	}

	private static ProposalCommand.AttachPaper attach(int n, @Nullable Integer comment, @Nullable Integer duty,
			Actor by) {
		return new ProposalCommand.AttachPaper(CASE, by, paper(n), comment, duty, DRAFTED);
	}

	private static ProposalEvent.PaperAttached attached(int number, int n, @Nullable Integer comment,
			@Nullable Integer duty, Actor by) {
		return new ProposalEvent.PaperAttached(CASE, number, paper(n), comment, duty, by, DRAFTED);
	}

	private static ProposalCommand.RemovePaper remove(int number, Actor by) {
		return new ProposalCommand.RemovePaper(CASE, by, number, DRAFTED);
	}

	@Test
	void the_drafter_attaches_to_any_kind_of_case_while_it_is_a_draft() {
		draft(REVISION).when(attach(1, null, null, OFFICER)).answers("1", attached(1, 1, null, null, OFFICER));
		draft(REVISION).and(attached(1, 1, null, null, OFFICER))
			.when(attach(2, null, null, OFFICER))
			.answers("2", attached(2, 2, null, null, OFFICER));
		draft(REVISION).when(attach(1, null, null, CHIEF)).refused(NOT_THE_DRAFTER, OFFICER.postTitle());
		withTheChief(REVISION).when(attach(1, null, null, OFFICER)).refused(NOT_EDITABLE);
		resolvedAs(Result.APPROVED).when(attach(1, null, null, OFFICER)).refused(ALREADY_DECIDED);
	}

	@Test
	void the_same_content_is_attached_once_and_there_is_an_end() {
		draft(REVISION).and(attached(1, 1, null, null, OFFICER))
			.when(attach(1, null, null, OFFICER))
			.refused(PAPER_THERE_ALREADY, "見積書1.pdf");
		draft(REVISION).and(IntStream.rangeClosed(1, 20).mapToObj((n) -> attached(n, n, null, null, OFFICER)).toArray())
			.when(attach(21, null, null, OFFICER))
			.refused(PAPERS_TOO_MANY, 20);
	}

	@Test
	void a_paper_taken_off_stays_on_record_and_its_number_is_not_used_again() {
		var removed = new ProposalEvent.PaperRemoved(CASE, 1, OFFICER, DRAFTED);
		var with = draft(REVISION).and(attached(1, 1, null, null, OFFICER));
		with.when(remove(1, OFFICER)).then(removed);
		with.and(removed).when(remove(1, OFFICER)).refused(UNKNOWN_PAPER);
		with.and(removed).when(attach(1, null, null, OFFICER)).answers("2", attached(2, 1, null, null, OFFICER));
		withTheChief(REVISION).and(attached(1, 1, null, null, OFFICER)).when(remove(1, OFFICER)).refused(NOT_EDITABLE);
	}

	@Test
	void a_comment_takes_papers_of_its_writer_alone_and_keeps_them() {
		var commented = withTheChief(REVISION).and(COMMENT);
		commented.when(attach(1, 1, null, CHIEF)).answers("1", attached(1, 1, 1, null, CHIEF));
		commented.when(attach(1, 1, null, OFFICER)).refused(COMMENT_OF_ANOTHER);
		commented.when(attach(1, 2, null, CHIEF)).refused(UNKNOWN_COMMENT);
		commented.and(attached(1, 1, 1, null, CHIEF)).when(remove(1, CHIEF)).refused(PAPER_OF_COMMENT);
		commented.and(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DRAFTED))
			.when(attach(1, 1, null, CHIEF))
			.refused(CASE_ENDED);
	}

	@Test
	void evidence_is_added_by_the_post_that_owes_it_until_it_is_done() {
		var owed = resolvedAs(Result.CONDITIONAL).and(CONDITION);
		owed.when(attach(1, null, 1, OFFICER)).answers("1", attached(1, 1, null, 1, OFFICER));
		owed.when(attach(1, null, 1, CHIEF)).refused(DUTY_OF_ANOTHER_POST, OFFICER.postTitle());
		owed.when(attach(1, null, 2, OFFICER)).refused(UNKNOWN_DUTY);
		owed.and(attached(1, 1, null, 1, OFFICER))
			.when(remove(1, OFFICER))
			.then(new ProposalEvent.PaperRemoved(CASE, 1, OFFICER, DRAFTED));
		owed.and(new ProposalEvent.DutyDischarged(CASE, 1, "点検済み", null, OFFICER, DECIDED))
			.when(attach(1, null, 1, OFFICER))
			.refused(DUTY_DISCHARGED);
	}

}
