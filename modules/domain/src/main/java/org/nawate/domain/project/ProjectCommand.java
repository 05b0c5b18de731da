package org.nawate.domain.project;

import java.time.LocalDate;
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
