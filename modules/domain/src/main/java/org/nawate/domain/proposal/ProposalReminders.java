package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/**
 * Until when what is owed on a case is due, and who was reminded of it. Each post is
 * reminded of the same thing for the same reason once, however often it is asked for.
 */
final class ProposalReminders {

	private final Map<Owed, LocalDate> due = new HashMap<>();

	private final Set<Given> given = new HashSet<>();

	private record Given(Owed owed, ReminderKind kind, PostId post) {
	}

	/**
	 * Whether and of what to remind.
	 * @param open whether it is still owed
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.Remind c, boolean open) {
		LocalDate dueOn = this.due.get(c.owed());
		if (!open || dueOn == null) {
			return refused(ProposalRejection.NOTHING_OWED);
		}
		if (c.on().isAfter(dueOn) == (c.kind() == ReminderKind.DUE_SOON)) {
			return refused(ProposalRejection.REMINDER_UNTIMELY, dueOn);
		}
		if (this.given.contains(new Given(c.owed(), c.kind(), c.post()))) {
			return refused(ProposalRejection.ALREADY_REMINDED);
		}
		return Verdict
			.of(new ProposalEvent.Reminded(c.proposal(), c.owed(), c.kind(), c.post(), c.postTitle(), dueOn, c.on()));
	}

	void on(ProposalEvent.StepOpened e) {
		this.due.put(new Owed.Step(e.step()), e.dueOn());
	}

	void on(ProposalEvent.DutyImposed e) {
		this.due.put(new Owed.Duty(e.number()), e.dueOn());
	}

	void on(ProposalEvent.Reminded e) {
		this.given.add(new Given(e.owed(), e.kind(), e.post()));
	}

}
