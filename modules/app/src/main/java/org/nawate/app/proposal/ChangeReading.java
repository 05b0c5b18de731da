package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.project.ProjectQuery;
import org.nawate.app.project.ProjectView;
import org.nawate.app.register.RegisterQuery;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.plan.ActionPlanRejection;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;
import org.springframework.stereotype.Component;

/**
 * Turns what was said into what a case asks for, with what is on record beside it: the
 * KGI in force, the owner's names, the measures of the plan.
 */
@Component
class ChangeReading {

	private final ProjectQuery projects;

	private final RegisterQuery register;

	private final OrganisationQuery organisation;

	private final ProjectChangeReading further;

	ChangeReading(ProjectQuery projects, RegisterQuery register, OrganisationQuery organisation,
			ProjectChangeReading further) {
		this.further = further;
		this.projects = projects;
		this.register = register;
		this.organisation = organisation;
	}

	/**
	 * A change, and who owns the project that it is about.
	 *
	 * @param others the owners of the other projects that it changes by the same act
	 */
	record Read(ProposedChange change, Owner owner, @Nullable String ownerUnit, List<Owner> others) {
	}

	/**
	 * Reads the request and goes on with it, or refuses what cannot be on record.
	 * @param added the id of the project of an addition; what those of a split begin with
	 * @param ownUnit the drafter's unit, which owns the project of an addition if no
	 * other is said
	 */
	Outcome read(ChangeRequest request, ProjectId added, @Nullable String ownUnit, LocalDate today,
			Function<Read, Outcome> then) {
		if (request.kind() == ProposalKind.ADDITION) {
			return addition(request, added, ownUnit, today, then);
		}
		String id = said(request.projectId());
		Optional<ProjectView> found = id.isEmpty() ? Optional.empty() : this.projects.find(new ProjectId(id), today);
		if (found.isEmpty()) {
			return Outcome.refused(ProjectRejection.UNKNOWN);
		}
		ProjectView project = found.get();
		if (request.kind() != ProposalKind.KGI_REVISION && request.kind() != ProposalKind.ABOLITION) {
			return this.further.read(request, project, added, today, then);
		}
		Owner owner = project.owner();
		if (!project.state().isInForce() || owner == null || project.kgi() == null) {
			return Outcome.refused(ProjectRejection.NOT_ACTIVE);
		}
		ProposedChange change = (request.kind() == ProposalKind.ABOLITION) ? abolition(request, project)
				: revision(request, project);
		return then.apply(new Read(change, owner, project.ownerUnit(), List.of()));
	}

	private Outcome addition(ChangeRequest request, ProjectId added, @Nullable String ownUnit, LocalDate today,
			Function<Read, Outcome> then) {
		ChangeRequest.Sheet sheet = (request.sheet() != null) ? request.sheet()
				: new ChangeRequest.Sheet(null, null, null, null, null, null, null, null, null, null, null, null);
		Integer measure = sheet.measure();
		if (measure != null && this.register.plan(today)
			.stream()
			.flatMap((plan) -> plan.measures().stream())
			.noneMatch((known) -> known.number() == measure)) {
			return Outcome.refused(ActionPlanRejection.UNKNOWN_MEASURE, measure);
		}
		String unit = said(sheet.ownerUnit()).isEmpty() ? said(ownUnit) : said(sheet.ownerUnit());
		Optional<UnitRow> section = this.organisation.unit(unit, today).filter((known) -> known.existsOn(today));
		if (section.isEmpty()) {
			return Outcome.refused(OrganisationRejection.UNKNOWN_UNIT, unit);
		}
		Owner owner = new Owner(section.get().departmentName(), section.get().name());
		return then.apply(
				new Read(new ProposedChange.Addition(added, sheet(sheet, measure, owner, unit), request.effectiveOn()),
						owner, unit, List.of()));
	}

	private static ProjectSheet sheet(ChangeRequest.Sheet sheet, @Nullable Integer measure, Owner owner, String unit) {
		return new ProjectSheet(said(sheet.name()), measure, owner, unit, all(sheet.relatedSections()),
				said(sheet.content()), said(sheet.currentState()), said(sheet.expectedEffect()), kgi(sheet.kgi()),
				said(sheet.baseline()), said(sheet.kgiSource()),
				all(sheet.indicators()).stream()
					.map((i) -> new ProjectSheet.YearlyIndicator(i.name(), new FiscalYear(i.year()), i.target()))
					.toList(),
				all(sheet.schedule()).stream()
					.map((s) -> new ProjectSheet.YearlyPlan(new FiscalYear(s.year()), s.text(), s.budgetYen()))
					.toList(),
				List.of());
	}

	private static ProposedChange revision(ChangeRequest request, ProjectView project) {
		Kgi before = (project.kgi() != null) ? project.kgi().toKgi() : Kgi.abolished();
		return new ProposedChange.KgiRevision(new ProjectId(project.projectId()), before, kgi(request.kgi()),
				said(request.reason()), said(request.actuals()), request.effectiveOn());
	}

	private static ProposedChange abolition(ChangeRequest request, ProjectView project) {
		ChangeRequest.Close ending = (request.ending() != null) ? request.ending()
				: new ChangeRequest.Close(null, null, null, null, null);
		String successor = said(ending.successorId());
		return new ProposedChange.Abolition(new ProjectId(project.projectId()),
				new Ending(said(request.reason()), successor.isEmpty() ? null : new ProjectId(successor),
						said(ending.successorNote()), said(ending.contracts()), said(ending.personalData()),
						said(ending.systems()), said(request.actuals())),
				request.effectiveOn());
	}

	static @Nullable Kgi kgi(@Nullable String text) {
		return said(text).isEmpty() ? null : Kgi.parse(said(text));
	}

	static String said(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
