package org.nawate.app.erasure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An erasure that was asked for, and what came of it.
 *
 * @param personName as it is read today
 * @param posts the titles of the posts that the person held, the last one first
 * @param endedOn the day on which it was erased or withdrawn
 * @param reason why it was withdrawn
 */
public record ErasureRow(String personId, String personName, String posts, String ground, String byPerson,
		String byName, String byTitle, LocalDate requestedOn, State state, @Nullable LocalDate endedOn,
		@Nullable String endedName, @Nullable String endedTitle, @Nullable String reason) {

	/** What came of it. */
	public enum State {

		/** It waits for somebody else to carry it out. */
		REQUESTED,
		/** The name stays. */
		WITHDRAWN,
		/** The name is gone. */
		ERASED

	}

	/** Whether it can still be carried out or withdrawn. */
	public boolean isOpen() {
		return this.state == State.REQUESTED;
	}

}
