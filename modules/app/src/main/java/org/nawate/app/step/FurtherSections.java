package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.nawate.app.look.Choice;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.SectionRow;
import org.nawate.app.proposal.CaseFile;

/** The sections that the secretariat can have asked besides those of the rules. */
@Component("furtherSections")
public class FurtherSections {

	private final OrganisationQuery organisation;

	private final Clock clock;

	FurtherSections(OrganisationQuery organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Today's sections but the drafting one, whose own line has endorsed the case. */
	public List<Choice> of(CaseFile file) {
		return this.organisation.sections(LocalDate.now(this.clock))
			.stream()
			.filter((section) -> !section.unitId().equals(file.section().unitId()))
			.map((section) -> new Choice(section.unitId(), printed(section)))
			.toList();
	}

	private static String printed(SectionRow section) {
		return (section.departmentName() != null) ? section.departmentName() + " " + section.name() : section.name();
	}

}
