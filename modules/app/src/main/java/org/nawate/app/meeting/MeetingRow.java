package org.nawate.app.meeting;

import java.time.LocalDate;

import org.nawate.domain.meeting.MeetingState;

/**
 * A meeting in a list.
 *
 * @param items on its agenda, without those taken off
 * @param resolved how many of them are resolved
 */
public record MeetingRow(String meetingId, String name, LocalDate heldOn, String startsAt, String place,
		MeetingState state, int items, int resolved) {
}
