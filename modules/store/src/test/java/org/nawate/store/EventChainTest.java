package org.nawate.store;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.store.log.StoredEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Acts as they run in the product: what they leave in the store, and who hears of it. */
class EventChainTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	private static final Wiring STORE = Wiring.guarded(DATABASE.dataSource());

	@AfterAll
	static void close() {
		STORE.close();
		DATABASE.close();
	}

	@Test
	void each_event_holds_the_hash_of_the_one_before_it_across_acts_and_within_one() {
		NoteId note = new NoteId("chained");
		STORE.commands().sendAndWait(new NoteCommand.Write(note, "一"));
		STORE.commands().sendAndWait(new NoteCommand.Write(note, "二 \"𠮷\" \u0001"));
		STORE.acts().inOneTransaction(() -> {
			STORE.commands().sendAndWait(new NoteCommand.Write(note, "三"));
			STORE.commands().sendAndWait(new NoteCommand.Write(note, "四"));
			return true;
		}, (done) -> done);
		List<RecordedEvent> events = stored("chained");
		assertThat(events).hasSize(4);
		assertThat(events.getFirst().previous()).isNull();
		for (int i = 1; i < events.size(); i++) {
			assertThat(events.get(i).previous()).isEqualTo(events.get(i - 1).hash());
		}
		assertThat(events).allSatisfy((event) -> assertThat(CanonicalJson.isCanonical(event.bytes())).isTrue());
	}

	@Test
	void a_reader_on_another_node_is_woken_by_the_log() throws Exception {
		try (Wiring other = Wiring.guarded(DATABASE.dataSource());
				BlockingStream<TrackedEventMessage<?>> stream = other.events()
					.openStream(other.events().createHeadToken())) {
			assertThat(stream.hasNextAvailable()).isFalse();
			STORE.commands().sendAndWait(new NoteCommand.Write(new NoteId("heard"), "text"));
			boolean heard = stream.hasNextAvailable(60, TimeUnit.SECONDS);
			assertThat(heard).isTrue();
			assertThat(stream.nextAvailable().getPayload())
				.isEqualTo(new NoteEvent.Written(new NoteId("heard"), "text"));
		}
	}

	private static List<RecordedEvent> stored(String aggregate) {
		return STORE.jdbc
			.sql("select * from domain_event_entry where aggregate_identifier = ? order by sequence_number")
			.param(aggregate)
			.query((row, number) -> StoredEvent.read(row))
			.list();
	}

}
