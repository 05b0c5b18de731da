package org.nawate.app.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where a case is, what was said, and which cases there are. */
@Component
public class CaseQuery {

	/** Cases on a page of {@link #list}. */
	public static final int PAGE = 50;

	private static final String CASES = """
			from case_file c
			left join organisation_line_on(:today) u on u.unit_id = c.section
			left join lateral (select value #>> '{}' as name from register_fact
			                   where project_id = c.project_id and facet = 'name'
			                   order by effective_on desc, position desc limit 1) p on true
			""";

	private static final String FILTER = """
			where (cast(:kind as text) is null or c.kind = :kind)
			  and (cast(:state as text) is null or c.state = :state)
			  and (cast(:section as text) is null or c.section = :section)
			  and (cast(:project as text) is null or c.project_ids @> array[cast(:project as text)])
			  and (not :openOnly or c.state not in ('IN_EFFECT', 'ABANDONED', 'REFUSED', 'WITHDRAWN'))
			""";

	private static final String COLUMNS = """
			select c.*, case_title(c.title, p.name, c.others, :others) as shown_title, u.name as section_name,
			       u.department_name
			""";

	/** Of several open steps the most urgent one. */
	private static final String STEP_COLUMNS = """
			, s.step_id, s.kind as step_kind, s.post_id, s.post_title, s.opened_on, s.due_on,
			coalesce(s.open_steps, 0) as open_steps
			""";

	private static final String STEPS = """
			left join lateral (select *, count(*) over () as open_steps from case_step
			                   where proposal_id = c.proposal_id and is_open
			                   order by due_on, position limit 1) s on true
			""";

	private final JdbcClient jdbc;

	private final CaseReading reading;

	private final Clock clock;

	CaseQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.reading = new CaseReading(json);
		this.clock = clock;
	}

	/** The case with all that its page shows. */
	public Optional<CaseFile> find(ProposalId proposal) {
		List<CaseOpinion> opinions = this.jdbc.sql("""
				select * from case_opinion where proposal_id = :proposal order by position""")
			.param("proposal", proposal.value())
			.query((row, number) -> this.reading.opinion(row))
			.list();
		List<CaseStep> steps = this.jdbc.sql("""
				select step_id, kind as step_kind, post_id, post_title, opened_on, due_on from case_step
				where proposal_id = :proposal and is_open order by due_on, position""")
			.param("proposal", proposal.value())
			.query((row, number) -> CaseReading.step(row, today()))
			.list();
		return this.jdbc.sql(COLUMNS + CASES + "where c.proposal_id = :proposal")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("proposal", proposal.value())
			.param("today", today())
			.query((row, number) -> this.reading.file(row, steps, opinions, path(proposal)))
			.optional();
	}

	/**
	 * The cases of a filter, the one that moved last first. {@code page} counts from 0.
	 */
	public CasePage list(CaseFilter filter, int page) {
		long total = filtered("select count(*) from case_file c ", "", filter).query(Long.class).single();
		List<CaseRow> rows = filtered(COLUMNS + STEP_COLUMNS + CASES + STEPS,
				" order by c.position desc limit :size offset :skip", filter)
			.param("size", PAGE)
			.param("skip", Math.max(0, page) * PAGE)
			.query((row, number) -> this.reading.row(row, today()))
			.list();
		return new CasePage(rows, Math.max(0, page), PAGE, total);
	}

	/** The next free number of a fiscal year: R8-012. */
	public String nextNumber(FiscalYear year) {
		String prefix = ((year.year() >= 2019) ? "R" + (year.year() - 2018) : "H" + (year.year() - 1988)) + "-";
		int last = this.jdbc.sql("""
				select coalesce(max(substr(number, length(:prefix) + 1)::int), 0) from case_file
				where starts_with(number, :prefix) and substr(number, length(:prefix) + 1) ~ '^[0-9]{1,9}$'""")
			.param("prefix", prefix)
			.query(Integer.class)
			.single();
		return prefix + String.format("%03d", last + 1);
	}

	private JdbcClient.StatementSpec filtered(String select, String order, CaseFilter filter) {
		ProjectId project = filter.project();
		return this.jdbc.sql(select + FILTER + order)
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("kind", name(filter.kind()))
			.param("state", name(filter.state()))
			.param("section", filter.section())
			.param("project", (project != null) ? project.value() : null)
			.param("openOnly", filter.openOnly())
			.param("today", today());
	}

	/**
	 * A case that was submitted again may run on a later version; the last one is drawn.
	 */
	private @Nullable CasePath path(ProposalId proposal) {
		List<CasePath> parts = this.jdbc.sql("select * from case_path where proposal_id = :proposal order by position")
			.param("proposal", proposal.value())
			.query((row, number) -> CaseReading.path(row))
			.list();
		return CaseReading.join(parts);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
