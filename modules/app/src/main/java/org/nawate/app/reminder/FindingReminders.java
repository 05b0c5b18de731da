package org.nawate.app.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.nawate.app.finding.FindingQuery;
import org.nawate.app.finding.FindingRow;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.finding.FindingCommand;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.proposal.ReminderKind;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.OneTransaction;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reminds sections of what they owe the audit, and the posts above them when it stays
 * undone. May run as often as one likes and on any number of nodes: the finding itself
 * refuses to remind a post of the same thing twice.
 */
@Component
public class FindingReminders {

	private static final Logger log = LoggerFactory.getLogger(FindingReminders.class);

	private final FindingQuery findings;

	private final OrganisationQuery organisation;

	private final PostsAbove above;

	private final ReminderPolicy policy;

	private final OneTransaction transaction;

	private final CommandGateway commands;

	FindingReminders(FindingQuery findings, OrganisationQuery organisation, PostsAbove above, BusinessCalendar calendar,
			OneTransaction transaction, CommandGateway commands,
			@Value("${nawate.reminder.escalate-after:3,6,9}") List<Integer> escalateAfter) {
		this.findings = findings;
		this.organisation = organisation;
		this.above = above;
		this.policy = new ReminderPolicy(calendar, escalateAfter);
		this.transaction = transaction;
		this.commands = commands;
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
		for (FindingRow row : this.findings.dueBy(this.policy.horizon(today))) {
			for (FindingCommand.Remind reminder : due(row, today)) {
				sent += send(reminder) ? 1 : 0;
			}
		}
		if (sent > 0) {
			log.info("{} reminders of findings sent", sent);
		}
		return sent;
	}

	private List<FindingCommand.Remind> due(FindingRow row, LocalDate today) {
		List<FindingCommand.Remind> due = new ArrayList<>();
		LocalDate dueOn = row.dueOn();
		PostRow chief = owing(row, today).orElse(null);
		if (dueOn == null || chief == null) {
			return due;
		}
		if (this.policy.isDueSoon(dueOn, today)) {
			due.add(remind(row, ReminderKind.DUE_SOON, chief, today));
		}
		if (this.policy.isOverdue(dueOn, today)) {
			due.add(remind(row, ReminderKind.OVERDUE, chief, today));
			this.above.of(new PostId(chief.postId()), today)
				.stream()
				.limit(this.policy.levels(dueOn, today))
				.forEach((post) -> due.add(remind(row, ReminderKind.ESCALATED, post, today)));
		}
		return due;
	}

	/** The section's chief; of a section that is no more, the secretariat. */
	private Optional<PostRow> owing(FindingRow row, LocalDate today) {
		return this.organisation.chiefPost(row.unitId(), today).or(() -> this.above.secretariat(today));
	}

	private static FindingCommand.Remind remind(FindingRow row, ReminderKind kind, PostRow post, LocalDate today) {
		return new FindingCommand.Remind(new FindingId(row.findingId()), Actor.system(), kind,
				new PostId(post.postId()), post.title(), today);
	}

	/** One that fails keeps no other from being sent; it is tried again the next day. */
	private boolean send(FindingCommand.Remind reminder) {
		try {
			Outcome outcome = this.transaction.inOneTransaction(() -> this.commands.sendAndWait(reminder),
					Outcome::isAccepted);
			return outcome.isAccepted();
		}
		catch (RuntimeException ex) {
			log.warn("{} of {} was not sent", reminder.kind(), reminder.finding(), ex);
			return false;
		}
	}

}
