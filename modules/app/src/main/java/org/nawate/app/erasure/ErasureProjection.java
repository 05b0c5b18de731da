package org.nawate.app.erasure;

import java.time.LocalDate;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.store.EventPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whose name is asked to be erased, by whom, and what came of it. */
@Component
@ProcessingGroup("erasure")
class ErasureProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	ErasureProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(OrganisationEvent.ErasureRequested e, EventMessage<?> message) {
		this.jdbc.sql("""
				insert into erasure (person_id, ground, by_person, by_name, by_title, requested_on, state, position)
				values (?, ?, ?, ?, ?, ?, 'REQUESTED', ?) on conflict do nothing""")
			.params(e.person().value(), e.ground(), e.by().person().value(), e.by().personName(), e.by().postTitle(),
					e.requestedOn(), this.positions.of(message))
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.ErasureWithdrawn e) {
		end(e.person(), ErasureRow.State.WITHDRAWN, e.by(), e.withdrawnOn(), e.reason());
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		end(e.person(), ErasureRow.State.ERASED, e.by(), e.erasedOn(), null);
		NameColumns.erase(this.jdbc, e.person(), "erasure");
	}

	private void end(PersonId person, ErasureRow.State state, Actor by, LocalDate on, @Nullable String reason) {
		this.jdbc.sql("""
				update erasure set state = :state, ended_on = :on, ended_person = :by, ended_name = :name,
				                   ended_title = :title, reason = :reason
				where person_id = :person and state = 'REQUESTED'""")
			.param("state", state.name())
			.param("on", on)
			.param("by", by.person().value())
			.param("name", by.personName())
			.param("title", by.postTitle())
			.param("reason", reason)
			.param("person", person.value())
			.update();
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate erasure").update();
	}

}
