package org.nawate.app.inbox;

import java.time.LocalDate;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.StepId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** From which fact until which a post owed something. */
final class InboxSpans {

	private final JdbcClient jdbc;

	InboxSpans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void open(ProposalEvent.StepOpened e, long position) {
		open(e.step().value(), e.proposal(), "STEP", e.kind().name(), e.post(), e.postTitle(), e.openedOn(), e.dueOn(),
				position);
	}

	void open(ProposalEvent.DutyImposed e, long position) {
		open(duty(e.proposal(), e.number()), e.proposal(), "DUTY", e.kind().name(), e.post(), e.postTitle(),
				e.imposedOn(), e.dueOn(), position);
	}

	private void open(String item, ProposalId proposal, String sort, String kind, PostId post, String postTitle,
			LocalDate openedOn, LocalDate dueOn, long position) {
		this.jdbc.sql("""
				insert into inbox_span (item_id, proposal_id, sort, kind, post_id, post_title, opened_on, due_on,
				                        opened_at, known_from)
				values (:item, :proposal, :sort, :kind, :post, :postTitle, :openedOn, :dueOn, :position, :position)
				on conflict do nothing""")
			.param("item", item)
			.param("proposal", proposal.value())
			.param("sort", sort)
			.param("kind", kind)
			.param("post", post.value())
			.param("postTitle", postTitle)
			.param("openedOn", openedOn)
			.param("dueOn", dueOn)
			.param("position", position)
			.update();
	}

	/** One step is taken. */
	void close(StepId step, long position) {
		close(step.value(), position);
	}

	/** A duty is done. */
	void close(ProposalEvent.DutyDischarged e, long position) {
		close(duty(e.proposal(), e.number()), position);
	}

	private void close(String item, long position) {
		this.jdbc.sql("""
				update inbox_span set known_until = :position
				where item_id = :item and known_until is null and known_from < :position""")
			.param("position", position)
			.param("item", item)
			.update();
	}

	/** No step of the case waits any more; its duties do. */
	void closeSteps(ProposalId proposal, long position) {
		this.jdbc.sql("""
				update inbox_span set known_until = :position
				where proposal_id = :proposal and sort = 'STEP' and known_until is null and known_from < :position""")
			.param("position", position)
			.param("proposal", proposal.value())
			.update();
	}

	void reassign(ProposalEvent.StepReassigned e, long position) {
		reassign(e.step().value(), e.post(), e.postTitle(), position);
	}

	void reassign(ProposalEvent.DutyReassigned e, long position) {
		reassign(duty(e.proposal(), e.number()), e.post(), e.postTitle(), position);
	}

	/** Another post owes it from there on. */
	private void reassign(String item, PostId post, String postTitle, long position) {
		this.jdbc.sql("""
				with taken as (
				    update inbox_span set known_until = :position
				    where item_id = :item and known_until is null and known_from < :position returning *)
				insert into inbox_span (item_id, proposal_id, sort, kind, post_id, post_title, opened_on, due_on,
				                        opened_at, known_from)
				select item_id, proposal_id, sort, kind, :post, :postTitle, opened_on, due_on, opened_at, :position
				from taken""")
			.param("position", position)
			.param("item", item)
			.param("post", post.value())
			.param("postTitle", postTitle)
			.update();
	}

	private static String duty(ProposalId proposal, int number) {
		return proposal.value() + "/duty-" + number;
	}

}
