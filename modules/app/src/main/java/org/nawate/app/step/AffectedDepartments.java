package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.nawate.app.look.Choice;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.SectionRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;

import org.springframework.stereotype.Component;

/**
 * The 部 among which a screening chooses; a section that belongs to none counts as one.
 */
@Component
class AffectedDepartments {

	private final OrganisationQuery organisation;

	private final Clock clock;

	AffectedDepartments(OrganisationQuery organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	List<Choice> choices() {
		return this.organisation.units(LocalDate.now(this.clock))
			.stream()
			.filter((unit) -> unit.parentId() == null)
			.map(UnitRow::name)
			.distinct()
			.map((name) -> new Choice(name, name))
			.toList();
	}

	/**
	 * What was chosen before; at first the 部 of the owner and of the related sections.
	 */
	List<String> before(CaseFile file) {
		Screening screening = file.screening();
		if (screening != null) {
			return screening.departments();
		}
		if (!(file.change() instanceof ProposedChange.Addition addition)) {
			return List.of();
		}
		String owner = addition.sheet().ownerUnit();
		List<String> related = addition.sheet().relatedSections();
		return this.organisation.sections(LocalDate.now(this.clock))
			.stream()
			.filter((section) -> section.unitId().equals(owner) || related.contains(printed(section)))
			.map((section) -> (section.departmentName() != null) ? section.departmentName() : section.name())
			.distinct()
			.toList();
	}

	private static String printed(SectionRow section) {
		return (section.departmentName() != null) ? section.departmentName() + " " + section.name() : section.name();
	}

}
