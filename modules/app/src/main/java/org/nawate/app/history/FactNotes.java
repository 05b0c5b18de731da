package org.nawate.app.history;

import java.util.List;

/** What others have to say about a fact, on its page. */
public interface FactNotes {

	/**
	 * A line about a fact.
	 *
	 * @param href where more is said
	 * @param text in the reader's language
	 */
	record Note(String href, String text) {
	}

	/** Those about the fact with that number. */
	List<Note> about(long position);

}
