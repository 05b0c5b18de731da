package org.nawate.app.duty;

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

/** Keeps what is owed on cases, and what became of it. */
@Component
@ProcessingGroup("duty")
class DutyProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	DutyProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(ProposalEvent.DutyImposed e, EventMessage<?> message) {
		this.jdbc.sql("""
				insert into duty (proposal_id, number, kind, post_id, post_title, text, from_person, from_post,
				                  imposed_on, due_on, step_id, is_open, note, position, from_person_id)
				values (:proposal, :number, :kind, :post, :postTitle, :text, :fromPerson, :fromPost, :imposedOn, :dueOn,
				        :step, true, '', :position, :fromPersonId)
				on conflict do nothing""")
			.param("proposal", e.proposal().value())
			.param("number", e.number())
			.param("kind", e.kind().name())
			.param("post", e.post().value())
			.param("postTitle", e.postTitle())
			.param("text", e.text())
			.param("fromPerson", e.by().personName())
			.param("fromPersonId", e.by().person().value())
			.param("fromPost", e.by().postTitle())
			.param("imposedOn", e.imposedOn())
			.param("dueOn", e.dueOn())
			.param("step", (e.step() != null) ? e.step().value() : null)
			.param("position", this.positions.of(message))
			.update();
	}

	@EventHandler
	void on(ProposalEvent.DutyDischarged e) {
		this.jdbc.sql("""
				update duty set is_open = false, note = :note, meeting_id = :meeting, done_person = :person,
				                done_post = :post, done_on = :on, done_person_id = :personId
				where proposal_id = :proposal and number = :number""")
			.param("note", e.note())
			.param("meeting", (e.meeting() != null) ? e.meeting().value() : null)
			.param("person", e.by().personName())
			.param("personId", e.by().person().value())
			.param("post", e.by().postTitle())
			.param("on", e.dischargedOn())
			.param("proposal", e.proposal().value())
			.param("number", e.number())
			.update();
	}

	@EventHandler
	void on(ProposalEvent.DutyReassigned e) {
		this.jdbc.sql("""
				update duty set post_id = :post, post_title = :postTitle
				where proposal_id = :proposal and number = :number""")
			.param("post", e.post().value())
			.param("postTitle", e.postTitle())
			.param("proposal", e.proposal().value())
			.param("number", e.number())
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "duty");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate duty").update();
	}

}
