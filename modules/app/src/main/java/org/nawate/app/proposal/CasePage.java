package org.nawate.app.proposal;

import java.util.List;

/**
 * Some cases of many.
 *
 * @param page from 0
 * @param size cases on a full page
 * @param total cases in all
 */
public record CasePage(List<CaseRow> rows, int page, int size, long total) {

	/** How many pages there are, at least one. */
	public int pages() {
		return (int) Math.max(1, (this.total + this.size - 1) / this.size);
	}

}
