package org.nawate.benchmarks.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.store.log.EventLog;

/**
 * SHA-256 of the same bytes and nothing else: as they lie in memory, or read from the
 * database first. On all processors, as ours.
 */
final class PlainHash implements Contender {

	/** So many events fit into memory. */
	private static final int AT_MOST = 100_000;

	private static final int PAGE = 5_000;

	private final EventLog log;

	private final long events;

	private final boolean read;

	private final List<byte[]> kept;

	PlainHash(Database history, long events, boolean read) {
		this.log = new EventLog(history.jdbc());
		this.events = read ? events : Math.min(events, AT_MOST);
		this.read = read;
		this.kept = read ? List.of() : this.log.entries(0, this.events);
	}

	@Override
	public String name() {
		return this.read ? "SHA-256 of the events, read page by page" : "SHA-256 of the bytes in memory";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			if (!this.read) {
				hash(this.kept);
				return;
			}
			IntStream.range(0, (int) ((this.events + PAGE - 1) / PAGE))
				.parallel()
				.forEach((page) -> hash(this.log.entries((long) page * PAGE, (page + 1L) * PAGE)));
		});
	}

	private static void hash(List<byte[]> entries) {
		int all = entries.parallelStream().mapToInt((entry) -> sha256().digest(entry)[0]).sum();
		if (entries.isEmpty() || all == Integer.MIN_VALUE) {
			throw new IllegalStateException("There are no events");
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public long units() {
		return this.events;
	}

}
