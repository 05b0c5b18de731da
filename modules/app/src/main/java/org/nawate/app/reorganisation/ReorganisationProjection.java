package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.store.EventPositions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is made of each reorganisation. */
@Component
@ProcessingGroup("reorganisation")
class ReorganisationProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final ObjectMapper json;

	ReorganisationProjection(JdbcClient jdbc, EventPositions positions,
			@Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(OrganisationEvent.ReorganisationPrepared e, EventMessage<?> message) {
		this.jdbc.sql("""
				insert into organisation_reorganisation
				(reorganisation_id, name, effective_on, changes, state, prepared_on, position)
				values (?, ?, ?, cast(? as jsonb), 'PREPARED', ?, ?) on conflict do nothing""")
			.params(e.reorganisation().value(), e.name(), e.effectiveOn(), write(e.changes()), e.preparedOn(),
					this.positions.of(message))
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.ReorganisationRevised e, EventMessage<?> message) {
		this.jdbc
			.sql("""
					update organisation_reorganisation set name = ?, effective_on = ?, changes = cast(? as jsonb), position = ?
					where reorganisation_id = ?""")
			.params(e.name(), e.effectiveOn(), write(e.changes()), this.positions.of(message),
					e.reorganisation().value())
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.OwnersProposed e) {
		this.jdbc.sql("update organisation_reorganisation set proposal_id = ? where reorganisation_id = ?")
			.params(e.proposal().value(), e.reorganisation().value())
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.ReorganisationCancelled e, EventMessage<?> message) {
		end(e.reorganisation(), ReorganisationRow.State.CANCELLED, e.cancelledOn(), e.reason(), message);
	}

	@EventHandler
	void on(OrganisationEvent.ReorganisationCarriedOut e, EventMessage<?> message) {
		end(e.reorganisation(), ReorganisationRow.State.CARRIED_OUT, e.carriedOutOn(), null, message);
	}

	private void end(ReorganisationId reorganisation, ReorganisationRow.State state, LocalDate on,
			@Nullable String reason, EventMessage<?> message) {
		this.jdbc
			.sql("""
					update organisation_reorganisation set state = :state, ended_on = :on, reason = :reason, position = :position
					where reorganisation_id = :id""")
			.param("state", state.name())
			.param("on", on)
			.param("reason", reason)
			.param("position", this.positions.of(message))
			.param("id", reorganisation.value())
			.update();
	}

	private String write(List<OrganisationChange> changes) {
		try {
			return this.json.writerFor(new TypeReference<List<OrganisationChange>>() {
			}).writeValueAsString(changes);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "organisation_reorganisation");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate organisation_reorganisation").update();
	}

}
