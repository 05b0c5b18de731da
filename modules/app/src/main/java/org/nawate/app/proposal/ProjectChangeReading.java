package org.nawate.app.proposal;

import static org.nawate.app.proposal.ChangeReading.all;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.SectionRow;
import org.nawate.app.project.ProjectView;
import org.nawate.app.register.KgiCell;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.stereotype.Component;

/**
 * Turns what was said into one of the changes that share a flow, with what holds today
 * beside it.
 */
@Component
class ProjectChangeReading {

	private final RegisterQuery register;

	private final OrganisationQuery organisation;

	ProjectChangeReading(RegisterQuery register, OrganisationQuery organisation) {
		this.register = register;
		this.organisation = organisation;
	}

	/**
	 * Reads the request and goes on with it, or refuses what cannot be on record.
	 * @param mark what the ids of projects to be born begin with
	 */
	Outcome read(ChangeRequest request, ProjectView project, ProjectId mark, LocalDate today,
			Function<ChangeReading.Read, Outcome> then) {
		Owner owner = project.owner();
		KgiCell kgi = project.kgi();
		if (!project.state().isInForce() || owner == null || kgi == null) {
			return Outcome.refused(ProjectRejection.NOT_ACTIVE);
		}
		if (!request.kind().fits(project.state())) {
			return Outcome.refused((request.kind() == ProposalKind.RESUMPTION) ? ProjectRejection.NOT_SUSPENDED
					: ProjectRejection.ALREADY_SUSPENDED);
		}
		RequestedChange now = new RequestedChange(request, project, owner, kgi.toKgi(), rows(today), sections(today),
				this.register.printedMarks(project.projectId()));
		for (FurtherRequest.Other other : now.others()) {
			if (now.row(other.projectId()) == null) {
				return Outcome.refused(ProjectRejection.UNKNOWN);
			}
		}
		String unknown = now.unknownUnit();
		if (unknown != null) {
			return Outcome.refused(OrganisationRejection.UNKNOWN_UNIT, unknown);
		}
		return then.apply(now.read(mark));
	}

	private Map<String, RegisterRow> rows(LocalDate today) {
		Map<String, RegisterRow> rows = new TreeMap<>();
		this.register.find(today, RegisterFilter.none())
			.rows()
			.stream()
			.filter((row) -> row.state().isInForce())
			.forEach((row) -> rows.put(row.projectId(), row));
		return rows;
	}

	private Map<String, Owner> sections(LocalDate today) {
		Map<String, Owner> sections = new TreeMap<>();
		for (SectionRow section : this.organisation.sections(today)) {
			sections.put(section.unitId(), new Owner(section.departmentName(), section.name()));
		}
		return sections;
	}

}
