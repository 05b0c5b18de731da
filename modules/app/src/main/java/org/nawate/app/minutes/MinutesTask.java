package org.nawate.app.minutes;

import java.time.LocalDate;

/** Minutes that wait for being confirmed by a post. */
public record MinutesTask(String meetingId, String meetingName, LocalDate heldOn, String postId, String postTitle,
		int version, LocalDate since) {
}
