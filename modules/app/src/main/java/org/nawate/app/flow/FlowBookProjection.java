package org.nawate.app.flow;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.flow.AdoptedModel;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.store.EventPositions;

/** Keeps who put which version in force, and why. */
@Component
@ProcessingGroup("flow-book")
class FlowBookProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	FlowBookProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(FlowBookEvent event, EventMessage<?> message) {
		switch (event) {
			case FlowBookEvent.FlowsAdopted e -> {
				for (AdoptedModel model : e.models()) {
					this.jdbc
						.sql("""
								insert into flow_adoption (position, name, version, sha256, reason, adopted_on, by_title, by_name, by_person)
								values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
						.params(this.positions.of(message), model.name(), model.version(), model.sha256(), e.reason(),
								e.adoptedOn(), e.by().postTitle(), e.by().personName(), e.by().person().value())
						.update();
				}
			}
			case FlowBookEvent.CaseMigrated e -> {
			}
		}
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "flow_adoption");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate flow_adoption").update();
	}

}
