package org.nawate.app.history;

import static org.nawate.app.history.Told.lines;
import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.util.List;

import org.springframework.stereotype.Component;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.ProjectEvent;

/** Tells the facts of the plan and its projects. */
@Component
class ProjectWords {

	private final Words words;

	private final WarekiFormat wareki;

	ProjectWords(Words words, WarekiFormat wareki) {
		this.words = words;
		this.wareki = wareki;
	}

	Told of(ProjectEvent event) {
		return switch (event) {
			case ProjectEvent.Enrolled e -> plain(e.sourceLine());
			case ProjectEvent.Proposed e -> plain();
			case ProjectEvent.Classified e -> with(this.words.of("fact.ground." + e.classification().ground(),
					String.join("、", e.classification().departments())), e.classification().businessClass());
			case ProjectEvent.Added e -> plain(e.measure(), e.number());
			case ProjectEvent.Activated e -> plain();
			case ProjectEvent.KgiRevised e -> new Told(List.of(), e.reason(), e.before().text(), e.after().text());
			case ProjectEvent.Reclassified e ->
				with(lines(this.words.of("fact.ground." + e.ground(), String.join("、", e.departments())),
						List.of(e.reason())), (e.before() != null) ? e.before() : "-", e.after());
			case ProjectEvent.Renamed e -> new Told(List.of(), e.reason(), e.before(), e.after());
			case ProjectEvent.OwnerChanged e ->
				new Told(List.of(), e.reason(), e.before().printed(), e.after().printed());
			case ProjectEvent.TookOver e -> with(e.reason(), e.predecessors().size());
			case ProjectEvent.MergedInto e -> with(lines(e.reason(), List.of(e.handover())));
			case ProjectEvent.SplitInto e -> with(lines(e.reason(), List.of(e.handover())), e.parts().size());
			case ProjectEvent.BranchedOff e -> plain(e.measure(), e.number());
			case ProjectEvent.Completed e -> with(lines(e.actuals(), List.of(e.shortfall(), e.aftercare())),
					this.words.of("fact.kgiMet." + e.kgiMet()));
			case ProjectEvent.Suspended e -> with(e.reason());
			case ProjectEvent.Resumed e -> with(e.reason());
			case ProjectEvent.Corrected e -> corrected(e);
			case ProjectEvent.Abolished e -> with(e.ending().reason());
			case ProjectEvent.Refused e -> plain();
			case ProjectEvent.Withdrawn e -> plain();
		};
	}

	private Told corrected(ProjectEvent.Corrected e) {
		Misprint misprint = e.misprint();
		return new Told(List.of(this.words.of("field." + misprint.figure())), e.reason(), misprint.printed(),
				misprint.correct());
	}

	Told of(ActionPlanEvent event) {
		return switch (event) {
			case ActionPlanEvent.Adopted e -> plain(e.name());
			case ActionPlanEvent.EditionTakenOver e -> plain(this.wareki.fiscalYear(e.fiscalYear()), e.rows().size());
			case ActionPlanEvent.NumberAssigned e -> plain(e.measure(), e.number());
			case ActionPlanEvent.EditionGathered e -> plain(this.wareki.fiscalYear(e.fiscalYear()), e.rows().size());
			case ActionPlanEvent.EditionCorrected e ->
				plain(this.wareki.fiscalYear(e.fiscalYear()), e.number(), e.corrections().size());
			case ActionPlanEvent.EditionPublished e -> plain(this.wareki.fiscalYear(e.fiscalYear()), e.rows().size());
		};
	}

}
