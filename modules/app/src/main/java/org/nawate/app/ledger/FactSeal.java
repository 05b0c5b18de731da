package org.nawate.app.ledger;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.tree.Hash;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.TimeStampBook;

/**
 * What proves one fact.
 *
 * @param index its place in the log, from 0
 * @param leaf its hash
 * @param signed the first signed state that covers it; {@code null} if none does yet
 * @param stamped the first signed state with a time-stamp that covers it; {@code null} if
 * none does
 */
public record FactSeal(long index, Hash leaf, Checkpoints.@Nullable Signed signed,
		TimeStampBook.@Nullable Stamped stamped) {

	/** The size of the log in which it can be proved now. */
	public long size() {
		return (this.signed != null) ? this.signed.size() : this.index + 1;
	}

}
