package org.nawate.store.log;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ProvedEventsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final SigningKey KEY = SigningKey.generate("log.example.jp/nawate");

	private static final Notary NOTARY = new Notary("log.example.jp/nawate", List.of(KEY), Set.of());

	private final TestDatabase database = new TestDatabase();

	private final LogKeeper keeper = new LogKeeper(this.database.dataSource(), NOTARY, InstantSource.system());

	@BeforeEach
	void writeSomeEvents() throws SQLException {
		for (int i = 0; i < 300; i++) {
			Writer.begin(this.database.dataSource()).append("note-" + i % 7, i / 7).commit();
		}
		this.keeper.start();
		awaitSize(300);
	}

	@AfterEach
	void close() {
		this.keeper.stop();
		this.database.close();
	}

	private void awaitSize(long size) {
		EventLog log = new EventLog(this.database.jdbc());
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (log.size() < size) {
			assertThat(System.nanoTime()).as("sealed in time").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	private ProvedEvents open() throws SQLException {
		return ProvedEvents.open(this.database.dataSource(), PATIENCE).orElseThrow();
	}

	/** Without a wish the second state would be signed a minute later. */
	@Test
	void what_is_sealed_is_signed_when_somebody_wishes_to_prove_it() throws SQLException {
		try (ProvedEvents first = open()) {
			assertThat(first.size()).isEqualTo(300);
		}
		Writer.begin(this.database.dataSource()).append("later", 0).commit();
		awaitSize(301);
		try (ProvedEvents second = open()) {
			assertThat(second.size()).isEqualTo(301);
			assertThat(second.checkpoint().signedBy(List.of(KEY.verifying()))).isNotEmpty();
			assertThat(second.earlier(List.of(0L), List.of())).containsOnlyKeys(300L);
			assertThat(second.earlier(List.of(), List.of(300L, 17L))).containsOnlyKeys(300L);
			assertThat(second.since(300)
				.holds(root(second.earlier(List.of(), List.of(300L)).values().iterator().next()),
						root(second.checkpoint())))
				.isTrue();
		}
	}

	@Test
	void nothing_is_opened_while_nobody_signs() throws SQLException {
		this.keeper.stop();
		Writer.begin(this.database.dataSource()).append("later", 0).commit();
		try (ProvedEvents before = open()) {
			assertThat(before.size()).as("what was signed before").isEqualTo(300);
		}
		this.database.jdbc().sql("""
				insert into event_log (log_index, global_index, leaf_hash)
				select 300, max(global_index), sha256('x') from domain_event_entry""").update();
		assertThat(ProvedEvents.open(this.database.dataSource(), Duration.ofMillis(50))).isEmpty();
	}

	@Test
	void whole_aggregates_are_read_in_order_each_event_with_its_proof() throws SQLException, IOException {
		List<String> read = new ArrayList<>();
		try (ProvedEvents log = open()) {
			log.read(Set.of("note-3", "note-5"), Set.of(), (index, event, path) -> {
				read.add(event.aggregate() + "#" + event.sequence());
				assertThat(new InclusionProof(index, log.size(), Objects.requireNonNull(path)).holds(event.hash(),
						root(log.checkpoint())))
					.as(read.getLast())
					.isTrue();
			});
		}
		assertThat(read).hasSize(86).startsWith("note-3#0", "note-5#0", "note-3#1").endsWith("note-5#42");
	}

	@Test
	void other_kinds_are_read_up_to_the_last_event_of_the_aggregates() throws SQLException, IOException {
		Writer.begin(this.database.dataSource()).append("whole", 0).commit();
		Writer.begin(this.database.dataSource()).append("note-0", 43).commit();
		awaitSize(302);
		List<Long> read = new ArrayList<>();
		String kind = this.database.jdbc()
			.sql("select distinct type from domain_event_entry")
			.query(String.class)
			.single();
		try (ProvedEvents log = open()) {
			log.read(Set.of("whole"), Set.of(kind), (index, event, path) -> read.add(index));
		}
		assertThat(read).hasSize(301).doesNotContain(301L);
	}

	private static org.nawate.ledger.tree.Hash root(org.nawate.ledger.note.SignedNote note) {
		return Checkpoint.of(note.text()).root();
	}

}
