package org.nawate.app.meeting;

import java.time.LocalDate;
import java.util.Optional;

import org.nawate.process.inbox.NextMeeting;
import org.springframework.stereotype.Component;

/** The meetings that are planned or convened. */
@Component
class PlannedMeetings implements NextMeeting {

	private final MeetingQuery meetings;

	PlannedMeetings(MeetingQuery meetings) {
		this.meetings = meetings;
	}

	@Override
	public Optional<LocalDate> onOrAfter(LocalDate day) {
		return this.meetings.takingItems()
			.stream()
			.map(MeetingRow::heldOn)
			.filter((held) -> !held.isBefore(day))
			.min(LocalDate::compareTo);
	}

}
