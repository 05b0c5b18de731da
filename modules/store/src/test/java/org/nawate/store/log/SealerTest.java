package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.tree.GrowingTree;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealerTest {

	private final TestDatabase database = new TestDatabase();

	private Connection connection;

	@BeforeEach
	void connect() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.database.close();
	}

	@Test
	void an_event_that_is_committed_late_is_neither_lost_nor_overtaken() throws SQLException {
		Sealer sealer = open(this.connection);
		try (Writer late = begin().append("late", 0)) {
			begin().append("quick", 0).commit();
			begin().append("quick", 1).commit();
			assertThat(sealer.sealNext()).isZero();
			late.commit();
		}
		assertThat(sealer.sealNext()).isEqualTo(3);
		assertThat(order()).containsExactly("late-0", "quick-0", "quick-1");
	}

	/**
	 * A reader that remembers the highest position it has seen passes the late one for
	 * ever: what the log is for.
	 */
	@Test
	void a_reader_by_position_alone_would_lose_it() throws SQLException {
		try (Writer late = begin().append("late", 0)) {
			begin().append("quick", 0).commit();
			long cursor = this.database.jdbc()
				.sql("select max(global_index) from domain_event_entry")
				.query(Long.class)
				.single();
			late.commit();
			assertThat(this.database.jdbc()
				.sql("select event_identifier from domain_event_entry where global_index > ?")
				.param(cursor)
				.query(String.class)
				.list()).isEmpty();
		}
	}

	/**
	 * The older transaction appends behind the younger one: by position below the oldest
	 * running transaction the younger one would be passed.
	 */
	@Test
	void a_transaction_that_writes_before_it_appends_makes_nobody_fall_out() throws SQLException {
		Sealer sealer = open(this.connection);
		Writer oldest = begin().takeTransactionId();
		Writer running = begin().takeTransactionId();
		begin().append("youngest", 0).commit();
		oldest.append("oldest", 0).commit();
		assertThat(sealer.sealNext()).isOne();
		running.commit();
		assertThat(sealer.sealNext()).isOne();
		assertThat(order()).containsExactly("oldest-0", "youngest-0");
	}

	/** As when another city or another system keeps its tables on the same server. */
	@Test
	void a_long_transaction_of_another_database_holds_nothing_up() throws SQLException {
		Sealer sealer = open(this.connection);
		try (TestDatabase elsewhere = new TestDatabase();
				Writer running = Writer.begin(elsewhere.dataSource()).append("elsewhere", 0)) {
			begin().append("here", 0).commit();
			assertThat(sealer.sealNext()).isOne();
			running.commit();
		}
	}

	@Test
	void what_was_rolled_back_leaves_no_gap() throws SQLException {
		Sealer sealer = open(this.connection);
		begin().append("a", 0).commit();
		begin().append("b", 0).rollback();
		begin().append("c", 0).commit();
		sealer.sealNext();
		assertThat(this.database.jdbc().sql("select log_index from event_log order by 1").query(Long.class).list())
			.containsExactly(0L, 1L);
	}

	@Test
	void many_writers_at_once_are_all_sealed_each_aggregate_in_its_order() throws Exception {
		Sealer sealer = open(this.connection);
		int writers = 4;
		int acts = 60;
		long sealed = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			List<Future<?>> running = IntStream.range(0, writers).<Future<?>>mapToObj((writer) -> threads.submit(() -> {
				for (int act = 0; act < acts; act++) {
					Writer transaction = begin().append("w" + writer, act);
					if (act % 3 == 0) {
						transaction.append("extra-" + writer + "-" + act, 0);
					}
					transaction.commit();
				}
				return null;
			})).toList();
			while (!running.stream().allMatch(Future::isDone)) {
				sealed += sealer.sealNext();
			}
			for (Future<?> writer : running) {
				writer.get();
			}
		}
		sealed += sealer.sealNext();
		assertThat(sealed).isEqualTo(writers * (acts + acts / 3L));
		assertThat(this.database.jdbc().sql("""
				select count(*) from (
				    select e.sequence_number, lag(e.sequence_number) over (partition by e.aggregate_identifier
				        order by l.log_index) as before
				    from event_log l join domain_event_entry e using (global_index)) s
				where s.before >= s.sequence_number""").query(Long.class).single()).isZero();
		assertThat(this.database.jdbc()
			.sql("select max(log_index) + 1 = count(*) and count(*) = count(distinct global_index) from event_log")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void the_tree_goes_on_where_another_sealer_left_it() throws SQLException {
		Writer writer = begin();
		for (int i = 0; i < 600; i++) {
			writer.append("long", i);
		}
		writer.commit();
		Sealer first = open(this.connection);
		assertThat(first.sealNext()).isEqualTo(600);
		try (Connection other = this.database.dataSource().getConnection()) {
			Sealer second = open(other);
			assertThat(second.root()).isEqualTo(first.root());
			begin().append("more", 0).commit();
			assertThat(second.sealNext()).isOne();
			assertThat(second.root()).isEqualTo(rootOfStoredEvents());
			LogTiles tiles = new LogTiles(other);
			InclusionProof proof = InclusionProof.of(600, tiles.size(), tiles.nodes());
			assertThat(proof.holds(hashOf("more-0"), second.root())).isTrue();
		}
	}

	/** A dump brings transaction ids along that the new server has yet to reach. */
	@Test
	void a_restored_database_goes_on_although_its_transactions_begin_anew() throws SQLException {
		Sealer before = open(this.connection);
		begin().append("old", 0).commit();
		before.sealNext();
		begin().append("old", 1).commit();
		restoreWithTransactionsFromTheFuture();
		begin().append("old", 2).commit();
		Sealer after = open(this.connection);
		begin().append("new", 0).commit();
		begin().append("old", 3).commit();
		after.sealNext();
		assertThat(order()).containsExactly("old-0", "old-1", "old-2", "new-0", "old-3");
		assertThat(after.root()).isEqualTo(rootOfStoredEvents());
		assertThat(open(this.connection).sealNext()).isZero();
		assertThat(this.database.jdbc().sql("select count(*) from event_log_era").query(Long.class).single())
			.isEqualTo(2);
	}

	private void restoreWithTransactionsFromTheFuture() {
		this.database.jdbc().sql("alter table domain_event_entry disable trigger user").update();
		this.database.jdbc()
			.sql("update domain_event_entry set transaction_id = cast((1000000000 + global_index)::text as xid8)")
			.update();
		this.database.jdbc().sql("alter table domain_event_entry enable trigger user").update();
	}

	@Test
	void one_node_is_the_sealer_and_the_next_one_takes_over_when_it_is_gone() throws SQLException {
		try (Connection other = this.database.dataSource().getConnection()) {
			assertThat(Sealer.takeLock(this.connection)).isTrue();
			assertThat(Sealer.takeLock(other)).isFalse();
			int pid = this.connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
			this.database.jdbc().sql("select pg_terminate_backend(?, 10000)").param(pid).query(Boolean.class).single();
			assertThat(Sealer.takeLock(other)).isTrue();
		}
	}

	@Test
	void what_was_sealed_cannot_be_changed() throws SQLException {
		begin().append("a", 0).commit();
		open(this.connection).sealNext();
		for (String attempt : List.of("update event_log set global_index = 7", "delete from event_log",
				"truncate event_log", "truncate event_log_node", "delete from event_log_era")) {
			assertThatThrownBy(() -> this.database.jdbc().sql(attempt).update())
				.hasMessageContaining("Recorded events are never changed");
		}
	}

	@Test
	void the_next_events_are_found_by_the_index_of_transactions() {
		this.database.jdbc().sql("set enable_seqscan = off").update();
		assertThat(this.database.jdbc().sql("""
				explain select e.global_index from domain_event_entry e
				where e.global_index > 0 and (e.transaction_id, e.global_index) > (cast('5' as xid8), 5)
				and e.transaction_id < cast('900' as xid8)
				order by e.transaction_id, e.global_index limit 1000""").query(String.class).list())
			.anyMatch((line) -> line.contains("domain_event_transaction"));
	}

	private static Sealer open(Connection connection) throws SQLException {
		return Sealer.open(connection, Notary.none(), InstantSource.system());
	}

	private Writer begin() throws SQLException {
		return Writer.begin(this.database.dataSource());
	}

	private List<String> order() {
		return this.database.jdbc().sql("""
				select e.event_identifier from event_log l join domain_event_entry e using (global_index)
				order by l.log_index""").query(String.class).list();
	}

	private Hash hashOf(String event) {
		return this.database.jdbc()
			.sql("select * from domain_event_entry where event_identifier = ?")
			.param(event)
			.query((row, number) -> StoredEvent.read(row).hash())
			.single();
	}

	private Hash rootOfStoredEvents() {
		GrowingTree tree = new GrowingTree(GrowingTree.Completed.IGNORED);
		this.database.jdbc()
			.sql("select e.* from event_log l join domain_event_entry e using (global_index) order by l.log_index")
			.query((row, number) -> StoredEvent.read(row).hash())
			.list()
			.forEach(tree::add);
		return tree.root();
	}

}
