package org.nawate.app.agenda;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.nawate.app.look.CaseTitle;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.process.inbox.Desk;

/**
 * 継続審議・流会・中止: what a meeting did not decide or note comes onto the agenda of the next one
 * that is planned, or, where none is, of the next that will be. Part of the act that
 * brings it about.
 */
@Component
public class CarryOver {

	private final Desk desk;

	private final MeetingQuery meetings;

	private final Acts acts;

	CarryOver(Desk desk, MeetingQuery meetings, Acts acts) {
		this.desk = desk;
		this.meetings = meetings;
		this.acts = acts;
	}

	/** A meeting was planned: everything that waits comes onto its agenda. */
	public Outcome onto(MeetingId meeting) {
		return all(Stream.concat(
				CaseTitle.asRecorded(this.meetings::carried)
					.stream()
					.map((carried) -> put(meeting, carried.proposalId(), carried.title())),
				CaseTitle.asRecorded(this.meetings::reportsCarried)
					.stream()
					.map((due) -> report(meeting, due.proposalId(), due.duty(), due.title()))));
	}

	/** A meeting left these items undecided or unnoted. */
	public Outcome from(MeetingView meeting, List<Integer> items) {
		MeetingId next = this.meetings.nextPlanned(this.acts.today())
			.filter((planned) -> !planned.value().equals(meeting.meetingId()))
			.orElse(null);
		if (next == null) {
			return Outcome.accepted();
		}
		return all(meeting.items()
			.stream()
			.filter((item) -> item.isOpen() && items.contains(item.item()))
			.map((item) -> (item.duty() == null) ? put(next, item.proposalId(), item.title())
					: report(next, item.proposalId(), item.duty(), item.title())));
	}

	/** A meeting did not take place: everything on its agenda is left. */
	public Outcome from(MeetingView meeting) {
		return from(meeting, meeting.items().stream().map(MeetingView.AgendaItem::item).toList());
	}

	private static Outcome all(Stream<Outcome> outcomes) {
		return outcomes.filter((outcome) -> !outcome.isAccepted()).findFirst().orElseGet(Outcome::accepted);
	}

	private Outcome report(MeetingId meeting, String proposal, int duty, String title) {
		return this.desk.act(new MeetingCommand.PutReportOnAgenda(meeting, Actor.system(), new ProposalId(proposal),
				duty, title, this.acts.today()));
	}

	private Outcome put(MeetingId meeting, String proposal, String title) {
		return this.desk.act(new MeetingCommand.PutOnAgenda(meeting, Actor.system(), new ProposalId(proposal), title,
				this.acts.today()));
	}

}
