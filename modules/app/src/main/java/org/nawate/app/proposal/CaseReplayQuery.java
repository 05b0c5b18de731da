package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.look.CaseTitle;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what the file of a case said after some of its facts. */
@Component
public class CaseReplayQuery {

	private final JdbcClient jdbc;

	CaseReplayQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A case after two of its facts.
	 *
	 * @param before after the earlier one; {@code null} if it was not drafted by then
	 */
	public record Past(@Nullable CaseFile before, CaseFile now) {
	}

	/**
	 * The case after its facts up to a position; empty if it was not drafted by then.
	 * @param facts of the case in order, later ones among them; others are passed over
	 * @param day by which units are called, as they were known then, and by which it is
	 * told what was overdue
	 */
	public Optional<CaseFile> at(List<FactRow> facts, long position, LocalDate day) {
		return between(facts, position, position, day).map(Past::now);
	}

	/** The same, and how it was after an earlier position. */
	public Optional<Past> between(List<FactRow> facts, long earlier, long position, LocalDate day) {
		CaseMemory memory = fold(facts, position);
		if (memory.isEmpty()) {
			return Optional.empty();
		}
		CaseFile now = named(memory, position, day);
		CaseMemory past = fold(facts, earlier);
		return Optional.of(new Past(past.isEmpty() ? null : past.file(now.title(), now.section(), day), now));
	}

	private static CaseMemory fold(List<FactRow> facts, long position) {
		CaseMemory memory = new CaseMemory();
		CaseFold fold = new CaseFold(memory);
		for (FactRow fact : facts) {
			if (fact.position() <= position && fact.event() instanceof ProposalEvent event) {
				fold.on(event, fact.position());
			}
		}
		return memory;
	}

	/** Called as it was by what was known at the position. */
	private CaseFile named(CaseMemory memory, long position, LocalDate day) {
		return this.jdbc.sql("""
				select case_title(:title, p.name, :count, :others) as shown_title, u.name as section_name,
				       u.department_name
				from (values (1)) one
				left join organisation_line_on(:day, :position) u on u.unit_id = :section
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = :project and facet = 'name' and position <= :position
				                   order by effective_on desc, position desc limit 1) p on true""")
			.param("title", memory.title())
			.param("count", memory.otherProjects())
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("day", day)
			.param("section", memory.section())
			.param("project", memory.project())
			.param("position", position)
			.query((row, number) -> {
				String name = row.getString("section_name");
				return memory.file(row.getString("shown_title"), new CaseFile.Section(memory.section(),
						(name != null) ? name : memory.section(), row.getString("department_name")), day);
			})
			.single();
	}

}
