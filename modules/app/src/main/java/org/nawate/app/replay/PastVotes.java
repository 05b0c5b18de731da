package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.Floor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.ItemStanding;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.VotingPolicy;

/**
 * How a case stood at the meeting that dealt with it, after some of its facts.
 *
 * @param heldOn the day for which it was then planned
 * @param present seats that counted toward the quorum; as resolved where it was
 * @param resolvedAt position of the fact that resolved it
 */
record PastVotes(String meetingId, String name, LocalDate heldOn, MeetingState state, int item, int present, int quorum,
		VotingPolicy.Count count, List<VoteThen> seats, @Nullable ItemResolution resolution,
		@Nullable Long resolvedAt) {

	/** A seat: how it was there, and what it voted. */
	record VoteThen(String postTitle, String personName, boolean presides, boolean recused, Presence presence,
			@Nullable Ballot ballot) {
	}

	/** Of the meeting on whose agenda it stood, or that had decided it last. */
	static @Nullable PastVotes of(CaseFile file, List<FactRow> facts) {
		CaseFile.Resolution resolution = file.resolution();
		String meeting = (file.meetingId() != null) ? file.meetingId()
				: (resolution != null && file.circulationId() == null) ? resolution.meetingId() : null;
		Integer item = (file.item() != null) ? file.item()
				: (resolution != null) ? Integer.valueOf(resolution.item()) : null;
		return (meeting != null && item != null) ? of(meeting, item, facts) : null;
	}

	private static @Nullable PastVotes of(String meeting, int item, List<FactRow> facts) {
		List<MeetingEvent> events = new ArrayList<>();
		String name = "";
		LocalDate heldOn = null;
		MeetingEvent.ItemResolved resolved = null;
		Long resolvedAt = null;
		for (FactRow fact : facts) {
			if (!(fact.event() instanceof MeetingEvent event) || !event.meeting().value().equals(meeting)) {
				continue;
			}
			events.add(event);
			switch (event) {
				case MeetingEvent.Planned e -> {
					name = e.name();
					heldOn = e.heldOn();
				}
				case MeetingEvent.Rescheduled e -> heldOn = e.heldOn();
				case MeetingEvent.Reconvened e -> heldOn = e.heldOn();
				case MeetingEvent.ItemResolved e when e.item() == item -> {
					resolved = e;
					resolvedAt = fact.position();
				}
				default -> {
				}
			}
		}
		if (heldOn == null) {
			return null;
		}
		ItemStanding now = ItemStanding.after(events, item);
		Floor floor = now.floor();
		List<VoteThen> seats = floor.seats()
			.stream()
			.map((seat) -> new VoteThen(seat.postTitle(), seat.personName(), floor.presides(seat.post()),
					floor.recused().contains(seat.post()), floor.presence().getOrDefault(seat.post(), Presence.ABSENT),
					now.votes().get(seat.post())))
			.toList();
		return new PastVotes(meeting, name, heldOn, now.state(), item,
				(resolved != null) ? resolved.present() : floor.present(),
				(resolved != null) ? resolved.quorum() : seats.isEmpty() ? 0 : floor.quorum(),
				(resolved != null) ? resolved.count() : now.count(), seats,
				(resolved != null) ? resolved.resolution() : null, resolvedAt);
	}

	/** Whether the seats were fixed. */
	public boolean convened() {
		return !this.seats.isEmpty();
	}

	/** How many seats there were. */
	public int seatCount() {
		return this.seats.size();
	}

}
