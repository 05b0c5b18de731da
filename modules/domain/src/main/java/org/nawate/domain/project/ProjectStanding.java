package org.nawate.domain.project;

import static org.nawate.domain.project.ProjectRejection.AUTHORITY_USED;
import static org.nawate.domain.project.ProjectRejection.EFFECT_BEFORE_DECISION;
import static org.nawate.domain.project.ProjectRejection.EFFECT_OUT_OF_ORDER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.act.Verdict;

/** Where a project stands, folded from its facts; and which authorities it has used. */
final class ProjectStanding {

	@Nullable ProjectState state;

	@Nullable PlanId plan;

	@Nullable ProposalId proposal;

	@Nullable ProjectSheet sheet;

	@Nullable Classification classification;

	int measure;

	String name = "";

	@Nullable BusinessClass businessClass;

	@Nullable Owner owner;

	@Nullable String ownerUnit;

	@Nullable Kgi kgi;

	Authority.@Nullable Decision addition;

	@Nullable LocalDate effectiveOn;

	private final Set<ProposalId> carriedOut = new HashSet<>();

	/** Proposed and not yet decided. */
	boolean isUndecided() {
		return state == ProjectState.PROPOSED || state == ProjectState.CLASSIFIED;
	}

	/** Part of the plan, so that it can change. */
	boolean isInForce() {
		return state != null && state.isInForce();
	}

	/**
	 * The change, if the authority allows it from that day on: once, not before it was
	 * decided, and not before what took effect last.
	 */
	Verdict<ProjectEvent> under(Authority.Decision authority, LocalDate from, ProjectEvent change) {
		if (carriedOut.contains(authority.proposal())) {
			return Verdict.refused(AUTHORITY_USED);
		}
		if (from.isBefore(authority.decidedOn())) {
			return Verdict.refused(EFFECT_BEFORE_DECISION, authority.decidedOn(), from);
		}
		if (effectiveOn != null && from.isBefore(effectiveOn)) {
			return Verdict.refused(EFFECT_OUT_OF_ORDER, effectiveOn, from);
		}
		return Verdict.of(change);
	}

	void on(ProjectEvent event) {
		switch (event) {
			case ProjectEvent.Enrolled e -> {
				plan = e.plan();
				printed(e.measure(), e.name(), e.businessClass(), e.kgi(), e.owner(), e.ownerUnit());
				effectiveOn = e.effectiveOn();
				state = e.marks().contains(Mark.ABOLISHED) ? ProjectState.ABOLISHED : ProjectState.ACTIVE;
			}
			case ProjectEvent.Proposed e -> {
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
				printed(e.measure(), e.name(), e.businessClass(), e.kgi(), e.owner(), e.ownerUnit());
				addition = e.authority();
				state = ProjectState.ADDED;
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Activated e -> state = ProjectState.ACTIVE;
			case ProjectEvent.KgiRevised e -> {
				kgi = e.after();
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Reclassified e -> {
				businessClass = e.after();
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Renamed e -> {
				name = e.after();
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.OwnerChanged e -> {
				owner = e.after();
				ownerUnit = e.afterUnit();
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.TookOver e -> took(e.authority(), e.effectiveOn());
			case ProjectEvent.BranchedOff e -> {
				plan = e.plan();
				printed(e.measure(), e.name(), e.businessClass(), e.kgi(), e.owner(), e.ownerUnit());
				state = ProjectState.ACTIVE;
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Suspended e -> {
				state = ProjectState.SUSPENDED;
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Resumed e -> {
				state = ProjectState.ACTIVE;
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.Corrected e -> {
				correct(e.misprint());
				took(e.authority(), e.effectiveOn());
			}
			case ProjectEvent.MergedInto e -> end(ProjectState.MERGED, e.authority(), e.effectiveOn());
			case ProjectEvent.SplitInto e -> end(ProjectState.SPLIT, e.authority(), e.effectiveOn());
			case ProjectEvent.Completed e -> end(ProjectState.COMPLETED, e.authority(), e.effectiveOn());
			case ProjectEvent.Abolished e -> end(ProjectState.ABOLISHED, e.authority(), e.effectiveOn());
			case ProjectEvent.Refused e -> state = ProjectState.REFUSED;
			case ProjectEvent.Withdrawn e -> state = ProjectState.WITHDRAWN;
		}
	}

	private void printed(int measure, String name, @Nullable BusinessClass businessClass, Kgi kgi, Owner owner,
			@Nullable String ownerUnit) {
		this.measure = measure;
		this.name = name;
		this.businessClass = businessClass;
		this.kgi = kgi;
		this.owner = owner;
		this.ownerUnit = ownerUnit;
	}

	private void correct(Misprint misprint) {
		switch (misprint) {
			case Misprint.NameMisprint m -> name = m.asCorrect();
			case Misprint.KgiMisprint m -> kgi = m.asCorrect();
			case Misprint.ClassMisprint m -> businessClass = m.asCorrect();
			case Misprint.MarkMisprint m -> {
				// Only editions print marks.
			}
			case Misprint.OwnerMisprint m -> {
				owner = m.asCorrect();
				ownerUnit = m.unit();
			}
		}
	}

	private void end(ProjectState how, Authority.Decision authority, LocalDate from) {
		state = how;
		took(authority, from);
	}

	private void took(Authority.Decision authority, LocalDate from) {
		carriedOut.add(authority.proposal());
		effectiveOn = from;
	}

}
