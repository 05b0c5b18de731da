package org.nawate.app.reminder;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.store.EventPositions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was reminded of what. */
@Component
@ProcessingGroup("reminder")
class ReminderProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	ReminderProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	/** What is owed, as one text. */
	static String key(ProposalId proposal, Owed owed) {
		return switch (owed) {
			case Owed.Step s -> s.step().value();
			case Owed.Duty d -> proposal.value() + "#" + d.number();
		};
	}

	@EventHandler
	void on(ProposalEvent.Reminded e, EventMessage<?> message) {
		this.jdbc.sql("""
				insert into reminder (position, proposal_id, owed, kind, post_id, post_title, due_on, reminded_on)
				values (:position, :proposal, :owed, :kind, :post, :postTitle, :dueOn, :remindedOn)
				on conflict do nothing""")
			.param("position", this.positions.of(message))
			.param("proposal", e.proposal().value())
			.param("owed", key(e.proposal(), e.owed()))
			.param("kind", e.kind().name())
			.param("post", e.post().value())
			.param("postTitle", e.postTitle())
			.param("dueOn", e.dueOn())
			.param("remindedOn", e.remindedOn())
			.update();
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate reminder").update();
	}

}
