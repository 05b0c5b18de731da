package org.nawate.app.meeting;

import java.util.List;

import org.springframework.stereotype.Component;

import org.nawate.app.look.CaseTitle;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.process.inbox.Desk;

/**
 * 継続審議・流会: what a meeting did not decide comes onto the agenda of the next one that is
 * planned, or, where none is, of the next that will be. Part of the act that brings it
 * about.
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
	Outcome onto(MeetingId meeting) {
		return CaseTitle.asRecorded(this.meetings::carried)
			.stream()
			.map((carried) -> put(meeting, carried.proposalId(), carried.title()))
			.filter((outcome) -> !outcome.isAccepted())
			.findFirst()
			.orElseGet(Outcome::accepted);
	}

	/** A meeting left these items undecided. */
	public Outcome from(MeetingView meeting, List<Integer> items) {
		MeetingId next = this.meetings.nextPlanned(this.acts.today())
			.filter((planned) -> !planned.value().equals(meeting.meetingId()))
			.orElse(null);
		if (next == null) {
			return Outcome.accepted();
		}
		return meeting.decisions()
			.stream()
			.filter((item) -> item.isOpen() && items.contains(item.item()))
			.map((item) -> put(next, item.proposalId(), item.title()))
			.filter((outcome) -> !outcome.isAccepted())
			.findFirst()
			.orElseGet(Outcome::accepted);
	}

	private Outcome put(MeetingId meeting, String proposal, String title) {
		return this.desk.act(new MeetingCommand.PutOnAgenda(meeting, Actor.system(), new ProposalId(proposal), title,
				this.acts.today()));
	}

}
