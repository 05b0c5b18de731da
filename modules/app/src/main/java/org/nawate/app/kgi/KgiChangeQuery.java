package org.nawate.app.kgi;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.project.KgiDoubt;
import org.nawate.domain.project.KgiMovePolicy;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.store.EventNames;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which KGIs were changed, which way, and on what ground; the latest first. */
@Component
class KgiChangeQuery {

	/** Changes on a page. */
	static final int PAGE = 50;

	private static final String FILTER = """
			where (cast(:direction as text) is null or c.direction = :direction)
			  and (cast(:measure as int) is null or c.measure = :measure)
			  and (cast(:department as text) is null or c.department = :department)
			  and (cast(:year as int) is null or c.fiscal_year = :year)
			  and (cast(:authority as text) is null or c.authority_kind = :authority)
			  and (cast(:project as text) is null or c.project_id = :project)
			  and c.position <= :known
			""";

	/** Of the meeting who presided, or was to. */
	static final String ROWS = """
			select c.*, f.name as fact_name, f.revision, f.payload::text as payload, f.recorded_at, f.decided_on,
			       k.original, n.name, g.text as current, m.name as meeting_name, m.held_on, s.post_title as in_place,
			       d.from_original as drift, d.value_original as drift_from, d.unit as drift_unit,
			       (select s ->> 'postTitle' from jsonb_array_elements(m.seats) s
			        where case when m.presider_post_id is null then cast(s ->> 'chair' as boolean)
			                   else s ->> 'post' = m.presider_post_id end
			        limit 1) as presider
			from (select * from kgi_change c %s order by c.position desc limit :size offset :skip) c
			join fact f on f.position = c.position
			join kgi_project k on k.project_id = c.project_id
			left join meeting m on m.meeting_id = c.meeting_id
			left join lateral (select post_title from fact
			                   where proposal_id = f.proposal_id and name = 'proposal.DecidedAlone'
			                     and on_behalf_of is not null
			                   order by position limit 1) s on c.authority_kind = 'ALONE'
			left join lateral (select from_original, value_original, unit from kgi_change
			                   where project_id = c.project_id and effective_on <= :today and position <= :known
			                   order by effective_on desc, position desc limit 1) d on true
			left join lateral (select value #>> '{}' as name from register_fact
			                   where project_id = c.project_id and facet = 'name' and position <= :known
			                   order by effective_on desc, position desc limit 1) n on true
			left join lateral (select value ->> 'text' as text from register_fact
			                   where project_id = c.project_id and facet = 'kgi' and effective_on <= :today
			                     and position <= :known
			                   order by effective_on desc, position desc limit 1) g on true
			order by c.position desc""".formatted(FILTER);

	/**
	 * Of each KGI that a filter finds the change in force now: how far it is then from
	 * the original.
	 */
	private static final String DRIFT = """
			select p.measure, p.department, count(*) filter (where d.from_original > 0) as above,
			       count(*) filter (where d.from_original < 0) as below,
			       count(*) filter (where d.from_original = 0) as same,
			       count(*) filter (where d.from_original is null) as unlike,
			       min(100 * d.from_original / nullif(d.value_original, 0)) as least,
			       max(100 * d.from_original / nullif(d.value_original, 0)) as most
			from (select distinct on (project_id) project_id, measure, department from kgi_change c %s
			      order by project_id, effective_on desc, position desc) p
			join lateral (select from_original, value_original from kgi_change
			              where project_id = p.project_id and effective_on <= :today and position <= :known
			              order by effective_on desc, position desc limit 1) d on true
			group by p.measure, p.department""".formatted(FILTER);

	/** From one value to the next by the index, however many changes there are. */
	private static final String DISTINCT = """
			with recursive next(value) as (
			    select min(%1$s) from kgi_change
			    union all
			    select (select min(%1$s) from kgi_change where %1$s > next.value) from next where next.value is not null)
			select value from next where value is not null order by value""";

	private final JdbcClient jdbc;

	private final EventNames names;

	private final ObjectMapper json;

	private final Clock clock;

	KgiChangeQuery(JdbcClient jdbc, EventNames names, @Qualifier("eventObjectMapper") ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.names = names;
		this.json = json;
		this.clock = clock;
	}

	/** The changes of a filter from the so-manieth on; {@code page} counts from 0. */
	List<KgiChange> find(KgiFilter filter, int page, int size) {
		return filtered(ROWS, filter).param("size", size)
			.param("skip", (long) Math.max(0, page) * size)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> read(row))
			.list();
	}

	/** How many there are, by measure, department and direction. */
	List<KgiDrift.Cell> count(KgiFilter filter) {
		return filtered("select c.measure, c.department, c.direction, count(*) as count from kgi_change c " + FILTER
				+ " group by c.measure, c.department, c.direction", filter)
			.query((row, number) -> new KgiDrift.Cell(row.getInt("measure"), row.getString("department"),
					KgiDirection.valueOf(row.getString("direction")), row.getInt("count")))
			.list();
	}

	/** How far the KGIs are now from the original ones, by measure and department. */
	List<KgiDistance.Cell> drift(KgiFilter filter) {
		return filtered(DRIFT, filter).param("today", LocalDate.now(this.clock))
			.query((row, number) -> new KgiDistance.Cell(row.getInt("measure"), row.getString("department"),
					new KgiDistance(row.getInt("above"), row.getInt("below"), row.getInt("same"), row.getInt("unlike"),
							row.getBigDecimal("least"), row.getBigDecimal("most"))))
			.list();
	}

	/** The departments of all changes, for the filter's choices. */
	List<String> departments() {
		return this.jdbc.sql(DISTINCT.formatted("department")).query(String.class).list();
	}

	/** The fiscal years of all changes, for the filter's choices. */
	List<Integer> years() {
		return this.jdbc.sql(DISTINCT.formatted("fiscal_year")).query(Integer.class).list();
	}

	private JdbcClient.StatementSpec filtered(String sql, KgiFilter filter) {
		return this.jdbc.sql(sql)
			.param("direction", name(filter.direction()), Types.VARCHAR)
			.param("measure", filter.measure(), Types.INTEGER)
			.param("department", filter.department(), Types.VARCHAR)
			.param("year", filter.year(), Types.INTEGER)
			.param("authority", name(filter.authority()), Types.VARCHAR)
			.param("project", filter.projectId(), Types.VARCHAR)
			.param("known", filter.knownAt().position());
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	private KgiChange read(ResultSet row) throws SQLException {
		Object event = event(row);
		return switch (event) {
			case ProjectEvent.KgiRevised e -> change(row, KgiMovePolicy.doubt(e.before(), e.after()).orElse(null),
					e.before().text(), e.after().text(), e.reason(), e.actuals(), e.authority());
			case ProjectEvent.Corrected e ->
				change(row, null, e.misprint().printed(), e.misprint().correct(), e.reason(), null, e.authority());
			default -> throw new IllegalStateException("no change of a KGI: " + event);
		};
	}

	private KgiChange change(ResultSet row, @Nullable KgiDoubt doubt, String before, String after, String reason,
			@Nullable String actuals, Authority.Decision decision) throws SQLException {
		String name = row.getString("name");
		return new KgiChange(row.getLong("position"), row.getString("project_id"),
				(name != null) ? name : row.getString("project_id"), row.getInt("measure"), row.getString("department"),
				KgiDirection.valueOf(row.getString("direction")), doubt, before, after, row.getString("original"),
				row.getString("current"),
				KgiChange.Size.of(row.getBigDecimal("difference"), row.getBigDecimal("value_before"),
						row.getString("unit")),
				KgiChange.Size.of(row.getBigDecimal("drift"), row.getBigDecimal("drift_from"),
						row.getString("drift_unit")),
				reason, actuals, decision, KgiAuthority.of(decision), row.getString("in_place"),
				row.getString("meeting_name"), row.getObject("held_on", LocalDate.class), row.getString("presider"),
				decision.decidedOn(), row.getObject("effective_on", LocalDate.class),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant());
	}

	private Object event(ResultSet row) throws SQLException {
		try {
			return this.json.readValue(row.getString("payload"),
					this.names.classOf(row.getString("fact_name"), String.valueOf(row.getInt("revision"))));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
