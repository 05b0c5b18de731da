package org.nawate.store;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;

sealed interface NoteCommand extends Act {

	@Override
	default Actor by() {
		return Actor.of("u1", "田中", "p1", "情報政策課長");
	}

	record Write(@TargetAggregateIdentifier NoteId note, String text) implements NoteCommand {
	}

	record Revise(@TargetAggregateIdentifier NoteId note, String text) implements NoteCommand {
	}

	/** Changes the note and then fails, as a program with a fault does. */
	record Spoil(@TargetAggregateIdentifier NoteId note) implements NoteCommand {
	}

}
