package org.nawate.app.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;

/**
 * The commands that put a page on record, in their order; the same page gives the same
 * ids.
 */
final class EnrolmentActs {

	private final PlanSettings settings;

	EnrolmentActs(PlanSettings settings) {
		this.settings = settings;
	}

	/**
	 * Adopts the plan, enrols every row and takes the edition over.
	 * @throws IllegalArgumentException if the page is not sound
	 */
	List<Act> of(PlanSource source, PageReading reading, Actor by, LocalDate today) {
		PlanPage page = reading.page();
		FiscalYear edition = page.edition();
		if (edition == null || !reading.sound()) {
			throw new IllegalArgumentException("only a sound page can be imported: " + source.name());
		}
		PlanId plan = new PlanId(this.settings.id());
		Authority.Edition authority = new Authority.Edition(edition, source.name(), source.sha256());
		List<Act> acts = new ArrayList<>();
		acts.add(adopt(plan, page, authority, by, today));
		List<EditionRow> rows = new ArrayList<>();
		for (PlanPage.Row row : page.rows()) {
			ProjectId project = id(edition, row);
			acts.add(new ProjectCommand.Enrol(project, by, plan, row.measure(), row.number(), row.name(),
					row.printedName(), row.marks(), row.businessClass(), row.kgi(), row.owner(), row.unit(), row.line(),
					authority, edition.firstDay()));
			rows.add(row.abolished()
					? new EditionRow(project, row.measure(), row.number(), row.name(), row.marks(), null, null, null)
					: new EditionRow(project, row.measure(), row.number(), row.name(), row.marks(), row.businessClass(),
							row.kgi(), row.owner()));
		}
		acts.add(new ActionPlanCommand.TakeOverEdition(plan, by, edition, rows, authority, today));
		return acts;
	}

	private Act adopt(PlanId plan, PlanPage page, Authority.Edition authority, Actor by, LocalDate today) {
		FiscalYear first = page.firstYear();
		FiscalYear last = page.lastYear();
		String name = page.planName();
		boolean period = first != null && last != null;
		return new ActionPlanCommand.Adopt(plan, by, (name != null) ? name : this.settings.name(),
				(period && first != null) ? first : new FiscalYear(this.settings.firstYear()),
				(period && last != null) ? last : new FiscalYear(this.settings.lastYear()),
				page.goals().stream().map((goal) -> new Goal(goal.number(), goal.name())).toList(),
				page.measures()
					.stream()
					.map((measure) -> new Measure(measure.number(), measure.goal(), measure.name()))
					.toList(),
				authority, today);
	}

	/** Where the project first stood: year of the edition, measure, number. */
	static ProjectId id(FiscalYear edition, PlanPage.Row row) {
		return new ProjectId("%d-%d-%d".formatted(edition.year(), row.measure(), row.number()));
	}

}
