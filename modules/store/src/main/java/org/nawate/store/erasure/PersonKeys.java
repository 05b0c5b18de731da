package org.nawate.store.erasure;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of persons: made in the transaction that first writes a name, remembered on
 * each node, and destroyed for ever. A node hears of a destroyed key over
 * {@link #CHANNEL}.
 */
public final class PersonKeys implements NameSeal {

	/** Where the id of a person is told whose key was destroyed. */
	public static final String CHANNEL = "nawate_key_destroyed";

	private static final Held DESTROYED = new Held(null);

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String FOUND = """
			select person_id, coalesce(encode(wrapped_key, 'hex'), '') as wrapped, coalesce(master_key, '') as master
			from person_key""";

	private final JdbcClient jdbc;

	private final MasterKeys master;

	private final Map<String, Held> held = new ConcurrentHashMap<>();

	/** Counts what was forgotten: a key that was read before then is not remembered. */
	private final AtomicLong forgotten = new AtomicLong();

	private volatile boolean allRead;

	/** The keys in that database. */
	public PersonKeys(DataSource dataSource, MasterKeys master) {
		this.jdbc = JdbcClient.create(dataSource);
		this.master = master;
	}

	/** What is known of a person's key: nothing of it where it was destroyed. */
	private record Held(@Nullable PersonKey key) {
	}

	@Override
	public @Nullable String seal(String person, String field, String name) {
		Held held = find(person);
		PersonKey key = ((held != null) ? held : make(person)).key();
		return (key != null) ? key.seal(field, name) : null;
	}

	@Override
	public @Nullable String open(String person, String field, String sealed) {
		Held held = find(person);
		return (held == null || held.key() == null) ? null : held.key().open(field, sealed);
	}

	@Override
	public boolean isDestroyed(String person) {
		Held held = known(person);
		// Who has no key is not looked up each time: of one that is destroyed this node
		// is told.
		if (held == null && !this.allRead) {
			held = read(person);
		}
		return held != null && held.key() == null;
	}

	/**
	 * Destroys the key of a person, within the running transaction. From its commit on no
	 * node opens what was sealed by it, and no new key is made for that person.
	 */
	public void destroy(String person) {
		this.jdbc.sql("""
				insert into person_key (person_id, destroyed_at) values (?, now())
				on conflict (person_id) do update set wrapped_key = null, master_key = null, destroyed_at = now()
				where person_key.wrapped_key is not null""").param(person).update();
		this.jdbc.sql("select count(pg_notify('" + CHANNEL + "', ?))").param(person).query(Long.class).single();
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			ofTransaction().held.put(person, DESTROYED);
		}
		else {
			destroyed(person);
		}
	}

	/** Remembers no more of a person's key than that it was destroyed. */
	public void destroyed(String person) {
		this.forgotten.incrementAndGet();
		this.held.put(person, DESTROYED);
	}

	/** Remembers nothing more of any key: something may have been missed. */
	public void forgetAll() {
		this.forgotten.incrementAndGet();
		this.held.clear();
		this.allRead = false;
	}

	/**
	 * The ids of master keys under which keys are kept, and which are not at hand. What
	 * was sealed by those could not be read.
	 */
	public List<String> unknownMasterKeys() {
		return this.jdbc.sql("select distinct master_key from person_key where master_key is not null order by 1")
			.query(String.class)
			.list()
			.stream()
			.filter((id) -> !this.master.know(id))
			.toList();
	}

	/**
	 * Keeps every key under the present master key that was kept under an earlier one.
	 * @return how many they were
	 */
	public int rewrap() {
		int count = 0;
		for (Row row : this.jdbc.sql(FOUND + " where master_key <> ? order by person_id for update")
			.param(this.master.present())
			.query(PersonKeys::row)
			.list()) {
			byte[] key = unwrapped(row);
			count += this.jdbc.sql("update person_key set wrapped_key = ?, master_key = ? where person_id = ?")
				.params(this.master.wrap(row.person(), key), this.master.present(), row.person())
				.update();
		}
		return count;
	}

	private @Nullable Held find(String person) {
		Held held = known(person);
		return (held != null) ? held : read(person);
	}

	private @Nullable Held known(String person) {
		Held own = ownOf(person);
		return (own != null) ? own : this.held.get(person);
	}

	private @Nullable Held ownOf(String person) {
		return (TransactionSynchronizationManager.getResource(this) instanceof OfTransaction own) ? own.held.get(person)
				: null;
	}

	/** The first look reads all of them: a city has some hundreds. */
	private @Nullable Held read(String person) {
		long before = this.forgotten.get();
		Map<String, Held> found = new HashMap<>();
		boolean all = !this.allRead;
		(all ? this.jdbc.sql(FOUND) : this.jdbc.sql(FOUND + " where person_id = ?").param(person))
			.query(PersonKeys::row)
			.list()
			.forEach((row) -> found.put(row.person(), opened(row)));
		Map<String, Held> lasting = new HashMap<>(found);
		if (TransactionSynchronizationManager.getResource(this) instanceof OfTransaction own) {
			// What this transaction did may yet be rolled back.
			lasting.keySet().removeAll(own.held.keySet());
		}
		remember(lasting, before);
		if (all && this.forgotten.get() == before) {
			this.allRead = true;
		}
		return found.get(person);
	}

	private Held make(String person) {
		byte[] key = new byte[MasterKeys.LENGTH];
		RANDOM.nextBytes(key);
		long before = this.forgotten.get();
		int made = this.jdbc
			.sql("insert into person_key (person_id, wrapped_key, master_key) values (?, ?, ?) on conflict do nothing")
			.params(person, this.master.wrap(person, key), this.master.present())
			.update();
		if (made == 0) {
			// Another transaction was quicker, and has committed by now.
			return Optional.ofNullable(read(person)).orElseThrow();
		}
		Held held = new Held(new PersonKey(person, key));
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			ofTransaction().held.put(person, held);
		}
		else {
			remember(Map.of(person, held), before);
		}
		return held;
	}

	private Held opened(Row row) {
		return row.wrapped().isEmpty() ? DESTROYED : new Held(new PersonKey(row.person(), unwrapped(row)));
	}

	private byte[] unwrapped(Row row) {
		return this.master.unwrap(row.person(), row.master(), HexFormat.of().parseHex(row.wrapped()));
	}

	private void remember(Map<String, Held> found, long before) {
		if (this.forgotten.get() == before) {
			this.held.putAll(found);
			if (this.forgotten.get() != before) {
				// Something was forgotten at this very moment, and may have come back.
				found.keySet().forEach(this.held::remove);
			}
		}
	}

	/**
	 * A row.
	 *
	 * @param wrapped hexadecimal; empty where the key was destroyed
	 */
	private record Row(String person, String wrapped, String master) {
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("person_id"), row.getString("wrapped"), row.getString("master"));
	}

	private OfTransaction ofTransaction() {
		if (TransactionSynchronizationManager.getResource(this) instanceof OfTransaction own) {
			return own;
		}
		OfTransaction own = new OfTransaction(this.forgotten.get());
		TransactionSynchronizationManager.bindResource(this, own);
		TransactionSynchronizationManager.registerSynchronization(own);
		return own;
	}

	/** What is true within the running transaction, and for all once it is committed. */
	private final class OfTransaction implements TransactionSynchronization {

		private final Map<String, Held> held = new HashMap<>();

		private final long before;

		OfTransaction(long before) {
			this.before = before;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(PersonKeys.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(PersonKeys.this, this);
		}

		@Override
		public void afterCommit() {
			this.held.forEach((person, held) -> {
				if (held.key() == null) {
					destroyed(person);
				}
			});
			remember(this.held, this.before);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(PersonKeys.this);
		}

	}

}
