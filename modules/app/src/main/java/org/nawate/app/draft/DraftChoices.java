package org.nawate.app.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.nawate.app.look.Choice;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.SectionRow;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the form of a draft offers to choose from. */
@Component
class DraftChoices {

	private final RegisterQuery register;

	private final OrganisationQuery organisation;

	private final JdbcClient jdbc;

	private final WarekiFormat wareki;

	private final Clock clock;

	DraftChoices(RegisterQuery register, OrganisationQuery organisation, JdbcClient jdbc, WarekiFormat wareki,
			Clock clock) {
		this.register = register;
		this.organisation = organisation;
		this.jdbc = jdbc;
		this.wareki = wareki;
		this.clock = clock;
	}

	/** A goal with its measures. */
	record GoalMeasures(Goal goal, List<Choice> measures) {
	}

	List<GoalMeasures> measures() {
		PlanOutline plan = this.register.plan(today()).orElse(null);
		if (plan == null) {
			return List.of();
		}
		return plan.goals()
			.stream()
			.map((goal) -> new GoalMeasures(goal,
					plan.measures()
						.stream()
						.filter((measure) -> measure.goal() == goal.number())
						.map((measure) -> new Choice(String.valueOf(measure.number()),
								measure.printedNumber() + " " + measure.name()))
						.toList()))
			.toList();
	}

	List<SectionRow> sectionRows() {
		return this.organisation.sections(today());
	}

	List<Choice> sections() {
		return sectionRows().stream()
			.map((row) -> new Choice(row.unitId(),
					(row.departmentName() != null) ? row.departmentName() + " " + row.name() : row.name()))
			.toList();
	}

	/** The 部, and what stands in their place, by name. */
	List<Choice> departments() {
		return this.organisation.units(today())
			.stream()
			.filter((unit) -> unit.parentId() == null)
			.map((unit) -> new Choice(unit.name(), unit.name()))
			.toList();
	}

	/** The projects of which this person may ask for a change of that kind. */
	List<RegisterRow> ownProjects(ProposalKind kind, Acting acting) {
		List<String> sections = sectionRows().stream().map(SectionRow::name).toList();
		return rows().stream()
			.filter((row) -> kind.fits(row.state()))
			.filter((row) -> PermissionPolicy.refusalToDraft(acting, row.owner(), null) == null
					|| (kind == ProposalKind.ERRATUM && !sections.contains(row.owner().section())))
			.toList();
	}

	/** The person's other projects in force, which may change by the same act. */
	List<RegisterRow> companions(String project, ProposalKind kind, Acting acting) {
		return ownProjects(kind, acting).stream().filter((row) -> !row.projectId().equals(project)).toList();
	}

	/** The projects that may take over from another. */
	List<Choice> successors(String project) {
		return rows().stream()
			.filter((row) -> row.state().isInForce() && !row.projectId().equals(project))
			.map((row) -> new Choice(row.projectId(), row.name()))
			.toList();
	}

	/** The fiscal years of the plan from this one on; this one when the plan is over. */
	List<Choice> years() {
		int now = FiscalYear.of(today()).year();
		return this.jdbc.sql("""
				select greatest(first_year, :now) as first, last_year from action_plan
				order by (:now between first_year and last_year) desc, position desc limit 1""")
			.param("now", now)
			.query((row,
					number) -> IntStream.rangeClosed(row.getInt("first"), row.getInt("last_year")).boxed().toList())
			.optional()
			.filter((years) -> !years.isEmpty())
			.orElse(List.of(now))
			.stream()
			.map((year) -> new Choice(String.valueOf(year), this.wareki.fiscalYear(year)))
			.toList();
	}

	private List<RegisterRow> rows() {
		return this.register.find(today(), RegisterFilter.none()).rows();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
