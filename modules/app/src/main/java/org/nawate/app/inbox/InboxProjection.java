package org.nawate.app.inbox;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.store.EventPositions;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.StepId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the steps that wait for somebody, and what was owed at any fact. */
@Component
@ProcessingGroup("inbox")
class InboxProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final InboxSpans spans;

	private final HeadquartersSpans headquarters;

	InboxProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
		SpanBook book = new SpanBook(jdbc);
		this.spans = new InboxSpans(book);
		this.headquarters = new HeadquartersSpans(jdbc, book);
	}

	@EventHandler
	void on(ProposalEvent event, EventMessage<?> message) {
		long position = this.positions.of(message);
		switch (event) {
			case ProposalEvent.StepOpened e -> open(e, position);
			case ProposalEvent.Submitted e -> close(e.proposal(), position);
			case ProposalEvent.TakenBack e -> close(e.proposal(), position);
			case ProposalEvent.Withdrawn e -> close(e.proposal(), position);
			case ProposalEvent.Endorsed e -> close(e.step(), position);
			case ProposalEvent.StepSkipped e -> close(e.step(), position);
			case ProposalEvent.StepAssumed e -> leave();
			case ProposalEvent.SentBack e -> close(e.step(), position);
			case ProposalEvent.Screened e -> close(e.step(), position);
			case ProposalEvent.Clarified e -> close(e.step(), position);
			case ProposalEvent.Tabled e -> close(e.step(), position);
			case ProposalEvent.Untabled e -> close(e.proposal(), position);
			case ProposalEvent.Resolved e -> close(e.proposal(), position);
			case ProposalEvent.PutInCirculation e -> close(e.step(), position);
			case ProposalEvent.TakenFromCirculation e -> close(e.proposal(), position);
			case ProposalEvent.ResolvedByCirculation e -> close(e.proposal(), position);
			case ProposalEvent.ConditionsConfirmed e -> close(e.step(), position);
			case ProposalEvent.DecidedAlone e -> close(e.proposal(), position);
			case ProposalEvent.ReferredToHeadquarters e -> close(e.step(), position);
			case ProposalEvent.ConsultationAnswered e -> close(e.step(), position);
			case ProposalEvent.ConsultationWished e -> leave();
			case ProposalEvent.SectionsAsked e -> leave();
			case ProposalEvent.ConsultedTold e -> leave();
			case ProposalEvent.AuthorityDetermined e -> leave();
			case ProposalEvent.Drafted e -> leave();
			case ProposalEvent.Revised e -> leave();
			case ProposalEvent.FlowFollowed e -> leave();
			case ProposalEvent.FlowVersionChanged e -> leave();
			case ProposalEvent.Classified e -> leave();
			case ProposalEvent.ClassificationDeferred e -> leave();
			case ProposalEvent.Reminded e -> leave();
			case ProposalEvent.Commented e -> leave();
			case ProposalEvent.PaperAttached e -> leave();
			case ProposalEvent.PaperRemoved e -> leave();
			case ProposalEvent.DutyImposed e -> this.spans.open(e, position);
			case ProposalEvent.DutyDischarged e -> this.spans.close(e, position);
			case ProposalEvent.DutyReassigned e -> this.spans.reassign(e, position);
			case ProposalEvent.StepReassigned e -> reassign(e, position);
			case ProposalEvent.HandedOver e -> leave();
			case ProposalEvent.EffectRefused e -> leave();
			case ProposalEvent.EffectRetried e -> leave();
			case ProposalEvent.EffectAbandoned e -> leave();
			case ProposalEvent.TookEffect e -> leave();
		}
	}

	@EventHandler
	void on(CirculationEvent event, EventMessage<?> message) {
		this.headquarters.on(event, this.positions.of(message));
	}

	@EventHandler
	void on(MeetingEvent event, EventMessage<?> message) {
		this.headquarters.on(event, this.positions.of(message));
	}

	private void open(ProposalEvent.StepOpened e, long position) {
		this.jdbc.sql("""
				insert into inbox_step (step_id, proposal_id, kind, post_id, post_title, opened_on, due_on, position)
				values (:step, :proposal, :kind, :post, :postTitle, :openedOn, :dueOn, :position)""")
			.param("step", e.step().value())
			.param("proposal", e.proposal().value())
			.param("kind", e.kind().name())
			.param("post", e.post().value())
			.param("postTitle", e.postTitle())
			.param("openedOn", e.openedOn())
			.param("dueOn", e.dueOn())
			.param("position", position)
			.update();
		this.spans.open(e, position);
	}

	/** One step is taken; the others wait on. */
	private void close(StepId step, long position) {
		this.spans.close(step, position);
		this.jdbc.sql("delete from inbox_step where step_id = :step").param("step", step.value()).update();
	}

	/** The case goes on elsewhere: nothing waits at any step of it. */
	private void close(ProposalId proposal, long position) {
		this.spans.closeSteps(proposal, position);
		this.jdbc.sql("delete from inbox_step where proposal_id = :proposal")
			.param("proposal", proposal.value())
			.update();
	}

	private void reassign(ProposalEvent.StepReassigned e, long position) {
		this.spans.reassign(e, position);
		this.jdbc.sql("update inbox_step set post_id = ?, post_title = ? where step_id = ?")
			.params(e.post().value(), e.postTitle(), e.step().value())
			.update();
	}

	/** Whose turn it is stays as it is. */
	private static void leave() {
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate inbox_step, inbox_span, inbox_answer").update();
	}

}
