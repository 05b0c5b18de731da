package org.nawate.store;

import org.nawate.domain.act.EventName;

/** Facts about a note, the smallest aggregate that shows what the store does. */
sealed interface NoteEvent {

	@EventName("note.Written")
	record Written(NoteId note, String text) implements NoteEvent {
	}

	@EventName(value = "note.Revised", revision = 2)
	record Revised(NoteId note, String text) implements NoteEvent {
	}

}
