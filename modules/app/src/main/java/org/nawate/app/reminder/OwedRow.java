package org.nawate.app.reminder;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ReminderKind;

/**
 * Something that a post owes a case until a day.
 *
 * @param title the project's name
 * @param what the message key of what is owed
 * @param reminders what was sent about it, in order
 */
public record OwedRow(ProposalId proposal, String number, ProposalKind kind, String title, Owed owed, String what,
		PostId post, String postTitle, LocalDate since, LocalDate dueOn, List<Sent> reminders) {

	public OwedRow {
		reminders = List.copyOf(reminders);
	}

	/** A reminder that was sent. */
	public record Sent(ReminderKind kind, PostId post, String postTitle, LocalDate on) {
	}

	boolean isReminded(ReminderKind reminder, PostId to) {
		return this.reminders.stream().anyMatch((sent) -> sent.kind() == reminder && sent.post().equals(to));
	}

}
