package org.nawate.process.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.inbox.FlowRejection;

/** Moves the flows of the cases that stand on the agenda of a meeting. */
@Component
class TabledCases {

	private final Cases cases;

	private final FlowMoves flows;

	private final ConsultedToday consulted;

	TabledCases(Cases cases, FlowMoves flows, ConsultedToday consulted) {
		this.consulted = consulted;
		this.cases = cases;
		this.flows = flows;
	}

	/** Follows what the meeting accepted. */
	void move(MeetingCommand act) {
		switch (act) {
			case MeetingCommand.PutOnAgenda c -> table(c);
			case MeetingCommand.TakeOffAgenda c -> untable(c.proposal(), c.meeting(), c.by(), c.reason());
			case MeetingCommand.Resolve c -> resolve(c.meeting(), c.item(), c.by(), c.resolution());
			case MeetingCommand.ResolveTogether c ->
				new TreeSet<>(c.items()).forEach((item) -> resolve(c.meeting(), item, c.by(), c.resolution()));
			case MeetingCommand.NoteReports c -> new TreeSet<>(c.items()).forEach((item) -> discharge(c, item));
			case MeetingCommand.Adjourn c -> untableAll(c.meeting(), c.by(), c.reason());
			case MeetingCommand.CallOff c -> untableAll(c.meeting(), c.by(), c.reason());
			case MeetingCommand.Plan c -> {
			}
			case MeetingCommand.Reschedule c -> {
			}
			case MeetingCommand.PutReportOnAgenda c -> {
			}
			case MeetingCommand.TakeOffReport c -> {
			}
			case MeetingCommand.OrderAgenda c -> {
			}
			case MeetingCommand.Convene c -> {
			}
			case MeetingCommand.Reconvene c -> {
			}
			case MeetingCommand.IssuePapers c -> {
			}
			case MeetingCommand.RecordAttendance c -> {
			}
			case MeetingCommand.NamePresider c -> {
			}
			case MeetingCommand.RecuseMember c -> {
			}
			case MeetingCommand.ReadmitMember c -> {
			}
			case MeetingCommand.Open c -> {
			}
			case MeetingCommand.RecordVotes c -> expectNoOwnVote(c);
			case MeetingCommand.Close c -> {
			}
			case MeetingCommand.DraftMinutes c -> {
			}
			case MeetingCommand.EditMinutes c -> {
			}
			case MeetingCommand.ConfirmMinutes c -> {
			}
		}
	}

	/** A case that was withdrawn leaves the agenda it stands on. */
	void withdrawn(ProposalCommand.Withdraw c, MeetingId meeting) {
		this.cases
			.send(new MeetingCommand.TakeOffAgenda(meeting, c.by(), c.proposal(), c.reason(), this.cases.today()));
	}

	/** Nobody decides on their own draft, in whatever seat. */
	private void expectNoOwnVote(MeetingCommand.RecordVotes c) {
		Agenda agenda = this.cases.agenda(c.meeting());
		Set<PersonId> authors = this.cases.file(agenda.caseOf(c.item())).authors();
		for (Vote vote : c.votes()) {
			Seat seat = agenda.present(vote.post());
			if (seat != null && vote.ballot() != Ballot.ABSTAIN && authors.contains(seat.person())) {
				throw new FlowRefused(new Outcome.Refused(FlowRejection.AUTHOR_VOTES, List.of(seat.postTitle())));
			}
		}
	}

	private void table(MeetingCommand.PutOnAgenda c) {
		StepId step = this.flows.openStep(c.proposal(), StepKind.TABLE);
		if (step == null) {
			throw new FlowRefused(new Outcome.Refused(ProposalRejection.STEP_NOT_OPEN, List.of()));
		}
		int item = this.cases.agenda(c.meeting()).itemOf(c.proposal());
		this.cases.send(new ProposalCommand.Table(c.proposal(), c.by(), step, c.meeting(), item, c.on()));
		this.flows.take(step, FlowVocabulary.DONE);
	}

	private void untableAll(MeetingId meeting, Actor by, String reason) {
		this.cases.agenda(meeting).undecided().forEach((proposal) -> untable(proposal, meeting, by, reason));
	}

	private void untable(ProposalId proposal, MeetingId meeting, Actor by, String reason) {
		this.cases.send(new ProposalCommand.Untable(proposal, by, meeting, reason, this.cases.today()));
		this.flows.resolve(proposal, FlowVocabulary.CARRIED_OVER, Map.of());
	}

	/** A report that a meeting noted is no longer owed. */
	private void discharge(MeetingCommand.NoteReports c, int item) {
		MeetingEvent.ReportNoted report = this.cases.agenda(c.meeting()).report(item);
		this.cases.send(new ProposalCommand.DischargeDuty(report.proposal(), c.by(), report.duty(), report.remark(),
				c.meeting(), c.on()));
	}

	private void resolve(MeetingId meeting, int item, Actor by, ItemResolution resolution) {
		ProposalId proposal = this.cases.agenda(meeting).caseOf(item);
		this.cases.hold(proposal);
		this.cases.send(new ProposalCommand.RecordResolution(proposal, by, meeting, item, resolution,
				this.consulted.of(proposal), this.cases.today()));
		String result = resolution.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.flows.resolve(proposal, result, resolution.result().approves()
				? FlowMoves.effect(this.cases.file(proposal).effectiveOn(), this.cases.today()) : Map.of());
	}

}
