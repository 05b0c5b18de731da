package org.nawate.app.meeting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.proposal.ProposalKind;

/**
 * A meeting, all that its page shows.
 *
 * @param startsAt a local time as text
 * @param items also those taken off, in the order of the agenda
 * @param seats fixed by the convocation, empty before it
 * @param present seats present or represented now
 * @param quorum seats that must be; 0 before the convocation
 * @param adjournedReason why it did not take place
 */
public record MeetingView(String meetingId, String name, LocalDate heldOn, String startsAt, String place,
		QuorumRule quorumRule, MeetingState state, List<AgendaItem> items, List<SeatView> seats, int present,
		int quorum, @Nullable String adjournedReason) {

	/** Whether enough are present to decide. */
	public boolean quorumMet() {
		return this.quorum > 0 && this.present >= this.quorum;
	}

	/** How many seats there are. */
	public int seatCount() {
		return this.seats.size();
	}

	/** How many more seats must be present to decide. */
	public int lacking() {
		return Math.max(0, this.quorum - this.present);
	}

	/**
	 * A seat and how it is present.
	 *
	 * @param proxyName who came in its place, else empty
	 */
	public record SeatView(String postId, String postTitle, String personId, String personName, boolean chair,
			Presence presence, String proxyName) {
	}

	/**
	 * An item of the agenda.
	 *
	 * @param takenOff why it was taken off the agenda; {@code null} while it stands there
	 * @param count as resolved, or as the votes stand now
	 * @param resolvedAt position of the fact that resolved it
	 */
	public record AgendaItem(int item, String proposalId, @Nullable String proposalNumber, @Nullable ProposalKind kind,
			String title, @Nullable String takenOff, List<SeatVote> votes, VotingPolicy.Count count,
			@Nullable ItemResolution resolution, @Nullable Long resolvedAt) {

		/** Whether it waits for a resolution. */
		public boolean isOpen() {
			return this.takenOff == null && this.resolution == null;
		}

	}

	/** What a seat voted; {@code null} while it has not. */
	public record SeatVote(String postId, String postTitle, String personName, boolean chair, @Nullable Ballot ballot) {
	}

}
