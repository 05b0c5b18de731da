package org.nawate.app.importing;

import java.util.List;

/**
 * Something that a person must know about the page.
 *
 * @param code what was found
 * @param line the line of the source, counted from 1; 0 where it is the page as a whole
 * @param details what the sentence needs: the text as printed, numbers, names
 */
public record Finding(FindingCode code, int line, List<String> details) {

	public Finding {
		details = List.copyOf(details);
	}

	static Finding of(FindingCode code, int line, Object... details) {
		return new Finding(code, line, java.util.Arrays.stream(details).map(String::valueOf).toList());
	}

	/** Whether it keeps the page from being imported. */
	public boolean error() {
		return this.code.error();
	}

}
