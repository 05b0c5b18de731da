package org.nawate.store;

import java.util.List;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.UnexpectedRollbackException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is written together is committed together; each guard is also left out once, to
 * see what is lost.
 */
class OneTransactionTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	private static int count;

	private final NoteId note = new NoteId("one-transaction-" + ++count);

	@BeforeEach
	void forget_other_work() {
		DATABASE.jdbc().sql("drop table if exists other_work").update();
	}

	@AfterAll
	static void close() {
		DATABASE.close();
	}

	@Test
	void a_unit_of_work_that_is_given_up_takes_nothing_from_the_transaction_around_it() {
		try (Wiring store = Wiring.guarded(DATABASE.dataSource())) {
			giveUpAUnitOfWorkInTheMiddle(store);
			assertThat(store.otherWork()).containsExactly("after", "before");
			assertThat(store.storedEvents(this.note)).containsExactly("note.Written");
		}
	}

	@Test
	void without_plain_connections_half_of_the_transaction_is_silently_lost() {
		try (Wiring store = Wiring.withoutPlainConnections(DATABASE.dataSource())) {
			giveUpAUnitOfWorkInTheMiddle(store);
			assertThat(store.otherWork()).containsExactly("after");
			assertThat(store.storedEvents(this.note)).isEmpty();
		}
	}

	/**
	 * For instance a look at an aggregate that is refused: it has no transaction of its
	 * own to roll back.
	 */
	private void giveUpAUnitOfWorkInTheMiddle(Wiring store) {
		store.springTransaction.executeWithoutResult((status) -> {
			store.doOtherWork("before");
			store.commands().sendAndWait(new NoteCommand.Write(this.note, "text"));
			UnitOfWork<?> look = DefaultUnitOfWork.startAndGet(null);
			assertThat(store.events().readEvents(this.note.value()).asStream()).hasSize(1);
			look.rollback();
			store.doOtherWork("after");
		});
	}

	@Test
	void a_command_that_fails_after_its_event_was_written_leaves_nothing_behind() {
		try (Wiring store = Wiring.guarded(DATABASE.dataSource())) {
			assertThatThrownBy(() -> failAfterTheEventWasWritten(store))
				.isInstanceOf(UnexpectedRollbackException.class);
			assertThat(store.storedEvents(this.note)).isEmpty();
			assertThat(store.otherWork()).isEmpty();
		}
	}

	@Test
	void without_the_guarded_rollback_the_event_of_a_failed_command_is_committed() {
		try (Wiring store = Wiring.withoutGuardedRollback(DATABASE.dataSource())) {
			failAfterTheEventWasWritten(store);
			assertThat(store.storedEvents(this.note)).containsExactly("note.Written");
			assertThat(store.otherWork()).containsExactly("after");
		}
	}

	private void failAfterTheEventWasWritten(Wiring store) {
		store.events().subscribe((events) -> {
			throw new IllegalStateException("a listener fails");
		});
		store.springTransaction.executeWithoutResult((status) -> {
			assertThatThrownBy(() -> store.commands().sendAndWait(new NoteCommand.Write(this.note, "text")))
				.hasMessage("a listener fails");
			store.doOtherWork("after");
		});
	}

	@Test
	void an_act_that_goes_on_after_a_failed_command_keeps_nothing() {
		try (Wiring store = Wiring.guarded(DATABASE.dataSource())) {
			assertThatThrownBy(() -> store.acts().inOneTransaction(() -> {
				store.doOtherWork("before");
				store.commands().sendAndWait(new NoteCommand.Write(this.note, "text"));
				assertThatThrownBy(() -> store.commands().sendAndWait(new NoteCommand.Spoil(this.note)))
					.hasMessage("a fault");
				return "done";
			}, (result) -> true)).isInstanceOf(UnexpectedRollbackException.class);
			assertThat(store.storedEvents(this.note)).isEmpty();
			assertThat(store.otherWork()).isEmpty();
		}
	}

	@Test
	void readers_are_woken_after_the_real_commit() {
		try (Wiring store = Wiring.guarded(DATABASE.dataSource())) {
			List<String> seen = store.acts().inOneTransaction(() -> write(store), (result) -> true).seenAfterCommit();
			assertThat(seen).containsExactly("note.Written");
		}
	}

	@Test
	void without_the_root_unit_of_work_readers_are_woken_before_the_commit_and_find_nothing() {
		try (Wiring store = Wiring.guarded(DATABASE.dataSource())) {
			Woken woken = store.springTransaction.execute((status) -> write(store));
			assertThat(woken).isNotNull();
			assertThat(woken.seenAfterCommit()).isEmpty();
		}
	}

	/** Notes what another connection sees when Axon says that the commit is over. */
	private Woken write(Wiring store) {
		Woken woken = new Woken();
		store.events().registerDispatchInterceptor((events) -> {
			CurrentUnitOfWork.get().afterCommit((unit) -> woken.look(store, this.note));
			return (index, event) -> event;
		});
		store.commands().sendAndWait(new NoteCommand.Write(this.note, "text"));
		return woken;
	}

	private static final class Woken {

		private List<String> seen = List.of("not woken");

		void look(Wiring store, NoteId note) {
			// Another thread has another connection, as a reader has.
			Thread reader = Thread.ofVirtual().start(() -> this.seen = store.storedEvents(note));
			try {
				reader.join();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}

		List<String> seenAfterCommit() {
			return this.seen;
		}

	}

}
