package org.nawate.app.comment;

import java.time.ZoneOffset;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.store.EventPositions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people write on cases. */
@Component
@ProcessingGroup("comment")
class CommentProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	CommentProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(ProposalEvent.Commented e, EventMessage<?> message) {
		this.jdbc.sql("""
				insert into case_comment (proposal_id, number, text, to_posts, to_titles, person_id, person_name,
				                          post_id, post_title, written_at, position)
				values (:proposal, :number, :text, :posts, :titles, :person, :personName, :post, :postTitle, :at,
				        :position)
				on conflict do nothing""")
			.param("proposal", e.proposal().value())
			.param("number", e.number())
			.param("text", e.text())
			.param("posts", e.to().stream().map((to) -> to.post().value()).toArray(String[]::new))
			.param("titles", e.to().stream().map(Addressee::title).toArray(String[]::new))
			.param("person", e.by().person().value())
			.param("personName", e.by().personName())
			.param("post", e.by().post().value())
			.param("postTitle", e.by().postTitle())
			.param("at", message.getTimestamp().atOffset(ZoneOffset.UTC))
			.param("position", this.positions.of(message))
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "case_comment");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate case_comment").update();
	}

}
