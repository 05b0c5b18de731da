package org.nawate.store.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** How fast projections go, by where they were during the last minute. */
final class Pace {

	private static final long WINDOW = Duration.ofMinutes(1).toNanos();

	private record Sample(long at, Map<String, Long> positions) {
	}

	private final Deque<Sample> samples = new ArrayDeque<>();

	/** Notes where each is now. */
	synchronized void sample(Collection<Tokens.Token> tokens) {
		long now = System.nanoTime();
		this.samples.addLast(new Sample(now,
				tokens.stream().collect(Collectors.toMap(Tokens.Token::projection, Tokens.Token::position))));
		while (now - this.samples.getFirst().at() > WINDOW) {
			this.samples.removeFirst();
		}
	}

	/** Whether it was there already when it was looked for last. */
	synchronized boolean hasStoodAt(String projection, long position) {
		return !this.samples.isEmpty()
				&& Long.valueOf(position).equals(this.samples.getLast().positions().get(projection));
	}

	/** Facts taken in a second; {@code null} before there are two samples. */
	synchronized @Nullable Double of(String projection) {
		if (this.samples.size() < 2) {
			return null;
		}
		Sample first = this.samples.getFirst();
		Sample last = this.samples.getLast();
		Long from = first.positions().get(projection);
		Long to = last.positions().get(projection);
		return (from == null || to == null) ? null : Math.max(0, to - from) * 1e9 / Math.max(1, last.at() - first.at());
	}

}
