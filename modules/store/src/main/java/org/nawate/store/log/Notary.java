package org.nawate.store.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.tree.Hash;

/**
 * Signs the state of the log: whenever a weighty event was sealed (a resolution, a
 * publication), and at least once a minute while there are events.
 *
 * @param origin the log's name, one line
 * @param keys the keys to sign with, the present one first; empty where the log is not
 * signed
 * @param weighty stored names of events after which a checkpoint is signed at once
 */
public record Notary(String origin, List<SigningKey> keys, Set<String> weighty) {

	/** The longest time for which sealed events stay without a signature. */
	static final Duration PERIOD = Duration.ofMinutes(1);

	public Notary {
		keys = List.copyOf(keys);
		weighty = Set.copyOf(weighty);
	}

	/** Nobody signs. */
	public static Notary none() {
		return new Notary("unsigned", List.of(), Set.of());
	}

	boolean signs() {
		return !this.keys.isEmpty();
	}

	/** Whether that long after the last signature one is due. */
	static boolean isDue(Instant last, Instant now) {
		return !now.isBefore(last.plus(PERIOD));
	}

	SignedNote sign(long size, Hash root) {
		return SignedNote.sign(new Checkpoint(this.origin, size, root).text(), this.keys);
	}

}
