package org.nawate.app.inbox;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.proposal.LightItemPolicy;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.inbox.DecisionTables;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which lines of an inbox are light. */
@Component
public class LightItems {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final DecisionTables tables;

	LightItems(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json, DecisionTables tables) {
		this.jdbc = jdbc;
		this.json = json;
		this.tables = tables;
	}

	private record Weight(String proposal, ProposedChange change, String drafter, boolean objected) {
	}

	/**
	 * Why each line is not light, by its step; those that are light are not among them.
	 */
	public Map<String, LightItemPolicy.Bar> bars(Collection<InboxLine> lines, PersonId reader) {
		Map<String, Weight> weights = new HashMap<>();
		this.jdbc.sql("""
				select c.proposal_id, c.change, c.drafter ->> 'person' as drafter,
				       exists (select 1 from case_opinion o
				               where o.proposal_id = c.proposal_id and o.act = 'SENT_BACK')
				       or exists (select 1 from consultation k
				                  where k.proposal_id = c.proposal_id and k.answer = 'OBJECT') as objected
				from case_file c where c.proposal_id = any (:proposals)""")
			.param("proposals", lines.stream().map((line) -> line.row().proposalId()).toArray(String[]::new))
			.query((row, number) -> weight(row))
			.list()
			.forEach((weight) -> weights.put(weight.proposal(), weight));
		Map<String, LightItemPolicy.Bar> bars = new HashMap<>();
		for (InboxLine line : lines) {
			Weight weight = weights.get(line.row().proposalId());
			Optional<LightItemPolicy.Bar> bar = (weight != null) ? bar(line, weight, reader)
					: Optional.of(LightItemPolicy.Bar.OTHER_STEP);
			bar.ifPresent((why) -> bars.put(line.row().stepId(), why));
		}
		return bars;
	}

	/**
	 * The position of the last fact of all: what a reader has before them is as of it.
	 */
	public long latest() {
		return this.jdbc.sql("select coalesce(max(position), 0) from fact").query(Long.class).single();
	}

	/** Which of the cases others changed after a position. */
	Set<String> changedAfter(long position, Collection<String> proposals, PersonId reader) {
		return new HashSet<>(this.jdbc.sql("""
				select distinct proposal_id from fact
				where proposal_id = any (:proposals) and position > :position
				  and person_id is distinct from :person and name <> all (:silent)""")
			.param("proposals", proposals.toArray(String[]::new))
			.param("position", position)
			.param("person", reader.value())
			.param("silent", InboxListQuery.SILENT.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	private Optional<LightItemPolicy.Bar> bar(InboxLine line, Weight weight, PersonId reader) {
		return LightItemPolicy.bar(line.row().stepKind(), this.tables.route(weight.change()).authority(),
				weight.drafter().equals(reader.value()), weight.objected(), line.change() == InboxLine.Change.CHANGED);
	}

	private Weight weight(ResultSet row) throws SQLException {
		try {
			return new Weight(row.getString("proposal_id"),
					this.json.readValue(row.getString("change"), ProposedChange.class), row.getString("drafter"),
					row.getBoolean("objected"));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
