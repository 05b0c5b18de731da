package org.nawate.domain.meeting;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/**
 * 議事録: drafted, edited, confirmed by whoever presided and by one member, and then fixed.
 * Folded from the meeting's facts.
 */
final class MeetingMinutes {

	private int version;

	private String text = "";

	private @Nullable MinutesSigners signers;

	/** Who has confirmed the version as it stands. */
	private final Map<PostId, PersonId> confirmed = new LinkedHashMap<>();

	Verdict<MeetingEvent> decide(MeetingCommand.DraftMinutes c, MeetingVotes votes) {
		if (c.text().isBlank()) {
			return refused(MINUTES_EMPTY);
		}
		Floor floor = votes.floor();
		Seat signer = votes.seat(c.signer());
		if (signer == null) {
			return refused(NO_SEAT, c.signer());
		}
		if (floor.presides(signer.post())) {
			return refused(SIGNER_PRESIDED, signer.postTitle());
		}
		if (!floor.presence().getOrDefault(signer.post(), Presence.ABSENT).counts()) {
			return refused(SIGNER_ABSENT, signer.postTitle());
		}
		Seat chair = floor.seats().stream().filter((seat) -> floor.presides(seat.post())).findFirst().orElseThrow();
		return Verdict.of(new MeetingEvent.MinutesDrafted(c.meeting(), 1, c.text(),
				new MinutesSigners(chair.post(), chair.postTitle(), signer.post(), signer.postTitle()), c.by(),
				c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.EditMinutes c) {
		if (c.version() != this.version) {
			return refused(MINUTES_CHANGED, this.version);
		}
		if (c.text().isBlank()) {
			return refused(MINUTES_EMPTY);
		}
		if (c.text().equals(this.text)) {
			return refused(MINUTES_UNCHANGED);
		}
		return Verdict.of(new MeetingEvent.MinutesEdited(c.meeting(), this.version + 1, c.text(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.ConfirmMinutes c) {
		if (c.version() != this.version) {
			return refused(MINUTES_CHANGED, this.version);
		}
		MinutesSigners two = java.util.Objects.requireNonNull(this.signers);
		PostId post = c.by().post();
		if (!post.equals(two.chair()) && !post.equals(two.member())) {
			return refused(NOT_A_SIGNER, two.chairTitle(), two.memberTitle());
		}
		if (this.confirmed.containsKey(post)) {
			return refused(CONFIRMED_ALREADY, c.by().postTitle());
		}
		if (this.confirmed.containsValue(c.by().person())) {
			return refused(CONFIRMED_BY_SAME_PERSON);
		}
		MeetingEvent.MinutesConfirmed confirmation = new MeetingEvent.MinutesConfirmed(c.meeting(), this.version, post,
				post.equals(two.chair()) ? two.chairTitle() : two.memberTitle(), c.by(), c.on());
		return this.confirmed.isEmpty() ? Verdict.of(confirmation)
				: Verdict.of(confirmation, new MeetingEvent.MinutesFixed(c.meeting(), this.version, c.on()));
	}

	void on(MeetingEvent.MinutesDrafted e) {
		this.version = e.version();
		this.text = e.text();
		this.signers = e.signers();
	}

	/** What was confirmed was another text. */
	void on(MeetingEvent.MinutesEdited e) {
		this.version = e.version();
		this.text = e.text();
		this.confirmed.clear();
	}

	void on(MeetingEvent.MinutesConfirmed e) {
		this.confirmed.put(e.post(), e.by().person());
	}

}
