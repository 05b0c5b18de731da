package org.nawate.app.casefile;

import java.util.List;

/**
 * A line of what is proposed.
 *
 * @param label its name
 * @param texts what is said, a paragraph each; empty where nothing is said yet
 */
public record SheetLine(String label, List<String> texts) {

	public SheetLine {
		texts = List.copyOf(texts);
	}

}
