package org.nawate.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectState;

/** One thing that an event says about a project, and the day from which it holds. */
record RegisterFact(String facet, @Nullable Object value, LocalDate effectiveOn, @Nullable String proposal,
		@Nullable String meeting) {

	static final String PLACEMENT = "placement";

	static final String NAME = "name";

	static final String BUSINESS_CLASS = "businessClass";

	static final String KGI = "kgi";

	static final String OWNER = "owner";

	static final String STATE = "state";

	/** Where a project stands in the plan. */
	record Placement(String plan, int measure, int number) {
	}

	/** 事業主担課 with its unit in the organisation, where the master knows it. */
	record Owning(@Nullable String department, String section, @Nullable String unit) {
	}

	static List<RegisterFact> of(ProjectEvent event) {
		return switch (event) {
			case ProjectEvent.Enrolled e -> enrolled(e);
			case ProjectEvent.Proposed e ->
				List.of(state(ProjectState.PROPOSED, e.proposedOn(), e.authority().proposal().value(), null));
			case ProjectEvent.Classified e ->
				List.of(state(ProjectState.CLASSIFIED, e.classifiedOn(), e.proposal().value(), null));
			case ProjectEvent.Added e -> added(e);
			case ProjectEvent.Activated e -> List.of(state(ProjectState.ACTIVE, e.effectiveOn(), e.authority()));
			case ProjectEvent.KgiRevised e -> List.of(decided(KGI, e.after(), e.effectiveOn(), e.authority()));
			case ProjectEvent.Reclassified e ->
				List.of(decided(BUSINESS_CLASS, e.after(), e.effectiveOn(), e.authority()));
			case ProjectEvent.Renamed e -> List.of(decided(NAME, e.after(), e.effectiveOn(), e.authority()));
			case ProjectEvent.OwnerChanged e ->
				List.of(decided(OWNER, owning(e.after(), e.afterUnit()), e.effectiveOn(), e.authority()));
			case ProjectEvent.TookOver e -> List.of();
			case ProjectEvent.MergedInto e -> List.of(state(ProjectState.MERGED, e.effectiveOn(), e.authority()));
			case ProjectEvent.SplitInto e -> List.of(state(ProjectState.SPLIT, e.effectiveOn(), e.authority()));
			case ProjectEvent.BranchedOff e -> branchedOff(e);
			case ProjectEvent.Completed e -> List.of(state(ProjectState.COMPLETED, e.effectiveOn(), e.authority()));
			case ProjectEvent.Suspended e -> List.of(state(ProjectState.SUSPENDED, e.effectiveOn(), e.authority()));
			case ProjectEvent.Resumed e -> List.of(state(ProjectState.ACTIVE, e.effectiveOn(), e.authority()));
			case ProjectEvent.Corrected e -> corrected(e);
			case ProjectEvent.Abolished e -> List.of(state(ProjectState.ABOLISHED, e.effectiveOn(), e.authority()));
			case ProjectEvent.Refused e -> List.of(state(ProjectState.REFUSED, e.decidedOn(), e.authority()));
			case ProjectEvent.Withdrawn e ->
				List.of(state(ProjectState.WITHDRAWN, e.withdrawnOn(), e.authority().proposal().value(), null));
		};
	}

	private static List<RegisterFact> enrolled(ProjectEvent.Enrolled e) {
		ProjectState state = e.marks().contains(Mark.ABOLISHED) ? ProjectState.ABOLISHED : ProjectState.ACTIVE;
		List<RegisterFact> facts = new ArrayList<>();
		facts.add(
				new RegisterFact(PLACEMENT, placement(e.plan(), e.measure(), e.number()), e.effectiveOn(), null, null));
		facts.add(new RegisterFact(NAME, e.name(), e.effectiveOn(), null, null));
		facts.add(new RegisterFact(BUSINESS_CLASS, e.businessClass(), e.effectiveOn(), null, null));
		facts.add(new RegisterFact(KGI, e.kgi(), e.effectiveOn(), null, null));
		facts.add(new RegisterFact(OWNER, owning(e.owner(), e.ownerUnit()), e.effectiveOn(), null, null));
		facts.add(state(state, e.effectiveOn(), null, null));
		return facts;
	}

	/** Decided now, part of the plan from its effective date on, which may lie ahead. */
	private static List<RegisterFact> added(ProjectEvent.Added e) {
		List<RegisterFact> facts = new ArrayList<>();
		if (e.decidedOn().isBefore(e.effectiveOn())) {
			facts.add(state(ProjectState.ADDED, e.decidedOn(), e.authority()));
		}
		facts.add(state(ProjectState.ACTIVE, e.effectiveOn(), e.authority()));
		facts.add(decided(PLACEMENT, placement(e.plan(), e.measure(), e.number()), e.effectiveOn(), e.authority()));
		facts.add(decided(NAME, e.name(), e.effectiveOn(), e.authority()));
		facts.add(decided(BUSINESS_CLASS, e.businessClass(), e.effectiveOn(), e.authority()));
		facts.add(decided(KGI, e.kgi(), e.effectiveOn(), e.authority()));
		facts.add(decided(OWNER, owning(e.owner(), e.ownerUnit()), e.effectiveOn(), e.authority()));
		return facts;
	}

	private static List<RegisterFact> branchedOff(ProjectEvent.BranchedOff e) {
		return List.of(state(ProjectState.ACTIVE, e.effectiveOn(), e.authority()),
				decided(PLACEMENT, placement(e.plan(), e.measure(), e.number()), e.effectiveOn(), e.authority()),
				decided(NAME, e.name(), e.effectiveOn(), e.authority()),
				decided(BUSINESS_CLASS, e.businessClass(), e.effectiveOn(), e.authority()),
				decided(KGI, e.kgi(), e.effectiveOn(), e.authority()),
				decided(OWNER, owning(e.owner(), e.ownerUnit()), e.effectiveOn(), e.authority()));
	}

	/** What was printed holds until the day of the erratum. */
	private static List<RegisterFact> corrected(ProjectEvent.Corrected e) {
		return switch (e.misprint()) {
			case Misprint.NameMisprint m -> List.of(decided(NAME, m.asCorrect(), e.effectiveOn(), e.authority()));
			case Misprint.KgiMisprint m -> List.of(decided(KGI, m.asCorrect(), e.effectiveOn(), e.authority()));
			case Misprint.ClassMisprint m ->
				List.of(decided(BUSINESS_CLASS, m.asCorrect(), e.effectiveOn(), e.authority()));
			case Misprint.MarkMisprint m -> List.of();
			case Misprint.OwnerMisprint m -> List.of(decided(OWNER,
					owning(Objects.requireNonNull(m.asCorrect()), m.unit()), e.effectiveOn(), e.authority()));
		};
	}

	private static Placement placement(PlanId plan, int measure, int number) {
		return new Placement(plan.value(), measure, number);
	}

	private static Owning owning(Owner owner, @Nullable String unit) {
		return new Owning(owner.department(), owner.section(), unit);
	}

	/** A decision without a meeting (持ち回り, 専決) is told by its case alone. */
	private static @Nullable String meetingOf(Authority.Decision authority) {
		return (authority instanceof Authority.Resolution resolution) ? resolution.meeting().value() : null;
	}

	private static RegisterFact decided(String facet, @Nullable Object value, LocalDate on,
			Authority.Decision authority) {
		return new RegisterFact(facet, value, on, authority.proposal().value(), meetingOf(authority));
	}

	private static RegisterFact state(ProjectState state, LocalDate on, Authority.Decision authority) {
		return decided(STATE, state, on, authority);
	}

	private static RegisterFact state(ProjectState state, LocalDate on, @Nullable String proposal,
			@Nullable String meeting) {
		return new RegisterFact(STATE, state, on, proposal, meeting);
	}

}
