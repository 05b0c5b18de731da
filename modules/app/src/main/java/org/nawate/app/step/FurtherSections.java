package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.nawate.app.look.Choice;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.SectionRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.inbox.DecisionTables;

/** The sections that the rules will ask, and those that the secretariat can add. */
@Component("furtherSections")
public class FurtherSections {

	private final OrganisationQuery organisation;

	private final DecisionTables tables;

	private final Clock clock;

	FurtherSections(OrganisationQuery organisation, DecisionTables tables, Clock clock) {
		this.organisation = organisation;
		this.tables = tables;
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

	/**
	 * A section that the case's decision table names, and why.
	 *
	 * @param certain whether it is asked whatever the screening says of scope and class
	 */
	public record ByRule(String section, String ground, boolean certain) {
	}

	/**
	 * Whom the table will ask. Before a new project is classified that is not known in
	 * full: asked are the narrowest and the widest scope.
	 */
	public List<ByRule> byRule(CaseFile file) {
		List<DecisionTables.Named> narrow = ask(file, BusinessClass.M, 1);
		List<DecisionTables.Named> wide = (file.kind() == ProposalKind.ADDITION)
				? ask(file, BusinessClass.L, departments()) : narrow;
		Map<String, ByRule> named = new LinkedHashMap<>();
		Stream.concat(narrow.stream(), wide.stream())
			.filter((one) -> !one.section().equals(file.section().name()))
			.forEach((one) -> named.merge(one.section() + one.rule(),
					new ByRule(one.section(), one.ground(), narrow.equals(wide)),
					(first, second) -> new ByRule(first.section(), first.ground(), true)));
		return List.copyOf(named.values());
	}

	private List<DecisionTables.Named> ask(CaseFile file, BusinessClass found, int departments) {
		return this.tables.consulted(new ProposalId(file.proposalId()), file.change(), found, departments);
	}

	private int departments() {
		return (int) this.organisation.units(LocalDate.now(this.clock))
			.stream()
			.filter((unit) -> unit.parentId() == null)
			.count();
	}

	private static String printed(SectionRow section) {
		return (section.departmentName() != null) ? section.departmentName() + " " + section.name() : section.name();
	}

}
