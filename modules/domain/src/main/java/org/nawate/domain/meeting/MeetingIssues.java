package org.nawate.domain.meeting;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.List;

import org.nawate.domain.act.Verdict;

/**
 * 会議資料: which files members were given, one in the place of another. Folded from the
 * meeting's facts.
 */
final class MeetingIssues {

	private int last;

	private String sha256 = "";

	Verdict<MeetingEvent> decide(MeetingCommand.IssuePapers c, MeetingAgenda agenda) {
		List<Integer> items = agenda.inOrder();
		if (items.isEmpty()) {
			return refused(NO_ITEMS);
		}
		if (c.sha256().equals(this.sha256)) {
			return refused(PAPERS_UNCHANGED);
		}
		if (this.last > 0 && c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		int issue = this.last + 1;
		return Verdict.answering(Integer.toString(issue), new MeetingEvent.PapersIssued(c.meeting(), issue, items,
				c.sha256(), c.size(), c.pages(), c.reason().strip(), c.by(), c.on()));
	}

	void on(MeetingEvent.PapersIssued e) {
		this.last = e.issue();
		this.sha256 = e.sha256();
	}

}
