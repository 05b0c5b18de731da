package org.nawate.store.erasure;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.nawate.store.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Keys of persons in a real database, as one node and another one see them. */
class PersonKeysTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(DATABASE.dataSource()));

	private final PersonKeys node = new PersonKeys(DATABASE.dataSource(), FixedSeal.MASTER);

	@AfterAll
	static void close() {
		DATABASE.close();
	}

	private static PersonKeys otherNode() {
		return new PersonKeys(DATABASE.dataSource(), FixedSeal.MASTER);
	}

	private String seal(String person) {
		return sealBy(this.node, person);
	}

	private String sealBy(PersonKeys keys, String person) {
		String sealed = this.transaction.execute((status) -> keys.seal(person, "personName", "例 太郎"));
		assertThat(sealed).isNotNull();
		return String.valueOf(sealed);
	}

	@Test
	void what_one_node_sealed_another_one_opens_after_a_restart_too() {
		String sealed = seal("shared");
		assertThat(otherNode().open("shared", "personName", sealed)).isEqualTo("例 太郎");
	}

	@Test
	void a_key_that_is_known_costs_no_statement() {
		String sealed = seal("known");
		this.transaction.executeWithoutResult((status) -> {
			long before = statements();
			this.node.seal("known", "personName", "例 花子");
			this.node.open("known", "personName", sealed);
			assertThat(statements()).isEqualTo(before);
		});
	}

	/** Reads of the table by this session so far, as PostgreSQL counts them at once. */
	private static long statements() {
		return DATABASE.jdbc()
			.sql("select seq_scan + coalesce(idx_scan, 0) from pg_stat_xact_all_tables where relname = 'person_key'")
			.query(Long.class)
			.single();
	}

	@Test
	void a_key_of_a_transaction_that_was_rolled_back_seals_nothing_later() {
		this.transaction.executeWithoutResult((status) -> {
			this.node.seal("undone", "personName", "例 太郎");
			// Reads all keys anew, that one too.
			this.node.forgetAll();
			this.node.seal("undone-beside", "personName", "例 太郎");
			status.setRollbackOnly();
		});
		assertThat(otherNode().open("undone", "personName", seal("undone"))).isEqualTo("例 太郎");
		assertThat(otherNode().open("undone-beside", "personName", seal("undone-beside"))).isEqualTo("例 太郎");
	}

	@Test
	void two_nodes_that_name_a_new_person_at_once_use_one_key() throws Exception {
		PersonKeys other = otherNode();
		CountDownLatch written = new CountDownLatch(1);
		CompletableFuture<String> second = this.transaction.execute((status) -> {
			this.node.seal("new", "personName", "例 太郎");
			CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
				written.countDown();
				return sealBy(other, "new");
			});
			await(written);
			return waiting;
		});
		assertThat(second).isNotNull();
		assertThat(otherNode().open("new", "personName", second.get())).isEqualTo("例 太郎");
		assertThat(otherNode().open("new", "personName", seal("new"))).isEqualTo("例 太郎");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void a_destroyed_key_is_gone_for_good() {
		String sealed = seal("gone");
		this.transaction.executeWithoutResult((status) -> {
			this.node.destroy("gone");
			assertThat(this.node.open("gone", "personName", sealed)).isNull();
			assertThat(this.node.seal("gone", "personName", "例 太郎")).isNull();
		});
		assertThat(this.node.open("gone", "personName", sealed)).isNull();
		assertThat(this.node.seal("gone", "personName", "例 太郎")).isNull();
		assertThat(this.node.isDestroyed("gone")).isTrue();
		assertThat(otherNode().open("gone", "personName", sealed)).isNull();
		assertThat(DATABASE.jdbc()
			.sql("select count(*) from person_key where person_id = 'gone' and wrapped_key is null")
			.query(Long.class)
			.single()).isOne();
		assertThatThrownBy(
				() -> DATABASE.jdbc().sql("update person_key set wrapped_key = null where person_id = 'gone'").update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("does not come back");
		assertThatThrownBy(() -> DATABASE.jdbc().sql("delete from person_key where person_id = 'gone'").update())
			.hasMessageContaining("does not come back");
		assertThatThrownBy(() -> DATABASE.jdbc().sql("truncate person_key").update())
			.hasMessageContaining("does not come back");
	}

	@Test
	void a_destruction_that_was_rolled_back_left_the_key() {
		String sealed = seal("kept");
		this.transaction.executeWithoutResult((status) -> {
			this.node.destroy("kept");
			this.node.forgetAll();
			this.node.open("kept-beside", "personName", sealed);
			status.setRollbackOnly();
		});
		assertThat(this.node.open("kept", "personName", sealed)).isEqualTo("例 太郎");
	}

	@Test
	void a_person_without_a_key_gets_none_once_erased() {
		this.transaction.executeWithoutResult((status) -> this.node.destroy("never"));
		assertThat(this.node.isDestroyed("never")).isTrue();
		assertThat(otherNode().isDestroyed("never")).isTrue();
		assertThat(otherNode().isDestroyed("nobody")).isFalse();
		assertThat(otherNode().seal("never", "personName", "例 太郎")).isNull();
		this.transaction.executeWithoutResult((status) -> this.node.destroy("never"));
	}

	@Test
	void a_node_that_is_told_opens_nothing_more() {
		PersonKeys other = otherNode();
		String sealed = seal("told");
		assertThat(other.open("told", "personName", sealed)).isEqualTo("例 太郎");
		this.transaction.executeWithoutResult((status) -> this.node.destroy("told"));
		other.destroyed("told");
		assertThat(other.open("told", "personName", sealed)).isNull();
		String missed = seal("missed");
		assertThat(other.open("missed", "personName", missed)).isEqualTo("例 太郎");
		this.transaction.executeWithoutResult((status) -> this.node.destroy("missed"));
		other.forgetAll();
		assertThat(other.open("missed", "personName", missed)).isNull();
	}

	@Test
	void a_new_master_key_takes_over_and_the_old_one_is_needed_no_more() {
		try (TestDatabase database = new TestDatabase()) {
			byte[] old = MasterKeys.generate();
			byte[] young = MasterKeys.generate();
			PersonKeys before = new PersonKeys(database.dataSource(), new MasterKeys(List.of(old)));
			String sealed = before.seal("u", "personName", "例 太郎");
			assertThat(sealed).isNotNull();
			assertThat(new PersonKeys(database.dataSource(), new MasterKeys(List.of(young))).unknownMasterKeys())
				.hasSize(1);
			PersonKeys both = new PersonKeys(database.dataSource(), new MasterKeys(List.of(young, old)));
			assertThat(both.unknownMasterKeys()).isEmpty();
			assertThat(both.rewrap()).isOne();
			assertThat(both.rewrap()).isZero();
			PersonKeys after = new PersonKeys(database.dataSource(), new MasterKeys(List.of(young)));
			assertThat(after.unknownMasterKeys()).isEmpty();
			assertThat(after.open("u", "personName", String.valueOf(sealed))).isEqualTo("例 太郎");
		}
	}

	@Test
	void a_key_that_was_moved_to_another_person_opens_nothing() {
		String sealed = seal("mine");
		DATABASE.jdbc()
			.sql("insert into person_key (person_id, wrapped_key, master_key) "
					+ "select 'theirs', wrapped_key, master_key from person_key where person_id = 'mine'")
			.update();
		try {
			assertThatThrownBy(() -> otherNode().open("theirs", "personName", sealed))
				.hasMessageContaining("altered in the database");
		}
		finally {
			DATABASE.jdbc().sql("delete from person_key where person_id = 'theirs'").update();
		}
	}

}
