package org.nawate.app.consultation;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposedChange;

/** Answers who was asked about a case, and what each said. */
@Component("consultationQuery")
public class ConsultationQuery {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	ConsultationQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The consultation about a case; empty if nobody was asked. */
	public Consultation of(String proposal) {
		return ofAll(List.of(proposal)).getOrDefault(proposal, Consultation.NONE);
	}

	/** The same of several cases; those about which nobody was asked are left out. */
	public Map<String, Consultation> ofAll(Collection<String> proposals) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, List<Consultation.Asked>> asked = new HashMap<>();
		this.jdbc.sql("""
				select c.*, g.change is not distinct from l.change as holds
				from consultation c
				left join consulted_gist g on g.proposal_id = c.proposal_id and g.round = c.round
				left join lateral (select n.change from consulted_gist n where n.proposal_id = c.proposal_id
				                   order by n.round desc limit 1) l on true
				where c.proposal_id = any (:proposals) order by c.position, c.place""")
			.param("proposals", proposals.toArray(String[]::new))
			.query((row) -> {
				asked.computeIfAbsent(row.getString("proposal_id"), (proposal) -> new ArrayList<>())
					.add(read(row, today));
			});
		Map<String, Consultation> all = new HashMap<>();
		asked.forEach((proposal, list) -> all.put(proposal, new Consultation(list)));
		return all;
	}

	/** The gist of a case as it was submitted for the so-manieth time. */
	public Optional<ProposedChange> gist(ProposalId proposal, int round) {
		return this.jdbc.sql("select change from consulted_gist where proposal_id = ? and round = ?")
			.params(proposal.value(), round)
			.query(String.class)
			.optional()
			.map((change) -> read(change, ProposedChange.class));
	}

	private Consultation.Asked read(ResultSet row, LocalDate today) throws SQLException {
		String answer = row.getString("answer");
		LocalDate due = row.getObject("due_on", LocalDate.class);
		boolean open = row.getBoolean("is_open");
		return new Consultation.Asked(row.getInt("round"), row.getString("section"), row.getString("section_name"),
				row.getString("post_id"), row.getString("post_title"), row.getBoolean("by_hand"),
				actor(row.getString("wished_by")), row.getString("ground"), row.getObject("asked_on", LocalDate.class),
				row.getString("step_id"), due, open && due != null && due.isBefore(today), open,
				(answer != null) ? ConsultationAnswer.valueOf(answer) : null, row.getString("opinion"),
				actor(row.getString("actor")), row.getObject("answered_on", LocalDate.class), row.getLong("position"),
				row.getObject("answered_at", Long.class), row.getBoolean("holds"));
	}

	private @Nullable Actor actor(@Nullable String value) {
		return (value != null) ? read(value, Actor.class) : null;
	}

	private <T> T read(String value, Class<T> type) {
		try {
			return this.json.readValue(value, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
