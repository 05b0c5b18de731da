package org.nawate.app.consultation;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.StepKind;
import org.nawate.store.EventPositions;

/** Keeps who was asked about which gist, what each answered, and whom it was told. */
@Component
@ProcessingGroup("consultation")
class ConsultationProjection {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final EventPositions positions;

	ConsultationProjection(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json,
			EventPositions positions) {
		this.jdbc = jdbc;
		this.json = json;
		this.positions = positions;
	}

	/** The gist that is asked about; who has not answered to an earlier one need not. */
	@EventHandler
	void on(ProposalEvent.Submitted e) {
		close(e.proposal());
		this.jdbc.sql("""
				insert into consulted_gist (proposal_id, round, change) values (?, ?, cast(? as jsonb))
				on conflict do nothing""").params(e.proposal().value(), e.round(), write(e.change())).update();
	}

	@EventHandler
	void on(ProposalEvent.ConsultationWished e, EventMessage<?> message) {
		for (SectionWish wish : e.wishes()) {
			this.jdbc.sql("""
					insert into consultation_wish (position, proposal_id, section, actor)
					values (?, ?, ?, cast(? as jsonb)) on conflict do nothing""")
				.params(this.positions.of(message), e.proposal().value(), wish.section(), write(e.by()))
				.update();
		}
	}

	@EventHandler
	void on(ProposalEvent.SectionsAsked e, EventMessage<?> message) {
		close(e.proposal());
		int place = 0;
		for (ConsultedSection section : e.sections()) {
			this.jdbc.sql("""
					insert into consultation (position, place, proposal_id, round, section, section_name, post_id,
					                          post_title, by_hand, wished_by, ground, asked_on, is_open, opinion)
					values (:position, :place, :proposal, :round, :section, :sectionName, :post, :postTitle, :byHand,
					        (select w.actor from consultation_wish w
					         where :byHand and w.proposal_id = :proposal and w.section = :section
					         order by w.position desc limit 1),
					        :ground, :askedOn, true, '')
					on conflict do nothing""")
				.param("position", this.positions.of(message))
				.param("place", place++)
				.param("proposal", e.proposal().value())
				.param("round", e.round())
				.param("section", section.section())
				.param("sectionName", section.sectionName())
				.param("post", section.post().value())
				.param("postTitle", section.postTitle())
				.param("byHand", section.byHand())
				.param("ground", section.ground())
				.param("askedOn", e.askedOn())
				.update();
		}
	}

	@EventHandler
	void on(ProposalEvent.StepOpened e) {
		if (e.kind() == StepKind.CONSULT) {
			this.jdbc.sql("""
					update consultation set step_id = ?, due_on = ?
					where proposal_id = ? and post_id = ? and is_open and step_id is null""")
				.params(e.step().value(), e.dueOn(), e.proposal().value(), e.post().value())
				.update();
		}
	}

	@EventHandler
	void on(ProposalEvent.StepReassigned e) {
		this.jdbc.sql("update consultation set post_title = ? where step_id = ?")
			.params(e.postTitle(), e.step().value())
			.update();
	}

	@EventHandler
	void on(ProposalEvent.ConsultationAnswered e, EventMessage<?> message) {
		this.jdbc.sql("""
				update consultation set is_open = false, answer = ?, opinion = ?, actor = cast(? as jsonb),
				                        answered_on = ?, answered_at = ?
				where step_id = ?""")
			.params(e.answer().name(), e.opinion(), write(e.by()), e.answeredOn(), this.positions.of(message),
					e.step().value())
			.update();
	}

	@EventHandler
	void on(ProposalEvent.Withdrawn e) {
		close(e.proposal());
	}

	@EventHandler
	void on(ProposalEvent.ConsultedTold e, EventMessage<?> message) {
		for (ConsultedSection section : e.sections()) {
			this.jdbc.sql("""
					insert into consultation_told (position, proposal_id, post_id) values (?, ?, ?)
					on conflict do nothing""")
				.params(this.positions.of(message), e.proposal().value(), section.post().value())
				.update();
		}
	}

	/** Nobody is waited for any longer. */
	private void close(ProposalId proposal) {
		this.jdbc.sql("update consultation set is_open = false where proposal_id = ? and is_open")
			.param(proposal.value())
			.update();
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "consultation", "consultation_wish");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate consultation, consultation_wish, consultation_told, consulted_gist").update();
	}

}
