package org.nawate.domain.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.project.ProjectRejection.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Verdict;

/**
 * 取組事業. It changes only under an authority, and says no otherwise: how it comes into the
 * plan is decided here, how it changes there by {@link ChangeRules}, how it ends by
 * {@link EndingRules}.
 */
@AggregateRoot
public class Project {

	@AggregateIdentifier
	private @Nullable ProjectId id;

	private final ProjectStanding now = new ProjectStanding();

	/** For the framework, which fills it from its events. */
	protected Project() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(ProjectCommand.Enrol c) {
		if (id != null) {
			return refused(ALREADY_ENROLLED);
		}
		apply(new ProjectEvent.Enrolled(c.project(), c.plan(), c.measure(), c.number(), c.name(), c.printedName(),
				c.marks(), c.businessClass(), c.kgi(), c.owner(), c.ownerUnit(), c.sourceLine(), c.authority(),
				c.effectiveOn()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(ProjectCommand.Propose c) {
		if (now.state != null && !now.isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (now.proposal != null && !now.proposal.equals(c.authority().proposal())) {
			return refused(OTHER_CASE);
		}
		if (!c.sheet().missing().isEmpty()) {
			return refused(SHEET_INCOMPLETE, c.sheet().missing().toArray());
		}
		if (!c.sheet().equals(now.sheet)) {
			apply(new ProjectEvent.Proposed(c.project(), c.plan(), c.sheet(), c.authority(), c.on()));
		}
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Classify c) {
		if (!now.isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.proposal().equals(now.proposal)) {
			return refused(OTHER_CASE);
		}
		apply(new ProjectEvent.Classified(c.project(), c.classification(), c.proposal(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Add c) {
		if (!now.isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.authority().proposal().equals(now.proposal)) {
			return refused(OTHER_CASE);
		}
		if (now.state != ProjectState.CLASSIFIED || now.classification == null) {
			return refused(NOT_CLASSIFIED);
		}
		ProjectSheet sheet = now.sheet;
		if (now.plan == null || sheet == null || sheet.kgi() == null || sheet.owner() == null
				|| sheet.measure() == null) {
			return refused(SHEET_INCOMPLETE);
		}
		return carry(now.under(c.authority(), c.effectiveOn(),
				new ProjectEvent.Added(c.project(), now.plan, sheet.measure(), c.number(), sheet.name(),
						now.classification.businessClass(), sheet.kgi(), sheet.owner(), sheet.ownerUnit(),
						c.authority(), c.authority().decidedOn(), c.effectiveOn())));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Activate c) {
		if (now.state != ProjectState.ADDED || now.addition == null) {
			return refused(NOT_ADDED);
		}
		if (now.effectiveOn == null || c.on().isBefore(now.effectiveOn)) {
			return refused(NOT_YET_EFFECTIVE, String.valueOf(now.effectiveOn));
		}
		// The date resolved, even where the flow came to it late.
		apply(new ProjectEvent.Activated(c.project(), now.addition, now.effectiveOn));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Refuse c) {
		if (!now.isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.authority().proposal().equals(now.proposal)) {
			return refused(OTHER_CASE);
		}
		apply(new ProjectEvent.Refused(c.project(), c.authority(), c.authority().decidedOn()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Withdraw c) {
		if (!now.isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.authority().proposal().equals(now.proposal)) {
			return refused(OTHER_CASE);
		}
		apply(new ProjectEvent.Withdrawn(c.project(), c.authority(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.ReviseKgi c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Reclassify c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Rename c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.ChangeOwner c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.TakeOver c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(ProjectCommand.BranchOff c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Suspend c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Resume c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Correct c) {
		return carry(ChangeRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.MergeInto c) {
		return carry(EndingRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Split c) {
		return carry(EndingRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Complete c) {
		return carry(EndingRules.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Abolish c) {
		return carry(EndingRules.decide(c, now));
	}

	private static Outcome carry(Verdict<ProjectEvent> verdict) {
		verdict.events().forEach(AggregateLifecycle::apply);
		return verdict.outcome();
	}

	@EventSourcingHandler
	void on(ProjectEvent event) {
		id = event.project();
		now.on(event);
	}

}
