package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.organisation.OrganisationChange;

/**
 * A reorganisation as it was prepared or revised last.
 *
 * @param endedOn when it was carried out or cancelled
 * @param reason of a cancellation
 * @param proposalId the case by which the owners change with it; {@code null} if there is
 * none
 * @param position of the fact that told of it last
 */
public record ReorganisationRow(String reorganisationId, String name, LocalDate effectiveOn,
		List<OrganisationChange> changes, State state, LocalDate preparedOn, @Nullable LocalDate endedOn,
		@Nullable String reason, @Nullable String proposalId, long position) {

	public ReorganisationRow {
		changes = List.copyOf(changes);
	}

	/** What became of it. */
	public enum State {

		/** 準備中. */
		PREPARED,
		/** 実施済. */
		CARRIED_OUT,
		/** 取りやめ. */
		CANCELLED

	}

	/** Whether it is still to be carried out. */
	public boolean isOpen() {
		return this.state == State.PREPARED;
	}

}
