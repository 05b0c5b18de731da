package org.nawate.app.history;

import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.ProjectEvent;

/** Tells of events of projects and plans what they are about. */
final class PlanFacts {

	private PlanFacts() {
	}

	static FactColumns of(ProjectEvent event) {
		FactColumns about = FactColumns.about().project(event.project());
		return switch (event) {
			case ProjectEvent.Enrolled e -> about.by(e.authority()).effective(e.effectiveOn()).open();
			case ProjectEvent.Proposed e -> about.by(e.authority()).acted(e.proposedOn());
			case ProjectEvent.Classified e -> about.proposal(e.proposal()).acted(e.classifiedOn());
			case ProjectEvent.Added e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Activated e ->
				about.by(e.authority()).acted(e.effectiveOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.KgiRevised e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Reclassified e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Renamed e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.OwnerChanged e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.TookOver e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.MergedInto e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.SplitInto e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.BranchedOff e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Completed e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Suspended e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Resumed e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Corrected e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Abolished e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Refused e -> about.by(e.authority()).decided(e.decidedOn());
			case ProjectEvent.Withdrawn e -> about.by(e.authority()).acted(e.withdrawnOn());
		};
	}

	static FactColumns of(ActionPlanEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case ActionPlanEvent.Adopted e -> about.by(e.authority()).acted(e.adoptedOn()).open();
			case ActionPlanEvent.EditionTakenOver e ->
				about.year(e.fiscalYear()).acted(e.takenOverOn()).effective(e.effectiveOn()).open();
			case ActionPlanEvent.NumberAssigned e -> about.project(e.project());
			case ActionPlanEvent.EditionGathered e -> about.year(e.fiscalYear()).acted(e.gatheredOn());
			case ActionPlanEvent.EditionCorrected e -> about.year(e.fiscalYear()).acted(e.publishedOn()).open();
			case ActionPlanEvent.EditionPublished e ->
				about.year(e.fiscalYear()).acted(e.publishedOn()).effective(e.effectiveOn()).open();
		};
	}

}
