package org.nawate.app.paper;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.store.EventPositions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which papers belong to which case, comment or duty. */
@Component
@ProcessingGroup("paper")
class PaperProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	PaperProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(ProposalEvent.PaperAttached e, EventMessage<?> message) {
		this.jdbc.sql("""
				insert into case_paper (proposal_id, number, file_name, media_type, size, sha256, comment, duty,
				                        person_name, post_title, attached_on, is_removed, position, person_id)
				values (:proposal, :number, :name, :type, :size, :sha256, :comment, :duty, :person, :post, :on, false,
				        :position, :personId)
				on conflict do nothing""")
			.param("proposal", e.proposal().value())
			.param("number", e.number())
			.param("name", e.paper().fileName())
			.param("type", e.paper().mediaType())
			.param("size", e.paper().size())
			.param("sha256", e.paper().sha256())
			.param("comment", e.comment())
			.param("duty", e.duty())
			.param("person", e.by().personName())
			.param("personId", e.by().person().value())
			.param("post", e.by().postTitle())
			.param("on", e.attachedOn())
			.param("position", this.positions.of(message))
			.update();
	}

	@EventHandler
	void on(ProposalEvent.PaperRemoved e) {
		this.jdbc.sql("""
				update case_paper set is_removed = true where proposal_id = :proposal and number = :number""")
			.param("proposal", e.proposal().value())
			.param("number", e.number())
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "case_paper");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate case_paper").update();
	}

}
