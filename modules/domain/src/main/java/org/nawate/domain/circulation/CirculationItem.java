package org.nawate.domain.circulation;

import org.nawate.domain.act.ProposalId;

/**
 * A case that is circulated; items are numbered from 1 in the order of the list.
 *
 * @param conditions under which it is to be approved (条件案), one a line; members answer to
 * the text as it was sent to them, so a condition cannot be added afterwards; may be
 * empty
 */
public record CirculationItem(ProposalId proposal, String title, String conditions) {

	public CirculationItem {
		conditions = conditions.strip();
	}

}
