package org.nawate.store;

import java.util.stream.IntStream;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTableTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	private static final Wiring STORE = Wiring.guarded(DATABASE.dataSource());

	@AfterAll
	static void close() {
		STORE.close();
		DATABASE.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update domain_event_entry set payload = meta_data", "delete from domain_event_entry",
			"delete from domain_event_entry where false", "truncate domain_event_entry" })
	void what_was_recorded_cannot_be_changed(String attempt) {
		assertThatThrownBy(() -> STORE.jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("Recorded events are never changed");
	}

	@Test
	void a_long_aggregate_is_read_page_by_page_without_an_empty_one() {
		int length = 2_501;
		append("long", length);
		STORE.pagesRead.set(0);
		long last = STORE.events().readEvents("long").asStream().reduce(-1L, (before, event) -> {
			assertThat(event.getSequenceNumber()).isEqualTo(before + 1);
			return event.getSequenceNumber();
		}, Long::sum);
		assertThat(last).isEqualTo(length - 1L);
		assertThat(STORE.pagesRead).hasValue(length / EventStoreConfiguration.PAGE + 1);
	}

	@Test
	void a_short_aggregate_is_read_by_one_statement() {
		append("short", 3);
		STORE.pagesRead.set(0);
		assertThat(STORE.events().readEvents("short").asStream()).hasSize(3);
		assertThat(STORE.pagesRead).hasValue(1);
	}

	@Test
	void an_event_of_an_unknown_name_stops_every_reader() {
		append("from the future", 1);
		GapAwareTrackingToken before = (GapAwareTrackingToken) STORE.events().createHeadToken();
		STORE.jdbc
			.sql("""
					insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, meta_data,
					payload, payload_revision, payload_type, time_stamp)
					values ('e-future', 'from the future', 1, 'Note', '{}', '{}', '7', 'note.Burnt', '2026-01-01T00:00:00.000Z')""")
			.update();
		assertThatThrownBy(() -> STORE.events().readEvents("from the future").asStream().toList())
			.isInstanceOf(UnknownEventException.class)
			.hasMessageContainingAll("note.Burnt", "revision 7");
		// Who waits for the next event already is told nothing of one that cannot be
		// read.
		STORE.awaitSealed();
		assertThatThrownBy(() -> {
			try (var events = STORE.events().openStream(before)) {
				while (true) {
					events.nextAvailable().getPayload();
				}
			}
		}).hasStackTraceContaining("note.Burnt");
	}

	private static void append(String aggregate, int length) {
		EventStore events = STORE.events();
		UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
		unit.attachTransaction(STORE.transactions);
		events.publish(IntStream.range(0, length)
			.mapToObj((i) -> new GenericDomainEventMessage<>("Note", aggregate, i,
					new NoteEvent.Written(new NoteId(aggregate), "text " + i)))
			.toList());
		unit.commit();
	}

}
