package org.nawate.app.reorganisation;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.ReorganisationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which reorganisations there are, and which are due. */
@Component
public class ReorganisationQuery {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ReorganisationQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** All of them, those still to come first. */
	public List<ReorganisationRow> all() {
		return this.jdbc.sql("""
				select * from organisation_reorganisation
				order by state <> 'PREPARED', effective_on desc, position desc""")
			.query((row, number) -> read(row))
			.list();
	}

	/** One of them. */
	public Optional<ReorganisationRow> find(ReorganisationId reorganisation) {
		return this.jdbc.sql("select * from organisation_reorganisation where reorganisation_id = ?")
			.param(reorganisation.value())
			.query((row, number) -> read(row))
			.optional();
	}

	/** Those whose day has come, in the order of their days. */
	public List<ReorganisationRow> due(LocalDate day) {
		return this.jdbc.sql("""
				select * from organisation_reorganisation where state = 'PREPARED' and effective_on <= ?
				order by effective_on, position""").param(day).query((row, number) -> read(row)).list();
	}

	/** The one with which the owners change by a case. */
	public Optional<ReorganisationRow> ofCase(ProposalId proposal) {
		return this.jdbc.sql("select * from organisation_reorganisation where proposal_id = ?")
			.param(proposal.value())
			.query((row, number) -> read(row))
			.optional();
	}

	private ReorganisationRow read(ResultSet row) throws SQLException {
		try {
			return new ReorganisationRow(row.getString("reorganisation_id"), row.getString("name"),
					row.getObject("effective_on", LocalDate.class),
					this.json.readValue(row.getString("changes"), new TypeReference<List<OrganisationChange>>() {
					}), ReorganisationRow.State.valueOf(row.getString("state")),
					row.getObject("prepared_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
					row.getString("reason"), row.getString("proposal_id"), row.getLong("position"));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
