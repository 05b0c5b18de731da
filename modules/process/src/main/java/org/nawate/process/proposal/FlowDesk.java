package org.nawate.process.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.inbox.Desk;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.process.inbox.PostDirectory;

/** The desk over the engine: first the aggregate decides, then the flow follows. */
@Component
class FlowDesk implements Desk {

	private final Cases cases;

	private final FlowMoves flows;

	private final CirculatedCases circulated;

	private final PostDirectory posts;

	private final StandIns standIns;

	private final SoleDecisions soleDecisions;

	private final OneTransaction transaction;

	FlowDesk(Cases cases, FlowMoves flows, CirculatedCases circulated, PostDirectory posts, StandIns standIns,
			SoleDecisions soleDecisions, OneTransaction transaction) {
		this.circulated = circulated;
		this.soleDecisions = soleDecisions;
		this.standIns = standIns;
		this.cases = cases;
		this.flows = flows;
		this.posts = posts;
		this.transaction = transaction;
	}

	@Override
	public Outcome act(ProposalCommand act) {
		return asOne(() -> {
			if (act instanceof ProposalCommand.Withdraw) {
				this.cases.holdMeetingOf(act.proposal());
			}
			if (act instanceof ProposalCommand.TakesStep taking) {
				this.standIns.assume(taking);
			}
			ProposalCommand allowed = switch (act) {
				case ProposalCommand.SkipStep skip -> this.standIns.allowed(skip);
				case ProposalCommand.DecideAlone alone -> this.soleDecisions.allowed(alone);
				default -> act;
			};
			return decide(allowed, () -> move(allowed));
		});
	}

	@Override
	public Outcome act(MeetingCommand act) {
		return asOne(() -> decide(act, () -> move(act)));
	}

	@Override
	public Outcome act(CirculationCommand act) {
		return asOne(() -> decide(act, () -> this.circulated.move(act)));
	}

	private Outcome asOne(Supplier<Outcome> act) {
		try {
			return this.transaction.inOneTransaction(act, Outcome::isAccepted);
		}
		catch (RuntimeException ex) {
			FlowRefused refused = FlowRefused.in(ex);
			if (refused != null) {
				return refused.outcome();
			}
			throw ex;
		}
	}

	private Outcome decide(Act act, Runnable move) {
		Outcome outcome = this.cases.ask(act);
		if (outcome.isAccepted()) {
			move.run();
		}
		return outcome;
	}

	private void move(ProposalCommand act) {
		switch (act) {
			case ProposalCommand.Draft c -> {
			}
			case ProposalCommand.Revise c -> {
			}
			case ProposalCommand.Submit c -> submit(c);
			case ProposalCommand.TakeBack c -> this.flows.send(FlowVocabulary.TAKEN_BACK, c.proposal());
			case ProposalCommand.Withdraw c -> withdraw(c);
			case ProposalCommand.SkipStep c -> this.flows.take(c.step(), FlowVocabulary.ENDORSED);
			case ProposalCommand.Endorse c -> this.flows.take(c.step(), FlowVocabulary.ENDORSED);
			case ProposalCommand.SendBack c -> this.flows.take(c.step(), FlowVocabulary.SENT_BACK);
			case ProposalCommand.Screen c -> this.flows.take(c.step(), FlowVocabulary.PASSED);
			case ProposalCommand.Clarify c -> this.flows.take(c.step(), FlowVocabulary.DONE);
			case ProposalCommand.AnswerConsultation c -> this.flows.take(c.step(), FlowVocabulary.DONE);
			case ProposalCommand.DecideAlone c -> {
				boolean approved = c.result() == SoleResult.APPROVED;
				this.flows.take(c.step(), approved ? FlowVocabulary.APPROVED : FlowVocabulary.REFUSED,
						approved ? effect(c.proposal()) : Map.of());
			}
			case ProposalCommand.ReferToHeadquarters c -> this.flows.take(c.step(), FlowVocabulary.REFERRED);
			case ProposalCommand.ConfirmConditions c ->
				this.flows.take(c.step(), FlowVocabulary.DONE, effect(c.proposal()));
			case ProposalCommand.Remind c -> {
			}
			case ProposalCommand.Comment c -> {
			}
			case ProposalCommand.AttachPaper c -> {
			}
			case ProposalCommand.RemovePaper c -> {
			}
			case ProposalCommand.DischargeDuty c -> {
				if (c.meeting() != null) {
					throw notByPeople(c);
				}
			}
			case ProposalCommand.ReassignDuty c -> {
			}
			case ProposalCommand.ReassignStep c -> {
			}
			case ProposalCommand.HandOver c -> {
			}
			case ProposalCommand.AssumeStep c -> throw notByPeople(c);
			case ProposalCommand.ImposeDuty c -> throw notByPeople(c);
			case ProposalCommand.Table c -> throw notByPeople(c);
			case ProposalCommand.Untable c -> throw notByPeople(c);
			case ProposalCommand.RecordResolution c -> throw notByPeople(c);
			case ProposalCommand.PutInCirculation c -> throw notByPeople(c);
			case ProposalCommand.TakeFromCirculation c -> throw notByPeople(c);
			case ProposalCommand.RecordCirculation c -> throw notByPeople(c);
			case ProposalCommand.OpenStep c -> throw notByPeople(c);
			case ProposalCommand.FollowFlow c -> throw notByPeople(c);
			case ProposalCommand.ChangeFlowVersion c -> throw notByPeople(c);
			case ProposalCommand.Classify c -> throw notByPeople(c);
			case ProposalCommand.AskSections c -> throw notByPeople(c);
			case ProposalCommand.DetermineAuthority c -> throw notByPeople(c);
			case ProposalCommand.TakeEffect c -> throw notByPeople(c);
		}
	}

	private void submit(ProposalCommand.Submit c) {
		CaseFile file = this.cases.file(c.proposal());
		boolean hasDirector = this.posts.hasDirector(file.section(), c.on());
		if (file.isFirstSubmission()) {
			this.flows.start(file, hasDirector);
		}
		else {
			this.flows.resubmit(c.proposal(), hasDirector);
		}
	}

	/** A draft has no flow yet; a case on an agenda or in circulation leaves it. */
	private void withdraw(ProposalCommand.Withdraw c) {
		CaseFile file = this.cases.file(c.proposal());
		if (file.isSubmitted()) {
			this.flows.send(FlowVocabulary.WITHDRAWN, c.proposal());
		}
		MeetingId meeting = file.meeting();
		if (meeting != null) {
			this.cases
				.send(new MeetingCommand.TakeOffAgenda(meeting, c.by(), c.proposal(), c.reason(), this.cases.today()));
		}
		CirculationId circulation = file.circulation();
		if (circulation != null) {
			this.circulated.withdrawn(c, circulation);
		}
	}

	private void move(MeetingCommand act) {
		switch (act) {
			case MeetingCommand.PutOnAgenda c -> table(c);
			case MeetingCommand.TakeOffAgenda c -> untable(c.proposal(), c.meeting(), c.by(), c.reason());
			case MeetingCommand.Resolve c -> resolve(c.meeting(), c.item(), c.by(), c.resolution());
			case MeetingCommand.ResolveTogether c ->
				new TreeSet<>(c.items()).forEach((item) -> resolve(c.meeting(), item, c.by(), c.resolution()));
			case MeetingCommand.NoteReports c -> new TreeSet<>(c.items()).forEach((item) -> discharge(c, item));
			case MeetingCommand.Adjourn c -> this.cases.agenda(c.meeting())
				.undecided()
				.forEach((proposal) -> untable(proposal, c.meeting(), c.by(), c.reason()));
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
			case MeetingCommand.RecordVotes c -> {
			}
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

	private void table(MeetingCommand.PutOnAgenda c) {
		StepId step = this.flows.openStep(c.proposal(), StepKind.TABLE);
		if (step == null) {
			throw new FlowRefused(new Outcome.Refused(ProposalRejection.STEP_NOT_OPEN, List.of()));
		}
		int item = this.cases.agenda(c.meeting()).itemOf(c.proposal());
		this.cases.send(new ProposalCommand.Table(c.proposal(), c.by(), step, c.meeting(), item, c.on()));
		this.flows.take(step, FlowVocabulary.DONE);
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
		this.cases
			.send(new ProposalCommand.RecordResolution(proposal, by, meeting, item, resolution, this.cases.today()));
		String result = resolution.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.flows.resolve(proposal, result, resolution.result().approves() ? effect(proposal) : Map.of());
	}

	private Map<String, Object> effect(ProposalId proposal) {
		return FlowMoves.effect(this.cases.file(proposal).effectiveOn(), this.cases.today());
	}

	private static IllegalArgumentException notByPeople(ProposalCommand command) {
		return new IllegalArgumentException(
				command.getClass().getSimpleName() + " is sent by a flow, a meeting or a circulation, not by people");
	}

}
