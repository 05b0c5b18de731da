package org.nawate.process.proposal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.inbox.Desk;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.process.inbox.PostDirectory;

/** The desk over the engine: first the aggregate decides, then the flow follows. */
@Component
class FlowDesk implements Desk {

	private final Cases cases;

	private final FlowMoves flows;

	private final TabledCases tabled;

	private final CirculatedCases circulated;

	private final PostDirectory posts;

	private final StandIns standIns;

	private final SoleDecisions soleDecisions;

	private final ConsultedToday consulted;

	private final OneTransaction transaction;

	FlowDesk(Cases cases, FlowMoves flows, TabledCases tabled, CirculatedCases circulated, PostDirectory posts,
			StandIns standIns, SoleDecisions soleDecisions, ConsultedToday consulted, OneTransaction transaction) {
		this.tabled = tabled;
		this.circulated = circulated;
		this.soleDecisions = soleDecisions;
		this.standIns = standIns;
		this.consulted = consulted;
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
			this.cases.hold(act.proposal());
			if (act instanceof ProposalCommand.TakesStep taking) {
				this.standIns.assume(taking);
			}
			ProposalCommand allowed = switch (act) {
				case ProposalCommand.Withdraw withdrawal -> this.consulted.allowed(withdrawal);
				case ProposalCommand.SkipStep skip -> this.standIns.allowed(skip);
				case ProposalCommand.DecideAlone alone -> this.soleDecisions.allowed(alone);
				case ProposalCommand.Screen screen -> this.flows.allowed(screen);
				case ProposalCommand.AbandonEffect given -> this.soleDecisions.allowed(given);
				default -> act;
			};
			return decide(allowed, () -> move(allowed));
		});
	}

	@Override
	public Outcome confirm(ProposalCommand.ConfirmConditions act) {
		return asOne(() -> {
			this.cases.hold(act.proposal());
			this.standIns.assume(act);
			return decide(act, () -> this.flows.take(act.step(), FlowVocabulary.DONE,
					FlowMoves.laterEffect(this.cases.file(act.proposal()).effectiveOn())));
		});
	}

	@Override
	public Outcome act(MeetingCommand act) {
		return asOne(() -> decide(act, () -> this.tabled.move(act)));
	}

	@Override
	public Outcome act(CirculationCommand act) {
		return asOne(() -> decide(act, () -> this.circulated.move(act)));
	}

	@Override
	public Outcome act(OrganisationCommand act, List<? extends Act> following, @Nullable ProposalId owners) {
		return asOne(() -> decide(act, () -> {
			this.cases.follow(following);
			if (owners != null && isDue(owners)) {
				this.flows.work(owners);
			}
		}));
	}

	private boolean isDue(ProposalId proposal) {
		CaseFile file = this.cases.file(proposal);
		return file.isApproved() && !file.effectiveOn().isAfter(this.cases.today())
				&& this.flows.waitsForItsDay(proposal);
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
			case ProposalCommand.RetryEffect c -> this.flows.work(c.proposal());
			case ProposalCommand.AbandonEffect c -> this.flows.end(c.proposal(), c.reason());
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
			case ProposalCommand.RefuseEffect c -> throw notByPeople(c);
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
			this.tabled.withdrawn(c, meeting);
		}
		CirculationId circulation = file.circulation();
		if (circulation != null) {
			this.circulated.withdrawn(c, circulation);
		}
	}

	private Map<String, Object> effect(ProposalId proposal) {
		return FlowMoves.effect(this.cases.file(proposal).effectiveOn(), this.cases.today());
	}

	private static IllegalArgumentException notByPeople(ProposalCommand command) {
		return new IllegalArgumentException(
				command.getClass().getSimpleName() + " is sent by a flow, a meeting or a circulation, not by people");
	}

}
