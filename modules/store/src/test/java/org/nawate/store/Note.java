package org.nawate.store;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class Note {

	@AggregateIdentifier
	private NoteId id;

	private int revisions;

	Note() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(NoteCommand.Write command) {
		AggregateLifecycle.apply(new NoteEvent.Written(command.note(), command.text()));
	}

	@CommandHandler
	int handle(NoteCommand.Revise command) {
		AggregateLifecycle.apply(new NoteEvent.Revised(this.id, command.text()));
		return this.revisions;
	}

	@CommandHandler
	void handle(NoteCommand.Spoil command) {
		AggregateLifecycle.apply(new NoteEvent.Revised(this.id, "spoilt"));
		throw new IllegalStateException("a fault");
	}

	@EventSourcingHandler
	void on(NoteEvent event) {
		switch (event) {
			case NoteEvent.Written e -> this.id = e.note();
			case NoteEvent.Revised e -> this.revisions++;
		}
	}

}
