package org.nawate.domain.project;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;

/**
 * All that can have happened to a project. Stored for ever: a record is never changed,
 * only given a new revision.
 */
public sealed interface ProjectEvent {

	ProjectId project();

	/** Taken over from a printed edition. */
	@EventName("project.Enrolled")
	record Enrolled(ProjectId project, PlanId plan, int measure, int number, String name, String printedName,
			Set<Mark> marks, @Nullable BusinessClass businessClass, Kgi kgi, Owner owner, @Nullable String ownerUnit,
			int sourceLine, Authority.Edition authority, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** A case asks to add it. Comes again when the case is submitted again. */
	@EventName("project.Proposed")
	record Proposed(ProjectId project, PlanId plan, ProjectSheet sheet, Authority.Submission authority,
			LocalDate proposedOn) implements ProjectEvent {
	}

	/** L or M was determined. */
	@EventName("project.Classified")
	record Classified(ProjectId project, Classification classification, ProposalId proposal,
			LocalDate classifiedOn) implements ProjectEvent {
	}

	/** Resolved to be part of the plan from the effective date on. */
	@EventName("project.Added")
	record Added(ProjectId project, PlanId plan, int measure, int number, String name, BusinessClass businessClass,
			Kgi kgi, Owner owner, @Nullable String ownerUnit, Authority.Decision authority, LocalDate decidedOn,
			LocalDate effectiveOn) implements ProjectEvent {
	}

	/** The effective date came. */
	@EventName("project.Activated")
	record Activated(ProjectId project, Authority.Decision authority, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** The KGI was replaced. */
	@EventName("project.KgiRevised")
	record KgiRevised(ProjectId project, Kgi before, Kgi after, String reason, String actuals,
			Authority.Decision authority, LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** Ended. Class, KGI and owner of before live on in the history alone. */
	@EventName("project.Abolished")
	record Abolished(ProjectId project, Ending ending, Authority.Decision authority, LocalDate decidedOn,
			LocalDate effectiveOn) implements ProjectEvent {
	}

	/** Not adopted by the headquarters. */
	@EventName("project.Refused")
	record Refused(ProjectId project, Authority.Decision authority, LocalDate decidedOn) implements ProjectEvent {
	}

	/** Withdrawn with its case. */
	@EventName("project.Withdrawn")
	record Withdrawn(ProjectId project, Authority.Submission authority, LocalDate withdrawnOn) implements ProjectEvent {
	}

}
