package org.nawate.app.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.security.Acting;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.proposal.ProposalKind;

/**
 * A meeting, all that its page shows.
 *
 * @param startsAt a local time as text
 * @param rules that it follows; before the convocation those now foreseen for its day
 * @param items in the order of the agenda, those taken off last
 * @param seats fixed by the convocation, empty before it
 * @param present seats that count toward the quorum now
 * @param quorum seats that must; 0 before the convocation
 * @param convocation when and with which notice it was convened; {@code null} before it
 * @param adjournedReason why it did not take place, or was called off
 * @param papers issued, the first one first
 */
public record MeetingView(String meetingId, String name, LocalDate heldOn, String startsAt, String place,
		HeadquartersRules rules, MeetingState state, List<AgendaItem> items, List<SeatView> seats, int present,
		int quorum, @Nullable Convocation convocation, @Nullable String adjournedReason, List<Issue> papers) {

	/** Whether enough are present to decide. */
	public boolean quorumMet() {
		return this.quorum > 0 && this.present >= this.quorum;
	}

	/** How many seats there are. */
	public int seatCount() {
		return this.seats.size();
	}

	/** Whether it is still to be told who comes: so far nobody is absent. */
	public boolean unattended() {
		return this.state == MeetingState.CONVENED
				&& this.seats.stream().allMatch((seat) -> seat.presence() == Presence.ABSENT);
	}

	/** How many more seats must be present to decide. */
	public int lacking() {
		return Math.max(0, this.quorum - this.present);
	}

	/** Whether nothing happens at it any more. */
	public boolean over() {
		return this.state.isOver();
	}

	/** What is to be decided, in order. */
	public List<AgendaItem> decisions() {
		return this.items.stream().filter((item) -> item.takenOff() == null && item.duty() == null).toList();
	}

	/** What is reported, in order. */
	public List<AgendaItem> reports() {
		return this.items.stream().filter((item) -> item.takenOff() == null && item.duty() != null).toList();
	}

	/** What was taken off. */
	public List<AgendaItem> takenOff() {
		return this.items.stream().filter((item) -> item.takenOff() != null).toList();
	}

	/**
	 * The titles of members who are there and may have an interest in an item, as one
	 * text.
	 */
	public String interestedIn(AgendaItem item) {
		return this.seats.stream()
			.filter((seat) -> item.interested().contains(seat.postId()) && seat.presence().counts()
					&& item.recusals().stream().noneMatch((gone) -> gone.postId().equals(seat.postId())))
			.map(SeatView::postTitle)
			.collect(Collectors.joining("、"));
	}

	/** Whether more than one item could be approved at once. */
	public boolean manyUnopposed() {
		return this.state == MeetingState.OPEN
				&& decisions().stream().filter((item) -> item.isOpen() && item.unopposed()).count() > 1;
	}

	/** Whether a report waits for being noted. */
	public boolean reportsOpen() {
		return reports().stream().anyMatch(AgendaItem::isOpen);
	}

	/** The person in the post that has a seat here, where they hold one. */
	public Acting seatOf(Acting acting) {
		return acting.fitting((held) -> seat(held.postId()) != null);
	}

	/** The seat of a post; {@code null} if it has none. */
	public @Nullable SeatView seat(String postId) {
		return this.seats.stream().filter((seat) -> seat.postId().equals(postId)).findFirst().orElse(null);
	}

	/** Who presides; {@code null} before the convocation. */
	public @Nullable SeatView presider() {
		return this.seats.stream().filter(SeatView::presides).findFirst().orElse(null);
	}

	/** The papers that members have; {@code null} before any were issued. */
	public @Nullable Issue issued() {
		return this.papers.isEmpty() ? null : this.papers.getLast();
	}

	/** Whether the agenda is no longer the one of the papers that members have. */
	public boolean papersOutdated() {
		Issue issued = issued();
		return issued != null && !issued.items()
			.equals(this.items.stream().filter((item) -> item.takenOff() == null).map(AgendaItem::item).toList());
	}

	/** Whether it was to take place and did not: 流会 or 中止. */
	public boolean failed() {
		return this.state == MeetingState.ADJOURNED || this.state == MeetingState.CALLED_OFF;
	}

	/**
	 * When it was convened.
	 *
	 * @param latestOn the last day for convening it in time; {@code null} where none was
	 * told
	 * @param urgency why it was convened later; {@code null} if it was not
	 */
	public record Convocation(LocalDate on, @Nullable LocalDate latestOn, @Nullable String urgency) {
	}

	/**
	 * A seat and how it is present.
	 *
	 * @param proxyName who came in its place, else empty
	 */
	public record SeatView(String postId, String postTitle, String personId, String personName, boolean chair,
			boolean presides, Presence presence, String proxyName) {
	}

	/**
	 * An item of the agenda.
	 *
	 * @param duty number of the case's duty to report; {@code null} for an item to decide
	 * @param takenOff why it was taken off the agenda; {@code null} while it stands there
	 * @param votes of those who may vote on it, and of those who have
	 * @param present seats that count toward its quorum; as resolved, or now
	 * @param waitsForPresider whether the votes are equal and who presides is to decide
	 * @param recusals who takes no part, and why
	 * @param interested posts of the department that drafted the case, and so may have an
	 * interest
	 * @param resolvedAt position of the fact that resolved or noted it
	 * @param noted what was said when the report was noted; {@code null} while it was not
	 */
	public record AgendaItem(int item, @Nullable Integer duty, String proposalId, @Nullable String proposalNumber,
			@Nullable ProposalKind kind, String title, @Nullable String takenOff, List<SeatVote> votes,
			VotingPolicy.Count count, int present, int quorum, boolean waitsForPresider, List<Recusal> recusals,
			Set<String> interested, @Nullable ItemResolution resolution, @Nullable Long resolvedAt,
			@Nullable String noted) {

		/**
		 * How whoever presided decided equal votes; {@code null} if it did not come to
		 * that.
		 */
		public @Nullable Ballot castingVote() {
			return this.count.tie() ? this.votes.stream()
				.filter((vote) -> vote.presides() && vote.ballot() != null)
				.map(SeatVote::ballot)
				.findFirst()
				.orElse(null) : null;
		}

		/** Whether it waits for a resolution or for being noted. */
		public boolean isOpen() {
			return this.takenOff == null && this.resolution == null && this.noted == null;
		}

		/** Whether nobody voted otherwise than for it. */
		public boolean unopposed() {
			return this.votes.stream().allMatch((vote) -> vote.ballot() == null || vote.ballot() == Ballot.FOR);
		}

		/** Whether all who may vote were for it. */
		public boolean unanimous() {
			return this.count.present() > 0 && this.count.votesFor() == this.count.present();
		}

		/** Whether a post takes no part in it. */
		public boolean isRecused(String postId) {
			return this.recusals.stream().anyMatch((gone) -> gone.postId().equals(postId));
		}

		/** Whether enough are present to decide on it. */
		public boolean quorumMet() {
			return this.present >= this.quorum;
		}

	}

	/**
	 * What a seat voted; {@code null} while it has not.
	 *
	 * @param mayCast whether it may vote on the item now
	 */
	public record SeatVote(String postId, String postTitle, String personName, boolean presides, boolean mayCast,
			@Nullable Ballot ballot) {
	}

	/**
	 * A member who takes no part in an item.
	 *
	 * @param own 回避: whether the member told it
	 */
	public record Recusal(String postId, String postTitle, String reason, boolean own) {
	}

	/**
	 * 会議資料 as members were given it.
	 *
	 * @param issue counted from 1
	 * @param items of the agenda in order
	 * @param size in bytes
	 * @param reason why it took the place of another; empty for the first
	 * @param position of the fact
	 */
	public record Issue(int issue, List<Integer> items, String sha256, long size, int pages, String reason,
			String byTitle, String byName, LocalDate issuedOn, long position) {
	}

}
