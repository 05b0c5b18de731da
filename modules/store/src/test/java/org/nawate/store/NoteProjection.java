package org.nawate.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A read model that can be told to fail between its two rows. */
@ProcessingGroup("notes")
class NoteProjection {

	final AtomicInteger failures = new AtomicInteger();

	final Map<String, EventMessage<?>> seen = new ConcurrentHashMap<>();

	volatile boolean failing;

	private final JdbcClient jdbc;

	NoteProjection(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventHandler
	void on(NoteEvent event, EventMessage<?> message) {
		String note = switch (event) {
			case NoteEvent.Written e -> e.note().value();
			case NoteEvent.Revised e -> e.note().value();
		};
		insert(note, "first");
		if (this.failing) {
			this.failures.incrementAndGet();
			throw new IllegalStateException("the projection has a fault");
		}
		insert(note, "second");
		this.seen.put(note, message);
	}

	private void insert(String note, String row) {
		this.jdbc.sql("insert into note_rows values (?, ?)").params(note, row).update();
	}

}
