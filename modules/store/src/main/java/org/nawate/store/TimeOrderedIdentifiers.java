package org.nawate.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages as UUIDs of version 7 (RFC 9562): those of one time lie side by
 * side in an index, which then need not be read and split all over.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

	private static final int COUNTER_BITS = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Milliseconds, and a counter below them; never the same twice on this node. */
	private final AtomicLong last = new AtomicLong();

	@Override
	public String generateIdentifier() {
		long now = System.currentTimeMillis() << COUNTER_BITS;
		long tick = this.last.updateAndGet((before) -> Math.max(before + 1, now));
		long millis = tick >>> COUNTER_BITS;
		long counter = tick & ((1L << COUNTER_BITS) - 1);
		return new UUID((millis << 16) | 0x7000L | counter, (random() & 0x3fffffffffffffffL) | (1L << 63)).toString();
	}

	/** Drawn at once: the source is shared by all threads. */
	private static long random() {
		byte[] bytes = new byte[Long.BYTES];
		RANDOM.nextBytes(bytes);
		return ByteBuffer.wrap(bytes).getLong();
	}

}
