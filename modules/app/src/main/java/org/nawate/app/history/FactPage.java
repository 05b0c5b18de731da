package org.nawate.app.history;

import java.util.List;

/**
 * Some facts of many.
 *
 * @param page from 0
 * @param size facts on a full page
 * @param total facts in all
 */
public record FactPage(List<FactRow> rows, int page, int size, long total) {

	/** How many pages there are, at least one. */
	public int pages() {
		return (int) Math.max(1, (this.total + this.size - 1) / this.size);
	}

}
