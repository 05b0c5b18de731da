package org.nawate.domain.plan;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.project.ProjectId;

/** All that can be asked of an action plan. */
public sealed interface ActionPlanCommand extends Act {

	PlanId plan();

	/** Put the plan with its goals and measures on record. */
	record Adopt(@TargetAggregateIdentifier PlanId plan, Actor by, String name, FiscalYear firstYear,
			FiscalYear lastYear, List<Goal> goals, List<Measure> measures, Authority.Edition authority,
			LocalDate on) implements ActionPlanCommand {

		public Adopt {
			goals = List.copyOf(goals);
			measures = List.copyOf(measures);
		}

	}

	/** Take a printed edition over as it stands; it is frozen at once. */
	record TakeOverEdition(@TargetAggregateIdentifier PlanId plan, Actor by, FiscalYear fiscalYear,
			List<EditionRow> rows, Authority.Edition authority, LocalDate on) implements ActionPlanCommand {

		public TakeOverEdition {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * Give the project the next free number of its measure. Asked again, it answers the
	 * same number.
	 */
	record AssignNumber(@TargetAggregateIdentifier PlanId plan, Actor by, int measure,
			ProjectId project) implements ActionPlanCommand {
	}

	/**
	 * Gather what is in force into the draft of an edition; replaces an earlier draft of
	 * that year.
	 */
	record GatherEdition(@TargetAggregateIdentifier PlanId plan, Actor by, FiscalYear fiscalYear,
			List<PlanEntry> inForce, LocalDate on) implements ActionPlanCommand {

		public GatherEdition {
			inForce = List.copyOf(inForce);
		}

	}

	/**
	 * 正誤表: publish what is corrected in an edition, which itself stays as it was printed.
	 * Answers the number of the correction.
	 */
	record CorrectEdition(@TargetAggregateIdentifier PlanId plan, Actor by, FiscalYear fiscalYear,
			List<EditionCorrection> corrections, LocalDate on) implements ActionPlanCommand {

		public CorrectEdition {
			corrections = List.copyOf(corrections);
		}

	}

	/** Publish the gathered edition: frozen for ever. */
	record PublishEdition(@TargetAggregateIdentifier PlanId plan, Actor by, FiscalYear fiscalYear,
			LocalDate on) implements ActionPlanCommand {
	}

}
