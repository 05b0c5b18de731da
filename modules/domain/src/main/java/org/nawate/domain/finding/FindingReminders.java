package org.nawate.domain.finding;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.proposal.ReminderKind;

/**
 * Until when the section owes something, and who was reminded of it. What is owed anew
 * may be reminded of anew.
 */
final class FindingReminders {

	private @Nullable LocalDate dueOn;

	private final Set<Given> given = new HashSet<>();

	private record Given(ReminderKind kind, PostId post) {
	}

	Verdict<FindingEvent> decide(FindingCommand.Remind c, FindingState state) {
		LocalDate due = this.dueOn;
		if (due == null || !state.isOwedBySection()) {
			return refused(FindingRejection.NOTHING_OWED);
		}
		if (c.on().isAfter(due) == (c.kind() == ReminderKind.DUE_SOON)) {
			return refused(FindingRejection.REMINDER_UNTIMELY, due);
		}
		if (this.given.contains(new Given(c.kind(), c.post()))) {
			return refused(FindingRejection.ALREADY_REMINDED);
		}
		return Verdict.of(new FindingEvent.Reminded(c.finding(), c.kind(), c.post(), c.postTitle(), due, c.on()));
	}

	void on(FindingEvent event) {
		switch (event) {
			case FindingEvent.Recorded e -> owed(e.answerBy());
			case FindingEvent.Answered e -> owed(e.measureBy());
			case FindingEvent.AskedAgain e -> owed(e.measureBy());
			case FindingEvent.Readdressed e -> this.given.clear();
			case FindingEvent.Reminded e -> this.given.add(new Given(e.kind(), e.post()));
			case FindingEvent.Viewed e -> {
				// Nothing else is owed by it.
			}
			case FindingEvent.MeasureReported e -> {
				// The day stays that which was promised.
			}
			case FindingEvent.MeasureAccepted e -> this.dueOn = null;
			case FindingEvent.Closed e -> this.dueOn = null;
			case FindingEvent.Withdrawn e -> this.dueOn = null;
		}
	}

	private void owed(LocalDate due) {
		this.dueOn = due;
		this.given.clear();
	}

}
