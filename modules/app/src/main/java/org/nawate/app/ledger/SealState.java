package org.nawate.app.ledger;

import org.jspecify.annotations.Nullable;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.EventLog;

/**
 * How far what is recorded can be proved.
 *
 * @param recorded facts in the store
 * @param sealed facts that have their place in the log
 * @param signed the latest signed state of the log; {@code null} before the first
 * @param stall what keeps facts from being sealed; {@code null} while they wait no longer
 * than usual
 */
public record SealState(long recorded, long sealed, Checkpoints.@Nullable Signed signed,
		EventLog.@Nullable Delay stall) {

	/** How many facts the latest signature covers. */
	public long signedSize() {
		return (this.signed != null) ? this.signed.size() : 0;
	}

	/** Recorded, and not sealed yet. */
	public long unsealed() {
		return this.recorded - this.sealed;
	}

	/** Sealed, and not signed yet. */
	public long unsigned() {
		return this.sealed - signedSize();
	}

}
