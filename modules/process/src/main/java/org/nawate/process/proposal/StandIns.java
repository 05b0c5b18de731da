package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.inbox.StandInDirectory;

/**
 * Looks up in the organisation whether somebody may act in the place of another post, and
 * lets the case know before they do.
 */
@Component
class StandIns {

	/** How many working days the absent one has to view what was done, once back. */
	private static final int TO_VIEW = 5;

	private final Cases cases;

	private final StandInDirectory directory;

	private final BusinessCalendar calendar;

	/** Whether who screened must not decide. */
	private final boolean segregated;

	StandIns(Cases cases, StandInDirectory directory, ObjectProvider<BusinessCalendar> calendar,
			@Value("${nawate.sole-decision.segregated:true}") boolean segregated) {
		this.segregated = segregated;
		this.cases = cases;
		this.directory = directory;
		this.calendar = calendar.getIfAvailable(BusinessCalendar::weekdays);
	}

	/** Who acts in the place of a post assumes the step first. */
	void assume(ProposalCommand.TakesStep act) {
		CaseFile file = this.cases.file(act.proposal());
		ProposalEvent.StepOpened step = file.step(act.step());
		if (act.by().onBehalfOf() == null || step == null) {
			return;
		}
		LocalDate today = this.cases.today();
		StandInDirectory.Claim claim = this.directory.claim(waiting(file, step), act.by().post(), today)
			.orElseThrow(() -> refused(FlowRejection.NOT_STANDING_IN, step));
		this.cases.send(new ProposalCommand.AssumeStep(act.proposal(), act.by(), act.step(), claim.capacity(),
				viewDueOn(claim.viewableFrom(), today), today));
	}

	/**
	 * The same skipping with the day on which it is to be viewed.
	 * @param act its due date is not yet looked up
	 */
	ProposalCommand.SkipStep allowed(ProposalCommand.SkipStep act) {
		CaseFile file = this.cases.file(act.proposal());
		ProposalEvent.StepOpened step = file.step(act.step());
		if (step == null) {
			return act;
		}
		LocalDate today = this.cases.today();
		LocalDate back = this.directory.skip(waiting(file, step), act.by().post(), today)
			.orElseThrow(() -> refused(FlowRejection.NOT_ABSENT, step));
		return new ProposalCommand.SkipStep(act.proposal(), act.by(), act.step(), act.reason(), viewDueOn(back, today),
				today);
	}

	/** Who answers for an absent member is the member's registered proxy. */
	void expectProxy(CirculationCommand.AnswerAsProxy act, CirculationFile circulation) {
		if (!this.directory.represents(act.post(), act.by().post(), this.cases.today())) {
			String title = circulation.seat(act.post());
			throw new FlowRefused(new Outcome.Refused(FlowRejection.NOT_STANDING_IN,
					List.of((title != null) ? title : act.post().value())));
		}
	}

	private LocalDate viewDueOn(LocalDate from, LocalDate today) {
		return this.calendar.plusWorkingDays(from.isAfter(today) ? from.minusDays(1) : today, TO_VIEW);
	}

	private StandInDirectory.Waiting waiting(CaseFile file, ProposalEvent.StepOpened step) {
		Set<PersonId> excluded = new HashSet<>(file.authors());
		if (this.segregated && step.kind() == StepKind.DECIDE_ALONE) {
			excluded.addAll(file.screeners());
		}
		return new StandInDirectory.Waiting(step.kind(), step.post(), file.section(), excluded);
	}

	private static FlowRefused refused(FlowRejection rejection, ProposalEvent.StepOpened step) {
		return new FlowRefused(new Outcome.Refused(rejection, List.of(step.postTitle())));
	}

}
