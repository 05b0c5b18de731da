package org.nawate.domain.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.project.ProjectRejection.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;

/** 取組事業. It changes only under an authority, and says no otherwise. */
@AggregateRoot
public class Project {

	@AggregateIdentifier
	private @Nullable ProjectId id;

	private @Nullable ProjectState state;

	private @Nullable PlanId plan;

	private @Nullable ProposalId proposal;

	private @Nullable ProjectSheet sheet;

	private @Nullable Classification classification;

	private @Nullable Kgi kgi;

	private Authority.@Nullable Decision addition;

	private @Nullable LocalDate effectiveOn;

	private final Set<ProposalId> carriedOut = new HashSet<>();

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
		if (state != null && !isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (proposal != null && !proposal.equals(c.authority().proposal())) {
			return refused(OTHER_CASE);
		}
		if (!c.sheet().missing().isEmpty()) {
			return refused(SHEET_INCOMPLETE, c.sheet().missing().toArray());
		}
		if (!c.sheet().equals(sheet)) {
			apply(new ProjectEvent.Proposed(c.project(), c.plan(), c.sheet(), c.authority(), c.on()));
		}
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Classify c) {
		if (!isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.proposal().equals(proposal)) {
			return refused(OTHER_CASE);
		}
		apply(new ProjectEvent.Classified(c.project(), c.classification(), c.proposal(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Add c) {
		if (!isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.authority().proposal().equals(proposal)) {
			return refused(OTHER_CASE);
		}
		if (state != ProjectState.CLASSIFIED || classification == null) {
			return refused(NOT_CLASSIFIED);
		}
		Outcome may = mayTakeEffect(c.authority(), c.effectiveOn());
		if (!may.isAccepted()) {
			return may;
		}
		if (plan == null || sheet == null || sheet.kgi() == null || sheet.owner() == null || sheet.measure() == null) {
			return refused(SHEET_INCOMPLETE);
		}
		apply(new ProjectEvent.Added(c.project(), plan, sheet.measure(), c.number(), sheet.name(),
				classification.businessClass(), sheet.kgi(), sheet.owner(), sheet.ownerUnit(), c.authority(),
				c.authority().decidedOn(), c.effectiveOn()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Activate c) {
		if (state != ProjectState.ADDED || addition == null) {
			return refused(NOT_ADDED);
		}
		if (effectiveOn == null || c.on().isBefore(effectiveOn)) {
			return refused(NOT_YET_EFFECTIVE, String.valueOf(effectiveOn));
		}
		// The date resolved, even where the flow came to it late.
		apply(new ProjectEvent.Activated(c.project(), addition, effectiveOn));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.ReviseKgi c) {
		if (state != ProjectState.ACTIVE || kgi == null) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.after().kind() == KgiKind.NONE) {
			return refused(KGI_MISSING);
		}
		if (!c.before().text().equals(kgi.text())) {
			return refused(KGI_NOT_AS_PROPOSED, kgi.text());
		}
		if (c.after().text().equals(kgi.text())) {
			return refused(KGI_UNCHANGED);
		}
		Outcome may = mayTakeEffect(c.authority(), c.effectiveOn());
		if (!may.isAccepted()) {
			return may;
		}
		apply(new ProjectEvent.KgiRevised(c.project(), kgi, c.after(), c.reason(), c.actuals(), c.authority(),
				c.authority().decidedOn(), c.effectiveOn()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Abolish c) {
		if (state != ProjectState.ACTIVE) {
			return refused(NOT_ACTIVE);
		}
		if (c.ending().reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.project().equals(c.ending().successor())) {
			return refused(OWN_SUCCESSOR);
		}
		Outcome may = mayTakeEffect(c.authority(), c.effectiveOn());
		if (!may.isAccepted()) {
			return may;
		}
		apply(new ProjectEvent.Abolished(c.project(), c.ending(), c.authority(), c.authority().decidedOn(),
				c.effectiveOn()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Refuse c) {
		if (!isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.authority().proposal().equals(proposal)) {
			return refused(OTHER_CASE);
		}
		apply(new ProjectEvent.Refused(c.project(), c.authority(), c.authority().decidedOn()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProjectCommand.Withdraw c) {
		if (!isUndecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (!c.authority().proposal().equals(proposal)) {
			return refused(OTHER_CASE);
		}
		apply(new ProjectEvent.Withdrawn(c.project(), c.authority(), c.on()));
		return accepted();
	}

	private Outcome mayTakeEffect(Authority.Decision authority, LocalDate from) {
		if (carriedOut.contains(authority.proposal())) {
			return refused(AUTHORITY_USED);
		}
		if (from.isBefore(authority.decidedOn())) {
			return refused(EFFECT_BEFORE_DECISION, authority.decidedOn(), from);
		}
		if (effectiveOn != null && from.isBefore(effectiveOn)) {
			return refused(EFFECT_OUT_OF_ORDER, effectiveOn, from);
		}
		return accepted();
	}

	private void tookEffect(Authority.Decision authority, LocalDate from) {
		carriedOut.add(authority.proposal());
		effectiveOn = from;
	}

	private boolean isUndecided() {
		return state == ProjectState.PROPOSED || state == ProjectState.CLASSIFIED;
	}

	@EventSourcingHandler
	void on(ProjectEvent event) {
		switch (event) {
			case ProjectEvent.Enrolled e -> {
				id = e.project();
				plan = e.plan();
				kgi = e.kgi();
				effectiveOn = e.effectiveOn();
				state = e.marks().contains(Mark.ABOLISHED) ? ProjectState.ABOLISHED : ProjectState.ACTIVE;
			}
			case ProjectEvent.Proposed e -> {
				id = e.project();
				plan = e.plan();
				proposal = e.authority().proposal();
				sheet = e.sheet();
				classification = null;
				state = ProjectState.PROPOSED;
			}
			case ProjectEvent.Classified e -> {
				classification = e.classification();
				state = ProjectState.CLASSIFIED;
			}
			case ProjectEvent.Added e -> {
				kgi = e.kgi();
				addition = e.authority();
				tookEffect(e.authority(), e.effectiveOn());
				state = ProjectState.ADDED;
			}
			case ProjectEvent.Activated e -> state = ProjectState.ACTIVE;
			case ProjectEvent.KgiRevised e -> {
				kgi = e.after();
				tookEffect(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Abolished e -> {
				state = ProjectState.ABOLISHED;
				tookEffect(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Refused e -> state = ProjectState.REFUSED;
			case ProjectEvent.Withdrawn e -> state = ProjectState.WITHDRAWN;
		}
	}

}
