package org.nawate.domain.project;

import java.time.LocalDate;
import java.util.List;
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

	/**
	 * 区分変更: L became M or M became L.
	 *
	 * @param before {@code null} where none was ever printed
	 * @param departments the 部 affected
	 */
	@EventName("project.Reclassified")
	record Reclassified(ProjectId project, @Nullable BusinessClass before, BusinessClass after,
			Classification.Ground ground, List<String> departments, String reason, Authority.Decision authority,
			LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** 名称変更. The former name stays on record. */
	@EventName("project.Renamed")
	record Renamed(ProjectId project, String before, String after, String reason, Authority.Decision authority,
			LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** 主担課変更: another section answers for it. */
	@EventName("project.OwnerChanged")
	record OwnerChanged(ProjectId project, Owner before, Owner after, @Nullable String afterUnit, String reason,
			Authority.Decision authority, LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** 統合, told by the successor: it carries the predecessors on. */
	@EventName("project.TookOver")
	record TookOver(ProjectId project, List<ProjectId> predecessors, String reason, Authority.Decision authority,
			LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/**
	 * 統合, told by a predecessor: it ended, and the successor carries it on.
	 *
	 * @param handover what becomes of contracts, personal data and systems
	 */
	@EventName("project.MergedInto")
	record MergedInto(ProjectId project, ProjectId successor, String reason, String handover,
			Authority.Decision authority, LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/**
	 * 分割, told by the project that ended.
	 *
	 * @param handover what becomes of contracts, personal data and systems
	 */
	@EventName("project.SplitInto")
	record SplitInto(ProjectId project, List<ProjectId> parts, String reason, String handover,
			Authority.Decision authority, LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** 分割, told by a project born of it: in force at once, with a number of its own. */
	@EventName("project.BranchedOff")
	record BranchedOff(ProjectId project, ProjectId origin, PlanId plan, int measure, int number, String name,
			@Nullable BusinessClass businessClass, Kgi kgi, Owner owner, @Nullable String ownerUnit, String content,
			Authority.Decision authority, LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/**
	 * 完了: done, with what came of it.
	 *
	 * @param shortfall why the KGI was not met; empty if it was
	 * @param aftercare how what it made is kept up from now on
	 */
	@EventName("project.Completed")
	record Completed(ProjectId project, Kgi kgi, boolean kgiMet, String shortfall, String actuals, String aftercare,
			Authority.Decision authority, LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/**
	 * 休止.
	 *
	 * @param expectedUntil when it is meant to go on; binds nobody
	 */
	@EventName("project.Suspended")
	record Suspended(ProjectId project, String reason, @Nullable LocalDate expectedUntil, Authority.Decision authority,
			LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
	}

	/** 再開. */
	@EventName("project.Resumed")
	record Resumed(ProjectId project, String reason, Authority.Decision authority, LocalDate decidedOn,
			LocalDate effectiveOn) implements ProjectEvent {
	}

	/**
	 * 正誤: a misprint is put right from the effective date on. What was printed stays as
	 * it was printed.
	 */
	@EventName("project.Corrected")
	record Corrected(ProjectId project, Misprint misprint, String reason, Authority.Decision authority,
			LocalDate decidedOn, LocalDate effectiveOn) implements ProjectEvent {
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
