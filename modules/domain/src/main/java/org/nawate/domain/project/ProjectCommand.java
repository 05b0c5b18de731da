package org.nawate.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;

/**
 * All that can be asked of a project. Whatever changes the plan carries the authority
 * that allows it.
 */
public sealed interface ProjectCommand extends Act {

	ProjectId project();

	/**
	 * Take a printed row of an edition over as it stands.
	 *
	 * @param printedName the name cell as printed, with marks and line breaks
	 * @param ownerUnit the owner's unit in the organisation, where the master knows it
	 * @param sourceLine the line of the source on which the row begins
	 */
	record Enrol(@TargetAggregateIdentifier ProjectId project, Actor by, PlanId plan, int measure, int number,
			String name, String printedName, Set<Mark> marks, @Nullable BusinessClass businessClass, Kgi kgi,
			Owner owner, @Nullable String ownerUnit, int sourceLine, Authority.Edition authority,
			LocalDate effectiveOn) implements ProjectCommand {

		public Enrol {
			marks = Set.copyOf(marks);
		}

	}

	/**
	 * Register what a case asks to add, or bring it up to date when the case is submitted
	 * again.
	 */
	record Propose(@TargetAggregateIdentifier ProjectId project, Actor by, PlanId plan, ProjectSheet sheet,
			Authority.Submission authority, LocalDate on) implements ProjectCommand {
	}

	/** Record L or M with its ground. */
	record Classify(@TargetAggregateIdentifier ProjectId project, Actor by, Classification classification,
			ProposalId proposal, LocalDate on) implements ProjectCommand {
	}

	/**
	 * Add the project to the plan with its number in the measure; it is active from the
	 * effective date.
	 */
	record Add(@TargetAggregateIdentifier ProjectId project, Actor by, int number, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/** The effective date has come. */
	record Activate(@TargetAggregateIdentifier ProjectId project, Actor by, LocalDate on) implements ProjectCommand {
	}

	/**
	 * Replace the KGI.
	 *
	 * @param before the KGI that the resolution started from
	 * @param actuals the results so far
	 */
	record ReviseKgi(@TargetAggregateIdentifier ProjectId project, Actor by, Kgi before, Kgi after, String reason,
			String actuals, Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {
	}

	/**
	 * Give it the other class (区分変更).
	 *
	 * @param before the class that the decision started from
	 * @param departments the 部 affected
	 */
	record Reclassify(@TargetAggregateIdentifier ProjectId project, Actor by, @Nullable BusinessClass before,
			BusinessClass after, Classification.Ground ground, List<String> departments, String reason,
			Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {

		public Reclassify {
			departments = List.copyOf(departments);
		}

	}

	/**
	 * Give it another name (名称変更).
	 *
	 * @param before the name that the decision started from
	 */
	record Rename(@TargetAggregateIdentifier ProjectId project, Actor by, String before, String after, String reason,
			Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {
	}

	/**
	 * Make another section answer for it (主担課変更).
	 *
	 * @param before the owner that the decision started from
	 * @param afterUnit the new owner's permanent id in the organisation, where the master
	 * knows it
	 */
	record ChangeOwner(@TargetAggregateIdentifier ProjectId project, Actor by, Owner before, Owner after,
			@Nullable String afterUnit, String reason, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/** Carry other projects on, which end with it (統合). */
	record TakeOver(@TargetAggregateIdentifier ProjectId project, Actor by, List<ProjectId> predecessors, String reason,
			Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {

		public TakeOver {
			predecessors = List.copyOf(predecessors);
		}

	}

	/** End it, because the successor carries it on (統合). */
	record MergeInto(@TargetAggregateIdentifier ProjectId project, Actor by, ProjectId successor, String reason,
			String handover, Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {
	}

	/**
	 * End it, because it goes on as several projects (分割).
	 *
	 * @param measure the measure that the parts get, which must be its own
	 * @param businessClass the class that the parts get, which must be its own
	 */
	record Split(@TargetAggregateIdentifier ProjectId project, Actor by, int measure,
			@Nullable BusinessClass businessClass, List<ProjectId> parts, String reason, String handover,
			Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {

		public Split {
			parts = List.copyOf(parts);
		}

	}

	/** Begin as a part of a project that was split (分割). */
	record BranchOff(@TargetAggregateIdentifier ProjectId project, Actor by, ProjectId origin, PlanId plan, int measure,
			int number, String name, @Nullable BusinessClass businessClass, Kgi kgi, Owner owner,
			@Nullable String ownerUnit, String content, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/**
	 * End it because it is done (完了).
	 *
	 * @param kgi the KGI by which it is judged, the one in force
	 * @param shortfall why the KGI was not met; empty if it was
	 * @param aftercare how what it made is kept up from now on
	 */
	record Complete(@TargetAggregateIdentifier ProjectId project, Actor by, Kgi kgi, boolean kgiMet, String shortfall,
			String actuals, String aftercare, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/** Let it rest (休止). */
	record Suspend(@TargetAggregateIdentifier ProjectId project, Actor by, String reason,
			@Nullable LocalDate expectedUntil, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/** Let it go on after a rest (再開). */
	record Resume(@TargetAggregateIdentifier ProjectId project, Actor by, String reason, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/** Put a misprint right (正誤). */
	record Correct(@TargetAggregateIdentifier ProjectId project, Actor by, Misprint misprint, String reason,
			Authority.Decision authority, LocalDate effectiveOn) implements ProjectCommand {
	}

	/** End the project; its row stays printed with 【廃止】. */
	record Abolish(@TargetAggregateIdentifier ProjectId project, Actor by, Ending ending, Authority.Decision authority,
			LocalDate effectiveOn) implements ProjectCommand {
	}

	/** The headquarters did not adopt it (不採択). */
	record Refuse(@TargetAggregateIdentifier ProjectId project, Actor by, Authority.Decision authority,
			LocalDate on) implements ProjectCommand {
	}

	/** Its case was withdrawn (取下げ). */
	record Withdraw(@TargetAggregateIdentifier ProjectId project, Actor by, Authority.Submission authority,
			LocalDate on) implements ProjectCommand {
	}

}
