package org.nawate.app.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogProofs;
import org.nawate.store.log.TimeStampBook;
import org.springframework.stereotype.Component;

/** Answers how far what is recorded is sealed and signed. */
@Component
public class SealQuery {

	/** Sealing takes less than a second; what waits longer than this is held up. */
	private static final Duration STALLED_AFTER = Duration.ofSeconds(30);

	private static final long KEPT = Duration.ofSeconds(5).toNanos();

	private final EventLog log;

	private final LogProofs proofs;

	private final Checkpoints checkpoints;

	private final TimeStampBook stamps;

	private final Clock clock;

	private volatile @Nullable Kept kept;

	SealQuery(EventLog log, LogProofs proofs, Checkpoints checkpoints, TimeStampBook stamps, Clock clock) {
		this.log = log;
		this.proofs = proofs;
		this.checkpoints = checkpoints;
		this.stamps = stamps;
		this.clock = clock;
	}

	private record Kept(SealState state, long at) {
	}

	/** As it is at this moment. */
	public SealState now() {
		// In this order, for what grows in between must not make more signed than sealed.
		Checkpoints.Signed signed = this.checkpoints.latest().orElse(null);
		long sealed = this.log.size();
		long unsealed = this.log.unsealed();
		return new SealState(sealed + unsealed, sealed, signed, (unsealed > 0) ? stall().orElse(null) : null);
	}

	/**
	 * What keeps facts from being sealed, if one has waited for half a minute: until then
	 * no page shows it.
	 */
	public Optional<EventLog.Delay> stall() {
		Instant before = this.clock.instant().minus(STALLED_AFTER);
		return this.log.delay().filter((delay) -> delay.since().isBefore(before));
	}

	/** As it was some seconds ago at most, for what stands on every page. */
	public SealState recent() {
		Kept last = this.kept;
		if (last != null && System.nanoTime() - last.at() < KEPT) {
			return last.state();
		}
		SealState state = now();
		this.kept = new Kept(state, System.nanoTime());
		return state;
	}

	/** What proves the fact of that number, from 1; empty while it is not sealed. */
	public Optional<FactSeal> of(long position) {
		long index = position - 1;
		return this.proofs.leaf(index)
			.map((leaf) -> new FactSeal(index, leaf, this.checkpoints.covering(index).orElse(null),
					this.stamps.covering(index).orElse(null)));
	}

}
