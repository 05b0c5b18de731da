package org.nawate.app.anchor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far copies reach at a place.
 *
 * @param place the folder
 * @param size facts that the latest copy covers; 0 if there is none
 * @param anchoredAt when it was put there
 * @param lagging whether a checkpoint waits for its copy longer than it should
 * @param fault why the last attempt failed on this node; {@code null} if it did not
 */
public record AnchorState(String place, long size, @Nullable Instant anchoredAt, boolean lagging,
		@Nullable AnchorFault fault) {

	/** Whether somebody should look after it. */
	public boolean needsCare() {
		return this.lagging || this.fault == AnchorFault.DIFFERS;
	}

}
