package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.Tile;
import org.nawate.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LogProofsTest {

	private static final SigningKey KEY = SigningKey.generate("log.example.jp/nawate");

	private static final int EVENTS = 600;

	private final TestDatabase database = new TestDatabase();

	private final LogProofs proofs = new LogProofs(this.database.dataSource());

	private final EventLog log = new EventLog(this.database.jdbc());

	private final Checkpoints checkpoints = new Checkpoints(this.database.jdbc());

	private final List<Hash> roots = new ArrayList<>();

	private Connection connection;

	private Sealer sealer;

	@BeforeEach
	void sealEvents() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
		this.sealer = Sealer.open(this.connection,
				new Notary("log.example.jp/nawate", List.of(KEY), Set.of("note.Written")), java.time.Instant::now);
		for (int half = 0; half < 2; half++) {
			try (Writer writer = Writer.begin(this.database.dataSource())) {
				for (int i = 0; i < EVENTS / 2; i++) {
					writer.append("note-" + half, i);
				}
				writer.commit();
			}
			this.sealer.sealNext();
			this.roots.add(this.sealer.root());
		}
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.database.close();
	}

	@Test
	void each_event_is_proved_in_the_log_of_then_and_of_now() {
		for (long index : List.of(0L, 1L, 255L, 256L, 299L)) {
			Hash leaf = this.proofs.leaf(index).orElseThrow();
			assertThat(this.proofs.inclusion(index, 300).orElseThrow().holds(leaf, this.roots.getFirst())).isTrue();
			assertThat(this.proofs.inclusion(index, EVENTS).orElseThrow().holds(leaf, this.roots.getLast())).isTrue();
		}
		assertThat(
				this.proofs.consistency(300, EVENTS).orElseThrow().holds(this.roots.getFirst(), this.roots.getLast()))
			.isTrue();
	}

	@Test
	void nothing_is_proved_of_what_the_log_does_not_hold() {
		assertThat(this.proofs.leaf(EVENTS)).isEmpty();
		assertThat(this.proofs.leaf(-1)).isEmpty();
		assertThat(this.proofs.inclusion(EVENTS, EVENTS)).isEmpty();
		assertThat(this.proofs.inclusion(0, EVENTS + 1)).isEmpty();
		assertThat(this.proofs.consistency(2, 1)).isEmpty();
		assertThat(this.proofs.consistency(1, EVENTS + 1)).isEmpty();
	}

	@Test
	void tiles_are_given_as_far_as_the_log_reaches() {
		assertThat(this.proofs.tile(new Tile(0, 0, Tile.WIDTH)))
			.hasValueSatisfying((tile) -> assertThat(tile).hasSize(Tile.WIDTH * Hash.LENGTH));
		assertThat(this.proofs.tile(new Tile(0, 2, EVENTS - 512))).isPresent();
		assertThat(this.proofs.tile(new Tile(0, 2, EVENTS - 511))).isEmpty();
		assertThat(this.proofs.tile(new Tile(0, 3, 1))).isEmpty();
		assertThat(this.proofs.tile(new Tile(1, 0, 2))).isPresent();
		assertThat(this.proofs.tile(new Tile(1, 0, 3))).isEmpty();
		assertThat(this.proofs.tile(new Tile(7, Long.MAX_VALUE, 1))).isEmpty();
	}

	@Test
	void checkpoints_are_found_by_what_they_cover() {
		assertThat(this.checkpoints.count()).isEqualTo(2);
		assertThat(this.checkpoints.latest()).hasValueSatisfying((one) -> assertThat(one.size()).isEqualTo(EVENTS));
		assertThat(this.checkpoints.covering(299)).hasValueSatisfying((one) -> assertThat(one.size()).isEqualTo(300));
		assertThat(this.checkpoints.covering(300))
			.hasValueSatisfying((one) -> assertThat(one.size()).isEqualTo(EVENTS));
		assertThat(this.checkpoints.covering(EVENTS)).isEmpty();
		assertThat(this.checkpoints.after(300, 10)).extracting(Checkpoints.Signed::size).containsExactly((long) EVENTS);
		assertThat(this.checkpoints.keys()).extracting(Checkpoints.Key::text).containsExactly(KEY.verifying().text());
	}

	@Test
	void what_is_recorded_and_not_sealed_is_counted() throws SQLException {
		assertThat(this.log.unsealed()).isZero();
		Writer.begin(this.database.dataSource()).append("note-2", 0).append("note-2", 1).commit();
		assertThat(this.log.unsealed()).isEqualTo(2);
		this.sealer.sealNext();
		assertThat(this.log.unsealed()).isZero();
	}

	@Test
	void a_check_tells_how_far_it_has_come() throws SQLException {
		List<Long> told = new ArrayList<>();
		assertThat(new LogCheck(this.database.dataSource(), List.of(KEY.verifying())).run((events, of) -> {
			told.add(events);
			assertThat(of).isEqualTo(EVENTS);
		}).holds()).isTrue();
		assertThat(told).first().isEqualTo(0L);
	}

}
