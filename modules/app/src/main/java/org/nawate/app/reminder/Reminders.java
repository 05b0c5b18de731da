package org.nawate.app.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ReminderKind;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.Desk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reminds posts of what they owe. May run as often as one likes and on any number of
 * nodes: the case itself refuses to be reminded of twice.
 */
@Component
public class Reminders {

	private static final Logger log = LoggerFactory.getLogger(Reminders.class);

	private final OwedQuery owed;

	private final PostsAbove above;

	private final ReminderPolicy policy;

	private final Desk desk;

	Reminders(OwedQuery owed, PostsAbove above, BusinessCalendar calendar, Desk desk,
			@Value("${nawate.reminder.escalate-after:3,6,9}") List<Integer> escalateAfter) {
		this.owed = owed;
		this.above = above;
		this.policy = new ReminderPolicy(calendar, escalateAfter);
		this.desk = desk;
	}

	/**
	 * Sends what is to have been sent by a day and was not yet; nothing on a closed day.
	 * @return how many reminders became facts
	 */
	public int send(LocalDate today) {
		if (!this.policy.sendsOn(today)) {
			return 0;
		}
		int sent = 0;
		for (OwedRow row : this.owed.dueBy(this.policy.horizon(today))) {
			for (ProposalCommand.Remind reminder : due(row, today)) {
				sent += send(reminder) ? 1 : 0;
			}
		}
		if (sent > 0) {
			log.info("{} reminders sent", sent);
		}
		return sent;
	}

	private List<ProposalCommand.Remind> due(OwedRow row, LocalDate today) {
		List<ProposalCommand.Remind> due = new ArrayList<>();
		if (this.policy.isDueSoon(row.dueOn(), today)) {
			add(due, row, ReminderKind.DUE_SOON, owing(row, today), today);
		}
		if (this.policy.isOverdue(row.dueOn(), today)) {
			add(due, row, ReminderKind.OVERDUE, owing(row, today), today);
			this.above.of(row.post(), today)
				.stream()
				.limit(this.policy.levels(row.dueOn(), today))
				.forEach((post) -> add(due, row, ReminderKind.ESCALATED, told(post), today));
		}
		return due;
	}

	/** Who waits for the headquarters to meet is the secretariat, not every member. */
	private Told owing(OwedRow row, LocalDate today) {
		return row.post().equals(OrganisationQuery.HEADQUARTERS)
				? this.above.secretariat(today).map(Reminders::told).orElse(new Told(row.post(), row.postTitle()))
				: new Told(row.post(), row.postTitle());
	}

	private static Told told(PostRow post) {
		return new Told(new PostId(post.postId()), post.title());
	}

	private static void add(List<ProposalCommand.Remind> due, OwedRow row, ReminderKind kind, Told to,
			LocalDate today) {
		boolean known = row.isReminded(kind, to.post()) || due.stream().anyMatch((other) -> isSame(other, kind, to));
		if (!known) {
			due.add(new ProposalCommand.Remind(row.proposal(), Actor.system(), row.owed(), kind, to.post(), to.title(),
					today));
		}
	}

	private static boolean isSame(ProposalCommand.Remind other, ReminderKind kind, Told to) {
		return other.kind() == kind && other.post().equals(to.post());
	}

	/** One that fails keeps no other from being sent; it is tried again the next day. */
	private boolean send(ProposalCommand.Remind reminder) {
		try {
			Outcome outcome = this.desk.act(reminder);
			if (outcome instanceof Outcome.Refused refused) {
				log.debug("{} of {}: {}", reminder.kind(), reminder.proposal(), refused.rejection().code());
			}
			return outcome.isAccepted();
		}
		catch (RuntimeException ex) {
			log.warn("{} of {} was not sent", reminder.kind(), reminder.proposal(), ex);
			return false;
		}
	}

	private record Told(PostId post, String title) {
	}

}
