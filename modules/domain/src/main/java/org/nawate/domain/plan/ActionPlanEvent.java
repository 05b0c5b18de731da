package org.nawate.domain.plan;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.project.ProjectId;

/** All that can have happened to an action plan. */
public sealed interface ActionPlanEvent {

	PlanId plan();

	/** The plan stands, with its goals and measures. */
	@EventName("plan.Adopted")
	record Adopted(PlanId plan, String name, FiscalYear firstYear, FiscalYear lastYear, List<Goal> goals,
			List<Measure> measures, Authority.Edition authority, LocalDate adoptedOn) implements ActionPlanEvent {
	}

	/** A printed edition was taken over and is frozen. */
	@EventName("plan.EditionTakenOver")
	record EditionTakenOver(PlanId plan, FiscalYear fiscalYear, List<EditionRow> rows, Authority.Edition authority,
			LocalDate effectiveOn, LocalDate takenOverOn) implements ActionPlanEvent {
	}

	/** A project has its number in the measure; numbers are never given twice. */
	@EventName("plan.NumberAssigned")
	record NumberAssigned(PlanId plan, int measure, int number, ProjectId project) implements ActionPlanEvent {
	}

	/** The draft of an edition was gathered from what is in force. */
	@EventName("plan.EditionGathered")
	record EditionGathered(PlanId plan, FiscalYear fiscalYear, List<EditionRow> rows,
			LocalDate gatheredOn) implements ActionPlanEvent {
	}

	/**
	 * 正誤: a published edition is printed correctly beside what stays frozen.
	 *
	 * @param number of the correction of this edition, from 1
	 * @param rows all rows of the edition as they are correct
	 */
	@EventName("plan.EditionCorrected")
	record EditionCorrected(PlanId plan, FiscalYear fiscalYear, int number, List<EditionCorrection> corrections,
			List<EditionRow> rows, LocalDate publishedOn) implements ActionPlanEvent {

		public EditionCorrected {
			corrections = List.copyOf(corrections);
			rows = List.copyOf(rows);
		}

	}

	/** An edition was published and is frozen for ever. */
	@EventName("plan.EditionPublished")
	record EditionPublished(PlanId plan, FiscalYear fiscalYear, List<EditionRow> rows, LocalDate publishedOn,
			LocalDate effectiveOn) implements ActionPlanEvent {
	}

}
