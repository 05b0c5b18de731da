package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ReportDue;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.StepPost;

/**
 * Moves the flows of the cases that go round the members of the headquarters: a
 * circulation takes their steps as a meeting does.
 */
@Component
class CirculatedCases {

	private final Cases cases;

	private final FlowMoves flows;

	private final PostDirectory posts;

	private final StandIns standIns;

	private final ConsultedToday consulted;

	CirculatedCases(Cases cases, FlowMoves flows, PostDirectory posts, StandIns standIns, ConsultedToday consulted) {
		this.consulted = consulted;
		this.standIns = standIns;
		this.cases = cases;
		this.flows = flows;
		this.posts = posts;
	}

	/** Follows what the circulation accepted. */
	void move(CirculationCommand act) {
		switch (act) {
			case CirculationCommand.Start c -> start(c);
			case CirculationCommand.Answer c -> allow(c.circulation(), c.answers(), c.by());
			case CirculationCommand.AnswerAsProxy c -> {
				allow(c.circulation(), c.answers(), c.by());
				this.standIns.expectProxy(c, this.cases.circulation(c.circulation()));
			}
			case CirculationCommand.PassOnSeat c -> {
			}
			case CirculationCommand.TakeOut c ->
				takeOut(c.proposal(), c.circulation(), CirculationEnd.CALLED_OFF, c.reason(), c.by());
			case CirculationCommand.Cancel c -> this.cases.circulation(c.circulation())
				.undecided()
				.forEach((entry) -> takeOut(entry.proposal(), c.circulation(), CirculationEnd.CALLED_OFF, c.reason(),
						c.by()));
			case CirculationCommand.Conclude c -> conclude(c);
			case CirculationCommand.Ask c -> {
			}
			case CirculationCommand.AnswerQuestion c -> {
			}
			case CirculationCommand.ExtendDeadline c -> {
			}
			case CirculationCommand.Recuse c -> {
			}
			case CirculationCommand.Remind c -> {
			}
		}
	}

	/** A case that was withdrawn leaves the circulation it is in. */
	void withdrawn(ProposalCommand.Withdraw c, CirculationId circulation) {
		this.cases
			.send(new CirculationCommand.TakeOut(circulation, c.by(), c.proposal(), c.reason(), this.cases.today()));
	}

	private void start(CirculationCommand.Start c) {
		for (CirculationFile.Entry entry : this.cases.circulation(c.circulation()).undecided()) {
			StepId step = this.flows.openStep(entry.proposal(), StepKind.TABLE);
			if (step == null) {
				throw new FlowRefused(new Outcome.Refused(ProposalRejection.STEP_NOT_OPEN, List.of()));
			}
			this.cases.send(new ProposalCommand.PutInCirculation(entry.proposal(), c.by(), step, c.circulation(),
					entry.item(), c.ground(), c.on()));
			this.flows.take(step, FlowVocabulary.DONE);
		}
	}

	/** Nobody decides on their own draft, in whatever post. */
	private void allow(CirculationId circulation, List<ItemAnswer> answers, Actor by) {
		CirculationFile file = this.cases.circulation(circulation);
		boolean own = answers.stream()
			.map((answer) -> this.cases.file(file.caseOf(answer.item())))
			.anyMatch((answered) -> answered.authors().contains(by.person()));
		if (own) {
			throw new FlowRefused(new Outcome.Refused(ProposalRejection.OWN_DRAFT, List.of()));
		}
	}

	private void takeOut(ProposalId proposal, CirculationId circulation, CirculationEnd end, String reason, Actor by) {
		this.cases.send(new ProposalCommand.TakeFromCirculation(proposal, by, circulation, end, reason.strip(),
				this.cases.today()));
		this.flows.resolve(proposal, FlowVocabulary.CARRIED_OVER, Map.of());
	}

	private void conclude(CirculationCommand.Conclude c) {
		CirculationFile file = this.cases.circulation(c.circulation());
		for (ItemOutcome outcome : file.outcomes()) {
			switch (outcome.result()) {
				case APPROVED -> resolve(c, file, outcome, ItemResolution.Result.APPROVED);
				case CONDITIONAL -> resolve(c, file, outcome, ItemResolution.Result.CONDITIONAL);
				case REFUSED -> resolve(c, file, outcome, ItemResolution.Result.REFUSED);
				case TO_MEETING -> takeOut(outcome.proposal(), c.circulation(), CirculationEnd.MEETING_ASKED_FOR,
						outcome.reason(), c.by());
				case LAPSED ->
					takeOut(outcome.proposal(), c.circulation(), CirculationEnd.LAPSED, outcome.reason(), c.by());
			}
		}
	}

	private void resolve(CirculationCommand.Conclude c, CirculationFile file, ItemOutcome outcome,
			ItemResolution.Result result) {
		ProposalId proposal = outcome.proposal();
		ItemResolution resolution = new ItemResolution(result, outcome.conditions(), outcome.reason(), c.on(),
				c.documentNumber());
		this.cases.send(new ProposalCommand.RecordCirculation(proposal, c.by(), c.circulation(), outcome.item(),
				resolution, report(proposal, file.name(), c.on()), this.consulted.of(proposal), this.cases.today()));
		this.flows.resolve(proposal, result.name().toLowerCase(Locale.ROOT).replace('_', '-'), result.approves()
				? FlowMoves.effect(this.cases.file(proposal).effectiveOn(), this.cases.today()) : Map.of());
	}

	private ReportDue report(ProposalId proposal, String name, LocalDate decidedOn) {
		String section = this.cases.file(proposal).section();
		PostDirectory.Post secretariat = this.posts.postFor(StepPost.SECRETARIAT, section, this.cases.today())
			.orElseThrow(() -> new FlowRefused(
					new Outcome.Refused(FlowRejection.POST_MISSING, List.of(StepPost.SECRETARIAT.group(), section))));
		return new ReportDue(secretariat.id(), secretariat.title(), "持ち回り審議「%s」の議決".formatted(name),
				ReportDue.dueOn(decidedOn));
	}

}
