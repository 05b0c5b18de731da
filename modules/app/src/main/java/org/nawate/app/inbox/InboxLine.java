package org.nawate.app.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a post, as one person sees it.
 *
 * @param department 部 whose section drafted the case
 * @param change whether the case moved since the person last looked at it
 * @param changedAt the position of the last fact that others brought about since then; 0
 * for none
 */
public record InboxLine(@JsonUnwrapped InboxRow row, @Nullable String department, Change change, long changedAt) {

	/** What happened since the person last looked. */
	public enum Change {

		/** The person never looked at the case. */
		NEW,
		/** Others did something since. */
		CHANGED,
		/** Nothing. */
		NONE

	}

}
