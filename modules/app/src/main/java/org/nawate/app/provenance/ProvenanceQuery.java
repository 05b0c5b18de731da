package org.nawate.app.provenance;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.domain.project.ProjectId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what each figure of a project became, fact by fact. */
@Component
class ProvenanceQuery {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ProvenanceQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** In the order in which it was recorded. */
	List<FigureVersion> versions(ProjectId project) {
		return this.jdbc.sql("""
				select facet, value, effective_on, recorded_at, position from register_fact
				where project_id = :project order by position, effective_on""")
			.param("project", project.value())
			.query((row, number) -> read(row))
			.list();
	}

	private FigureVersion read(ResultSet row) throws SQLException {
		try {
			return new FigureVersion(row.getString("facet"), this.json.readTree(row.getString("value")),
					row.getObject("effective_on", LocalDate.class),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getLong("position"));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
