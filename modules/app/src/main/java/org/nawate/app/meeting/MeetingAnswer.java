package org.nawate.app.meeting;

import org.springframework.stereotype.Component;

import org.nawate.app.api.ApiRefusal;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.MeetingRejection;

/** What the API answers about a meeting: the meeting as it now stands, or the refusal. */
@Component
public class MeetingAnswer {

	private final MeetingQuery meetings;

	MeetingAnswer(MeetingQuery meetings) {
		this.meetings = meetings;
	}

	/** The meeting as it stands. */
	public MeetingView of(String id) {
		return this.meetings.find(new MeetingId(id)).orElseThrow(() -> ApiRefusal.of(MeetingRejection.UNKNOWN));
	}

	/** The meeting as it stands after an act. */
	public MeetingView after(String id, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return of(id);
	}

}
