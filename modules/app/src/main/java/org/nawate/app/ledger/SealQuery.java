package org.nawate.app.ledger;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogProofs;
import org.springframework.stereotype.Component;

/** Answers how far what is recorded is sealed and signed. */
@Component
public class SealQuery {

	private static final long KEPT = Duration.ofSeconds(5).toNanos();

	private final EventLog log;

	private final LogProofs proofs;

	private final Checkpoints checkpoints;

	private volatile @Nullable Kept kept;

	SealQuery(EventLog log, LogProofs proofs, Checkpoints checkpoints) {
		this.log = log;
		this.proofs = proofs;
		this.checkpoints = checkpoints;
	}

	private record Kept(SealState state, long at) {
	}

	/** As it is at this moment. */
	public SealState now() {
		// In this order, for what grows in between must not make more signed than sealed.
		Checkpoints.Signed signed = this.checkpoints.latest().orElse(null);
		long sealed = this.log.size();
		return new SealState(sealed + this.log.unsealed(), sealed, signed);
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
			.map((leaf) -> new FactSeal(index, leaf, this.checkpoints.covering(index).orElse(null)));
	}

}
