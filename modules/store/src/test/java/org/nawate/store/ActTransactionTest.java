package org.nawate.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActTransactionTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	private static int count;

	private final NoteId note = new NoteId("act-" + ++count);

	private final Wiring store = Wiring.guarded(DATABASE.dataSource());

	private final ExecutorService people = Executors.newFixedThreadPool(6);

	@BeforeEach
	void write_the_note() {
		this.store.commands().sendAndWait(new NoteCommand.Write(this.note, "text"));
	}

	@AfterEach
	void shut_down() {
		this.people.shutdown();
		this.store.jdbc.sql("drop table other_work").update();
		this.store.close();
	}

	@AfterAll
	static void close() {
		DATABASE.close();
	}

	@Test
	void a_refused_act_leaves_nothing_and_hands_its_result_back() {
		String answer = this.store.acts().inOneTransaction(() -> {
			this.store.doOtherWork("before");
			this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "new"));
			return "refused";
		}, "accepted"::equals);
		assertThat(answer).isEqualTo("refused");
		assertThat(this.store.storedEvents(this.note)).containsExactly("note.Written");
		assertThat(this.store.otherWork()).isEmpty();
	}

	@Test
	void a_refusal_after_a_failed_command_is_a_value_as_well() {
		String answer = this.store.acts().inOneTransaction(() -> {
			assertThatThrownBy(() -> this.store.commands().sendAndWait(new NoteCommand.Spoil(this.note)))
				.hasMessage("a fault");
			return "refused";
		}, "accepted"::equals);
		assertThat(answer).isEqualTo("refused");
		assertThat(this.store.storedEvents(this.note)).containsExactly("note.Written");
	}

	@Test
	void commands_of_one_act_see_each_other_and_are_stored_together() {
		int revisions = this.store.acts().inOneTransaction(() -> {
			this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "one"));
			return this.store.commands().<Integer>sendAndWait(new NoteCommand.Revise(this.note, "two"));
		}, (result) -> true);
		assertThat(revisions).isEqualTo(2);
		assertThat(this.store.storedEvents(this.note)).containsExactly("note.Written", "note.Revised", "note.Revised");
	}

	@Test
	void an_act_that_collides_with_another_node_is_repeated_as_a_whole() {
		try (Wiring otherNode = Wiring.guarded(DATABASE.dataSource())) {
			AtomicInteger attempts = new AtomicInteger();
			int revisions = this.store.acts(new ConcurrentWrites())
				.inOneTransaction(() -> collideOnce(otherNode, attempts), (result) -> true);
			assertThat(attempts).hasValue(2);
			assertThat(revisions).isEqualTo(2);
			assertThat(this.store.otherWork()).containsExactly("attempt 2");
			assertThat(this.store.storedEvents(this.note)).containsExactly("note.Written", "note.Revised",
					"note.Revised");
		}
	}

	@Test
	void many_acts_on_one_aggregate_wait_for_each_other_and_none_fails() {
		ActTransaction acts = this.store.acts();
		List<CompletableFuture<Object>> all = IntStream.range(0, 80)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> acts.<Object>inOneTransaction(
					() -> this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "text " + i)),
					(result) -> true), this.people))
			.toList();
		assertThat(all).allSatisfy((act) -> assertThat(act).succeedsWithin(Duration.ofSeconds(60)));
		assertThat(this.store.storedEvents(this.note)).hasSize(81);
	}

	@Test
	void without_another_try_the_second_writer_of_a_sequence_is_told() {
		try (Wiring otherNode = Wiring.guarded(DATABASE.dataSource())) {
			AtomicInteger attempts = new AtomicInteger();
			assertThatThrownBy(
					() -> this.store.acts().inOneTransaction(() -> collideOnce(otherNode, attempts), (result) -> true))
				.isInstanceOf(ConcurrencyException.class);
			assertThat(attempts).hasValue(1);
			assertThat(this.store.otherWork()).isEmpty();
		}
	}

	/** In the first attempt another node is quicker. */
	private int collideOnce(Wiring otherNode, AtomicInteger attempts) {
		int attempt = attempts.incrementAndGet();
		this.store.doOtherWork("attempt " + attempt);
		int revisions = this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "mine"));
		if (attempt == 1) {
			CompletableFuture
				.runAsync(() -> otherNode.commands().sendAndWait(new NoteCommand.Revise(this.note, "theirs")))
				.join();
		}
		return revisions;
	}

	@Test
	void an_act_that_always_collides_ends_after_five_attempts() {
		AtomicInteger attempts = new AtomicInteger();
		assertThatThrownBy(() -> this.store.acts(new ConcurrentWrites()).inOneTransaction(() -> {
			attempts.incrementAndGet();
			throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
		}, (result) -> true)).hasRootCauseMessage("deadlock detected");
		assertThat(attempts).hasValue(ActTransaction.ATTEMPTS);
	}

	@Test
	void a_failure_of_the_program_is_not_repeated() {
		AtomicInteger attempts = new AtomicInteger();
		assertThatThrownBy(() -> this.store.acts(new ConcurrentWrites()).inOneTransaction(() -> {
			attempts.incrementAndGet();
			throw new DuplicateKeyException("elsewhere");
		}, (result) -> true)).isInstanceOf(DuplicateKeyException.class);
		assertThat(attempts).hasValue(1);
	}

	@Test
	void another_module_names_failures_that_are_worth_another_try() {
		AtomicInteger attempts = new AtomicInteger();
		String answer = this.store.acts((failure) -> failure instanceof UnsupportedOperationException)
			.inOneTransaction(() -> {
				if (attempts.incrementAndGet() < 3) {
					throw new UnsupportedOperationException("the engine's optimistic lock");
				}
				return "done";
			}, (result) -> true);
		assertThat(answer).isEqualTo("done");
		assertThat(attempts).hasValue(3);
	}

	@Test
	void an_act_inside_another_one_joins_it() {
		ActTransaction acts = this.store.acts();
		acts.inOneTransaction(() -> {
			acts.inOneTransaction(() -> this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "inner")),
					(result) -> true);
			return "refused";
		}, "accepted"::equals);
		assertThat(this.store.storedEvents(this.note)).containsExactly("note.Written");
		assertThatThrownBy(
				() -> acts.inOneTransaction(() -> acts.inOneTransaction(() -> "no", "yes"::equals), (result) -> true))
			.hasMessageContaining("inside another one");
	}

	@Test
	void an_act_in_a_foreign_transaction_is_refused() {
		assertThatThrownBy(() -> this.store.springTransaction
			.execute((status) -> this.store.acts().inOneTransaction(() -> "x", (result) -> true)))
			.hasMessageContaining("opens its own transaction");
	}

	@Test
	void the_lock_of_an_aggregate_is_held_until_the_commit() throws Exception {
		CompletableFuture<Object> second = whileTheFirstIsOpen((first) -> this.store.acts().inOneTransaction(() -> {
			first.run();
			return "done";
		}, (result) -> true), (thread) -> thread.getState() == Thread.State.TIMED_WAITING);
		assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
	}

	@Test
	void without_the_root_unit_of_work_the_lock_is_released_too_early_and_the_next_command_fails() {
		CompletableFuture<Object> second = whileTheFirstIsOpen(
				(first) -> this.store.springTransaction.executeWithoutResult((status) -> first.run()),
				(thread) -> waitsInTheDatabase());
		assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
			.hasCauseInstanceOf(ConcurrencyException.class);
	}

	/**
	 * Sends a second command when the first was handled but is not committed, and lets it
	 * come to its waiting.
	 */
	private CompletableFuture<Object> whileTheFirstIsOpen(Consumer<Runnable> transaction, Predicate<Thread> waits) {
		CompletableFuture<Object> second = new CompletableFuture<>();
		Thread thread = Thread.ofPlatform().unstarted(() -> {
			try {
				second.complete(this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "second")));
			}
			catch (RuntimeException e) {
				second.completeExceptionally(e);
			}
		});
		transaction.accept(() -> {
			this.store.commands().sendAndWait(new NoteCommand.Revise(this.note, "first"));
			thread.start();
			await(() -> waits.test(thread));
		});
		return second;
	}

	private boolean waitsInTheDatabase() {
		return this.store.jdbc.sql("""
				select exists (select from pg_stat_activity where datname = current_database()
				and wait_event_type = 'Lock')""").query(Boolean.class).single();
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

}
