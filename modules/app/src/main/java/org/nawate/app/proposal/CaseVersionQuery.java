package org.nawate.app.proposal;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers by which versions of its flow a case ran, and who moved it when. */
@Component
public class CaseVersionQuery {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CaseVersionQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A move to another version.
	 *
	 * @param position of the fact
	 * @param fact what happened
	 * @param before the path as it was until then
	 * @param after the path as it was from then on
	 */
	public record Change(long position, ProposalEvent.FlowVersionChanged fact, CasePath before, CasePath after) {
	}

	/** The moves of a case, the first one first. */
	public List<Change> changes(ProposalId proposal) {
		return this.jdbc.sql("""
				select position, payload::text payload from fact
				where name = 'proposal.FlowVersionChanged' and proposal_id = :proposal order by position""")
			.param("proposal", proposal.value())
			.query((row, number) -> change(row.getLong(1), read(row.getString(2))))
			.list();
	}

	private Change change(long position, ProposalEvent.FlowVersionChanged fact) {
		return new Change(position, fact, path(fact.proposal(), position - 1, fact.flow(), fact.fromVersion()),
				path(fact.proposal(), position, fact.flow(), fact.toVersion()));
	}

	/** The path as it was at a position in the store's order. */
	private CasePath path(ProposalId proposal, long position, String flow, int version) {
		@Nullable CasePath path = CaseReading.join(this.jdbc.sql("""
				select * from case_path where proposal_id = :proposal and position <= :position order by position""")
			.param("proposal", proposal.value())
			.param("position", position)
			.query((row, number) -> CaseReading.path(row))
			.list());
		return (path != null) ? path : new CasePath(flow, version, List.of(), List.of(), null);
	}

	private ProposalEvent.FlowVersionChanged read(String payload) {
		try {
			return this.json.readValue(payload, ProposalEvent.FlowVersionChanged.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
