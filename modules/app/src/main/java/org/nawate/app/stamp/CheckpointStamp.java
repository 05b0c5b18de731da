package org.nawate.app.stamp;

import org.jspecify.annotations.Nullable;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.ledger.SealState;
import org.nawate.store.log.Checkpoints;
import org.springframework.stereotype.Component;

/** Gives papers and pages the latest signed state of the log to print. */
@Component("checkpointStamp")
public class CheckpointStamp {

	private final SealQuery seals;

	private final Checkpoints checkpoints;

	private volatile @Nullable Drawn drawn;

	CheckpointStamp(SealQuery seals, Checkpoints checkpoints) {
		this.seals = seals;
		this.checkpoints = checkpoints;
	}

	/**
	 * The latest, for a paper that is printed now; {@code null} if nothing is signed yet.
	 */
	public @Nullable Stamp now() {
		return this.checkpoints.latest().map(Stamp::of).orElse(null);
	}

	/** The one of a state of the log. */
	public @Nullable Stamp of(SealState state) {
		Checkpoints.Signed signed = state.signed();
		return (signed != null) ? Stamp.of(signed) : null;
	}

	/** Its QR code for pages. The same one is wanted again until the next is signed. */
	public Stamp.Picture picture(Stamp stamp) {
		Drawn last = this.drawn;
		if (last == null || !last.note().equals(stamp.note())) {
			last = new Drawn(stamp.note(), stamp.picture());
			this.drawn = last;
		}
		return last.picture();
	}

	private record Drawn(String note, Stamp.Picture picture) {
	}

	/** The one of some seconds ago at most, for a page that may be printed. */
	public @Nullable Stamp recent() {
		return of(this.seals.recent());
	}

}
