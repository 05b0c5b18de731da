package org.nawate.app.organisation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import org.nawate.store.EventPositions;
import org.nawate.domain.organisation.OrganisationEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the organisation's tables. */
@Component
@ProcessingGroup("organisation")
class OrganisationProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	OrganisationProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(OrganisationEvent event, EventMessage<?> message) {
		long position = this.positions.of(message);
		switch (event) {
			case OrganisationEvent.Founded e ->
				insert("organisation", e.organisation().value(), e.name(), e.municipalityCode(), e.from(), position);
			case OrganisationEvent.UnitOpened e -> insert("organisation_unit", e.unit().value(), e.name(),
					(e.parent() != null) ? e.parent().value() : null, e.from(), position);
			case OrganisationEvent.PostCreated e -> insert("organisation_post", e.post().value(), e.title(),
					e.kind().name(), (e.unit() != null) ? e.unit().value() : null, e.from(), position);
			case OrganisationEvent.PostFilled e -> insert("organisation_holding", e.post().value(), e.person().value(),
					e.personName(), e.from(), null, position);
			case OrganisationEvent.PostVacated e -> vacate(e);
			case OrganisationEvent.MemberSeated e ->
				insert("organisation_seat", e.post().value(), e.role().name(), e.from(), position);
		}
	}

	/** One row, its values in the order of the table's columns; a second time is none. */
	private void insert(String table, @Nullable Object... values) {
		String places = "?, ".repeat(values.length - 1) + "?";
		this.jdbc.sql("insert into " + table + " values (" + places + ") on conflict do nothing")
			.params(values)
			.update();
	}

	private void vacate(OrganisationEvent.PostVacated e) {
		this.jdbc.sql("""
				update organisation_holding set valid_to = :last
				where post_id = :post and person_id = :person and valid_to is null""")
			.param("last", e.lastDay())
			.param("post", e.post().value())
			.param("person", e.person().value())
			.update();
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("""
				truncate organisation, organisation_unit, organisation_post, organisation_holding,
				organisation_seat""").update();
	}

}
