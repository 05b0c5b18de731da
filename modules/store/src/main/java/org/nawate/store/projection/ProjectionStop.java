package org.nawate.store.projection;

import java.time.Instant;

/**
 * Where a projection stands still, and why.
 *
 * @param position the number of the fact that it could not take
 * @param detail what is told with the cause; empty where nothing is
 * @param since when it failed there first
 * @param triedAt when it failed there last
 * @param attempts how often it has failed there
 */
public record ProjectionStop(long position, StopCause cause, String detail, Instant since, Instant triedAt,
		int attempts) {
}
