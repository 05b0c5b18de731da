package org.nawate.app.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.nawate.app.history.FactRow;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;

/** The facts of a case and of the meetings about it, asked for what a sentence needs. */
record CaseFacts(List<FactRow> rows) {

	/** A fact with its event. */
	record Found<T>(T event, FactRow row) {
	}

	/** All of a kind, oldest first. */
	<T> Stream<Found<T>> all(Class<T> kind) {
		return this.rows.stream()
			.filter((row) -> kind.isInstance(row.event()))
			.map((row) -> new Found<>(kind.cast(row.event()), row));
	}

	/** The last one of a kind that fits. */
	<T> Optional<Found<T>> last(Class<T> kind, Predicate<T> fits) {
		return all(kind).filter((found) -> fits.test(found.event())).reduce((earlier, later) -> later);
	}

	/** What a meeting resolved on an item. */
	Optional<Found<MeetingEvent.ItemResolved>> resolved(ProposalId proposal, MeetingId meeting, int item) {
		return last(MeetingEvent.ItemResolved.class,
				(e) -> e.proposal().equals(proposal) && e.meeting().equals(meeting) && e.item() == item);
	}

	/** What a circulation came to. */
	Optional<Found<CirculationEvent.Concluded>> concluded(Authority.Circulated authority) {
		return last(CirculationEvent.Concluded.class, (e) -> e.circulation().equals(authority.circulation()));
	}

	/** What it came to for the case. */
	static Optional<ItemOutcome> outcome(CirculationEvent.Concluded concluded, ProposalId proposal) {
		return concluded.outcomes().stream().filter((outcome) -> outcome.proposal().equals(proposal)).findFirst();
	}

	/** What one post decided alone. */
	Optional<Found<ProposalEvent.DecidedAlone>> decidedAlone() {
		return last(ProposalEvent.DecidedAlone.class, (e) -> true);
	}

	/** What a meeting is called. */
	Optional<String> nameOf(MeetingId meeting) {
		return last(MeetingEvent.Planned.class, (e) -> e.meeting().equals(meeting))
			.map((found) -> found.event().name());
	}

	/** What a circulation is called. */
	Optional<String> nameOf(Authority.Circulated authority) {
		return last(CirculationEvent.Started.class, (e) -> e.circulation().equals(authority.circulation()))
			.map((found) -> found.event().name());
	}

}
