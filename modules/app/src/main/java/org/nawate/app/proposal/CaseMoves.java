package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;

import static org.nawate.app.proposal.CaseBook.columns;

/**
 * The moves of a case of which its facts are made: where it goes, who acted, what was
 * said, and what was passed on the way.
 */
final class CaseMoves {

	private final CaseBook book;

	CaseMoves(CaseBook book) {
		this.book = book;
	}

	void draft(ProposalEvent.Drafted e, long position) {
		this.book.insert("case_file",
				columns("proposal_id", e.proposal().value(), "number", e.number(), "kind", e.change().kind().name(),
						"title", title(e.change()), "state", ProposalState.DRAFT.name(), "plan_id", e.plan().value(),
						"project_id", e.change().project().value(), "project_ids", projects(e.change()), "drafter",
						e.drafter(), "section", e.section(), "change", e.change(), "round", 0, "deferred", false,
						"conditions_open", false, "drafted_on", e.draftedOn(), "last_person_name",
						e.drafter().personName(), "last_person_id", e.drafter().person().value(), "last_post_title",
						e.drafter().postTitle(), "last_acted_on", e.draftedOn(), "position", position));
	}

	static String[] projects(ProposedChange change) {
		return change.projects().stream().map(ProjectId::value).toArray(String[]::new);
	}

	/** The name of a new project; of another one the register knows it. */
	static String title(ProposedChange change) {
		return (change instanceof ProposedChange.Addition addition) ? addition.sheet().name() : "";
	}

	void open(ProposalEvent.StepOpened e, long position) {
		move(e, e.kind().state(), position);
		this.book.insert("case_step",
				columns("step_id", e.step().value(), "proposal_id", e.proposal().value(), "kind", e.kind().name(),
						"post_id", e.post().value(), "post_title", e.postTitle(), "opened_on", e.openedOn(), "due_on",
						e.dueOn(), "is_open", true, "position", position));
		follow(e, e.trace(), position);
	}

	void follow(ProposalEvent e, FlowTrace trace, long position) {
		this.book.insert("case_path",
				columns("position", position, "proposal_id", e.proposal().value(), "flow", trace.flow(), "version",
						trace.version(), "elements", trace.elements().toArray(String[]::new), "sequence_flows",
						trace.sequenceFlows().toArray(String[]::new)));
	}

	void resolve(ProposalEvent e, ItemResolution resolution, @Nullable LocalDate effectiveOn, long position) {
		switch (resolution.result()) {
			case APPROVED, CONDITIONAL -> close(e, ProposalState.RESOLVED, position);
			case CARRIED_OVER -> untable(e, ProposalState.TABLING, position);
			case SENT_BACK -> untable(e, ProposalState.AMENDING, position);
			case REFUSED -> close(e, ProposalState.REFUSED, position);
		}
		set(e, columns("resolution", resolution, "effective_on", effectiveOn, "conditions_open",
				resolution.result() == ItemResolution.Result.CONDITIONAL));
	}

	void untable(ProposalEvent e, ProposalState state, long position) {
		close(e, state, position);
		set(e, columns("meeting_id", null, "circulation_id", null, "item", null));
	}

	/** The case goes on elsewhere: nothing waits at any step of it. */
	void close(ProposalEvent e, ProposalState state, long position) {
		this.book.closeSteps(e.proposal());
		move(e, state, position);
	}

	void move(ProposalEvent e, ProposalState state, long position) {
		set(e, columns("state", state.name(), "position", position));
	}

	void say(ProposalEvent e, CaseOpinion.Act act, Actor by, String text, List<String> points, LocalDate on,
			long position) {
		this.book.insert("case_opinion", columns("position", position, "proposal_id", e.proposal().value(), "act",
				act.name(), "step_kind", stepKind(e), "actor", by, "text", text, "points", points, "acted_on", on));
		acted(e, by, on);
	}

	private static @Nullable String stepKind(ProposalEvent event) {
		return switch (event) {
			case ProposalEvent.Endorsed e -> e.kind().name();
			case ProposalEvent.SentBack e -> e.kind().name();
			case ProposalEvent.StepSkipped e -> e.kind().name();
			default -> null;
		};
	}

	void acted(ProposalEvent e, Actor by, LocalDate on) {
		set(e, columns("last_person_name", by.personName(), "last_person_id", by.person().value(), "last_post_title",
				by.postTitle(), "last_acted_on", on));
	}

	void set(ProposalEvent e, Map<String, @Nullable Object> columns) {
		this.book.update(e.proposal(), columns);
	}

	/**
	 * What was passed by the version that it leaves is passed by the one that it goes on
	 * by.
	 */
	void goOn(ProposalEvent.FlowVersionChanged e, long position) {
		CasePath before = CaseReading.join(this.book.paths(e.proposal()));
		List<String> elements = new ArrayList<>((before != null) ? before.elements() : List.of());
		elements.addAll(e.waitsAt());
		this.book.insert("case_path",
				columns("position", position, "proposal_id", e.proposal().value(), "flow", e.flow(), "version",
						e.toVersion(), "elements", elements.toArray(String[]::new), "sequence_flows",
						(before != null) ? before.sequenceFlows().toArray(String[]::new) : new String[0]));
	}

}
