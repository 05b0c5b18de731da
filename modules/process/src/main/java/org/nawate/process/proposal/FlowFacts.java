package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.flow.FlowReports;
import org.nawate.process.flow.FlowTracing;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.StepPost;

/**
 * Turns what a flow reports into facts of its case, so that the events alone tell whose
 * desk the case is on.
 */
@Component
class FlowFacts implements FlowReports {

	/** The engine's number of a step among those that it opens side by side, from 0. */
	private static final String EACH = "loopCounter";

	private static final Logger log = LoggerFactory.getLogger(FlowFacts.class);

	/** How many working days there are to find a way out of what could not be done. */
	private static final int TO_SETTLE = 5;

	private final Cases cases;

	private final PostDirectory posts;

	private final BusinessCalendar calendar;

	FlowFacts(Cases cases, PostDirectory posts, ObjectProvider<BusinessCalendar> calendar) {
		this.cases = cases;
		this.posts = posts;
		this.calendar = calendar.getIfAvailable(BusinessCalendar::weekdays);
	}

	@Override
	public void openStep(DelegateTask task, StepKind kind, StepPost post, int dueWorkingDays) {
		CaseFile file = this.cases.file(new ProposalId(task.getExecution().getProcessBusinessKey()));
		LocalDate today = this.cases.today();
		PostDirectory.Post owner = (post == StepPost.CONSULTED_SECTION) ? consulted(task, file)
				: ownerOf(post, file, today);
		String step = this.cases
			.send(new ProposalCommand.OpenStep(file.id(), Actor.system(), kind, owner.id(), owner.title(), today,
					this.calendar.plusWorkingDays(today, dueWorkingDays), FlowTracing.flush(task.getExecution())));
		task.setDescription(
				new StepMark(kind, new StepId(Objects.requireNonNull(step, "An opened step has an id"))).text());
	}

	@Override
	public void follow(DelegateExecution execution) {
		FlowTrace trace = FlowTracing.flush(execution);
		if (!trace.elements().isEmpty()) {
			this.cases.send(new ProposalCommand.FollowFlow(new ProposalId(execution.getProcessBusinessKey()),
					Actor.system(), trace));
		}
	}

	/** The steps of a consultation open in the order in which the sections were named. */
	private static PostDirectory.Post consulted(DelegateTask task, CaseFile file) {
		ConsultedSection section = file.asked().get((Integer) task.getExecution().getVariable(EACH));
		return new PostDirectory.Post(section.post(), section.postTitle());
	}

	@Override
	public boolean isRefusedEffect(String businessKey, Throwable failure) {
		return FlowRefused.in(failure) != null && this.cases.file(new ProposalId(businessKey)).isApproved();
	}

	/** The secretariat is to find a way out. */
	@Override
	public void giveUp(String businessKey, Throwable failure) {
		CaseFile file = this.cases.file(new ProposalId(businessKey));
		LocalDate today = this.cases.today();
		FlowRefused refused = FlowRefused.in(failure);
		Outcome.Refused why = (refused != null) ? refused.outcome()
				: new Outcome.Refused(FlowRejection.EFFECT_FAILED, List.of());
		PostDirectory.Post owner = ownerOf(StepPost.SECRETARIAT, file, today);
		Outcome outcome = this.cases
			.ask(new ProposalCommand.RefuseEffect(file.id(), Actor.system(), why.rejection().code(), why.details(),
					owner.id(), owner.title(), today, this.calendar.plusWorkingDays(today, TO_SETTLE)));
		if (!outcome.isAccepted()) {
			log.warn("{} rests: {}", businessKey, why, failure);
		}
	}

	private PostDirectory.Post ownerOf(StepPost post, CaseFile file, LocalDate today) {
		if (post == StepPost.OFFICER) {
			return new PostDirectory.Post(file.drafter().post(), file.drafter().postTitle());
		}
		StepPost asked = (post == StepPost.SOLE_DECIDER) ? StepPost.ofGroup(file.decides().word()) : post;
		return this.posts.postFor(asked, file.section(), today)
			.orElseThrow(() -> new FlowRefused(
					new Outcome.Refused(FlowRejection.POST_MISSING, List.of(asked.group(), file.section()))));
	}

}
