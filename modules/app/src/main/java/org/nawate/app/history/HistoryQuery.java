package org.nawate.app.history;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.EventNames;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what happened, oldest first unless said otherwise. */
@Component
public class HistoryQuery {

	/** All that is read of a fact; not the words by which it is sought. */
	private static final String FACT = """
			select position, event_id, name, revision, aggregate_id, project_id, proposal_id, meeting_id, fiscal_year,
			       recorded_at, acted_on, drafted_on, decided_on, effective_on, person_id, person_name, post_id,
			       post_title, on_behalf_of, payload, is_public
			from fact
			""";

	/**
	 * Facts about the project, of the cases about it or that changed it, of the meetings
	 * as far as they concern no other case, and of the editions that print it. What such
	 * a case did to other projects is no part of it.
	 */
	static final String OF_PROJECT = FACT
			+ """
					where position in (
					    select position from fact where project_id = :project
					    union
					    select o.position
					    from (select distinct proposal_id from fact
					          where project_id = :project and starts_with(name, 'project.')) c
					    cross join lateral (select position, name from fact where proposal_id = c.proposal_id offset 0) o
					    where not starts_with(o.name, 'project.')
					    union
					    select m.position from fact c join fact m on m.meeting_id = c.meeting_id and m.proposal_id is null
					    where c.project_id = :project
					    union
					    select m.position from fact c join fact m on m.circulation_id = c.circulation_id and m.proposal_id is null
					    where c.project_id = :project
					    union
					    select position from edition_row where project_id = :project)""";

	/**
	 * The publications that made a fact readable for citizens: the editions whose rows it
	 * could enter when they were gathered, and the corrections that put it right.
	 */
	private static final String PUBLICATIONS = """
			select e.position from edition_row r join edition e using (plan_id, fiscal_year)
			where r.project_id = fact.project_id
			  and (fact.name = 'project.Enrolled'
			    or (fact.effective_on <= e.effective_on and fact.position < coalesce((
			        select max(g.position) from fact g
			        where g.name = 'plan.EditionGathered' and g.fiscal_year = e.fiscal_year
			          and g.position < e.position), e.position)))
			union all
			select c.position from edition_correction c
			where fact.name = 'project.Corrected'
			  and c.corrections @> jsonb_build_array(jsonb_build_object('proposal', fact.proposal_id))""";

	/** Of what citizens may see, that which was published. */
	private static final String PUBLISHED = "is_public and (project_id is null or exists (" + PUBLICATIONS + "))";

	static final String OF_PROPOSAL = FACT
			+ """
					where position in (
					    select position from fact where proposal_id = :proposal
					    union
					    select m.position from fact c join fact m on m.meeting_id = c.meeting_id and m.proposal_id is null
					    where c.proposal_id = :proposal
					    union
					    select m.position from fact c join fact m on m.circulation_id = c.circulation_id and m.proposal_id is null
					    where c.proposal_id = :proposal)
					order by position""";

	private final JdbcClient jdbc;

	private final EventNames names;

	private final ObjectMapper json;

	HistoryQuery(JdbcClient jdbc, EventNames names, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.names = names;
		this.json = json;
	}

	/** All that happened to a project, in its cases, and at the meetings about them. */
	public List<FactRow> ofProject(ProjectId project) {
		return this.jdbc.sql(OF_PROJECT + " order by position")
			.param("project", project.value())
			.query((row, number) -> read(row))
			.list();
	}

	/** The facts of the project itself, without those of its cases. */
	public List<FactRow> ownFacts(ProjectId project) {
		return this.jdbc.sql(FACT + """
				where project_id = :project and starts_with(name, 'project.') order by position""")
			.param("project", project.value())
			.query((row, number) -> read(row))
			.list();
	}

	/** What a citizen may see of a project's history, without persons. */
	public List<FactRow> publicOfProject(ProjectId project) {
		return this.jdbc.sql(OF_PROJECT + " and " + PUBLISHED + " order by position")
			.param("project", project.value())
			.query((row, number) -> read(row).withoutPerson())
			.list();
	}

	/** All that happened in a case, and at the meetings about it. */
	public List<FactRow> ofProposal(ProposalId proposal) {
		return this.jdbc.sql(OF_PROPOSAL).param("proposal", proposal.value()).query((row, number) -> read(row)).list();
	}

	/**
	 * Of the facts of a case those that were published, each with the position of the
	 * publication by which citizens could first read it.
	 */
	public Map<Long, Long> publishedOf(ProposalId proposal) {
		Map<Long, Long> published = new HashMap<>();
		this.jdbc.sql("""
				select * from (
				    select fact.position, (select min(p.position) from (%s) p) as published
				    from fact where proposal_id = :proposal and is_public) f
				where published is not null""".formatted(PUBLICATIONS))
			.param("proposal", proposal.value())
			.query((RowCallbackHandler) (row) -> published.put(row.getLong("position"), row.getLong("published")));
		return published;
	}

	/** All that happened at a meeting or by its resolutions. */
	public List<FactRow> ofMeeting(MeetingId meeting) {
		return this.jdbc.sql(FACT + "where meeting_id = :meeting order by position")
			.param("meeting", meeting.value())
			.query((row, number) -> read(row))
			.list();
	}

	/** All that happened in a circulation or by its resolutions. */
	public List<FactRow> ofCirculation(CirculationId circulation) {
		return this.jdbc.sql(FACT + "where circulation_id = :circulation order by position")
			.param("circulation", circulation.value())
			.query((row, number) -> read(row))
			.list();
	}

	/** What is to become of the organisation after a day, in the order of the days. */
	public List<FactRow> organisationAfter(LocalDate day) {
		return this.jdbc.sql(FACT + """
				where starts_with(name, 'organisation.') and effective_on > :day
				  and name not in ('organisation.ReorganisationPrepared', 'organisation.ReorganisationRevised',
				                   'organisation.ReorganisationCarriedOut', 'organisation.RosterTakenOver')
				order by effective_on, position limit 500""")
			.param("day", day)
			.query((row, number) -> read(row))
			.list();
	}

	/** The fact at a position of the store. */
	public Optional<FactRow> fact(long position) {
		return this.jdbc.sql(FACT + "where position = :position")
			.param("position", position)
			.query((row, number) -> read(row))
			.optional();
	}

	/** The fact at a position of the store, if it is published; without its person. */
	public Optional<FactRow> publishedFact(long position) {
		return this.jdbc.sql(FACT + "where position = :position and " + PUBLISHED)
			.param("position", position)
			.query((row, number) -> read(row).withoutPerson())
			.optional();
	}

	/** The facts at some positions of the store. */
	public Map<Long, FactRow> at(Collection<Long> positions) {
		if (positions.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(FACT + "where position = any (:positions)")
			.param("positions", positions.toArray(Long[]::new))
			.query((row, number) -> read(row))
			.list()
			.stream()
			.collect(Collectors.toMap(FactRow::position, Function.identity(), (one, same) -> one));
	}

	private FactRow read(ResultSet row) throws SQLException {
		try {
			JsonNode payload = this.json.readTree(row.getString("payload"));
			String name = row.getString("name");
			int revision = row.getInt("revision");
			Object event = this.json.treeToValue(payload, this.names.classOf(name, String.valueOf(revision)));
			return new FactRow(row.getLong("position"), row.getString("event_id"), name, revision,
					row.getString("aggregate_id"), row.getString("project_id"), row.getString("proposal_id"),
					row.getString("meeting_id"), row.getObject("fiscal_year", Integer.class),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant(), day(row, "acted_on"),
					day(row, "drafted_on"), day(row, "decided_on"), day(row, "effective_on"),
					row.getString("person_id"), row.getString("person_name"), row.getString("post_id"),
					row.getString("post_title"), row.getString("on_behalf_of"), payload, event,
					row.getBoolean("is_public"));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
