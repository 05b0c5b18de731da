package org.nawate.app.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.nawate.app.explain.DecisionSheet.Act;
import org.nawate.app.history.FactRow;
import org.nawate.app.look.Words;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.stereotype.Component;

/**
 * The way of a case as the cover sheet of an office prints it: act, post and name, day.
 */
@Component
class DecisionRoute {

	private final Words words;

	DecisionRoute(Words words) {
		this.words = words;
	}

	/** The acts of the last submission, and the draft before it. */
	List<Act> of(ProposalId proposal, CaseFacts known) {
		long from = known.last(ProposalEvent.Submitted.class, (e) -> true)
			.map((found) -> found.row().position())
			.orElse(0L);
		return known.rows()
			.stream()
			.filter((row) -> row.position() >= from || row.event() instanceof ProposalEvent.Drafted)
			.flatMap((row) -> act(row, proposal).stream())
			.toList();
	}

	private Optional<Act> act(FactRow row, ProposalId proposal) {
		return switch (row.event()) {
			case ProposalEvent.Drafted e -> act(row, "drafted", e.drafter(), e.draftedOn());
			case ProposalEvent.Endorsed e -> act(row, "endorsed", e.by(), e.endorsedOn());
			case ProposalEvent.StepSkipped e -> Optional
				.of(new Act(this.words.of("explain.route.skipped"), e.postTitle(), e.skippedOn(), row.position()));
			case ProposalEvent.Screened e -> act(row, "screened", e.by(), e.screenedOn());
			case ProposalEvent.ConsultationAnswered e -> act(row, "consulted", e.by(), e.answeredOn());
			case ProposalEvent.DecidedAlone e -> act(row, "decidedAlone", e.by(), e.authority().decidedOn());
			case MeetingEvent.ItemResolved e when e.proposal().equals(proposal) ->
				Optional.of(new Act(this.words.of("explain.route.resolved"), this.words.of("explain.headquarters"),
						e.resolution().decidedOn(), row.position()));
			case CirculationEvent.Concluded e when CaseFacts.outcome(e, proposal).isPresent() ->
				Optional.of(new Act(this.words.of("explain.route.circulated"), this.words.of("explain.headquarters"),
						e.decidedOn(), row.position()));
			default -> Optional.empty();
		};
	}

	private Optional<Act> act(FactRow row, String key, Actor by, LocalDate on) {
		String who = this.words.of("explain.who", by.postTitle(), by.personName());
		return Optional.of(new Act(this.words.of("explain.route." + key),
				(by.onBehalfOf() != null) ? this.words.of("fact.onBehalfOf", who, by.onBehalfOf()) : who, on,
				row.position()));
	}

	/**
	 * The right by which a case was decided, as its file tells; empty while it was not.
	 */
	static Optional<Authority.Decision> authority(CaseFacts known, ProposalId proposal) {
		return known.rows()
			.stream()
			.flatMap((row) -> decided(row, proposal).stream())
			.reduce((earlier, later) -> later);
	}

	private static Optional<Authority.Decision> decided(FactRow row, ProposalId proposal) {
		return switch (row.event()) {
			case ProposalEvent.DecidedAlone e -> Optional.of(e.authority());
			case ProposalEvent.Resolved e when e.resolution().result().approves() || isRefused(e) ->
				Optional.of(new Authority.Resolution(proposal, e.meeting(), e.item(), e.resolution().decidedOn(),
						e.resolution().documentNumber()));
			case ProposalEvent.ResolvedByCirculation e -> Optional.of(new Authority.Circulated(proposal,
					e.circulation(), e.resolution().decidedOn(), e.resolution().documentNumber()));
			default -> Optional.empty();
		};
	}

	private static boolean isRefused(ProposalEvent.Resolved e) {
		return e.resolution().result() == org.nawate.domain.meeting.ItemResolution.Result.REFUSED;
	}

}
