package org.nawate.app.history;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.ActTransaction;

import static org.assertj.core.api.Assertions.assertThat;

class EventPositionsTest {

	/** The late one began first: it keeps its place, and the other waits for it. */
	@Test
	void an_event_that_is_committed_late_is_not_overtaken() throws InterruptedException {
		try (ReadingWorld world = new ReadingWorld()) {
			CountDownLatch written = new CountDownLatch(1);
			CountDownLatch overtaken = new CountDownLatch(1);
			Thread late = new Thread(() -> world.the(ActTransaction.class).inOneTransaction(() -> {
				world.record(Instant.now(), Story.OFFICER, Story.enrolled("late", 1, 1, "遅い", "80%"));
				// Behind the writing of the event, before its commit.
				CurrentUnitOfWork.get().onPrepareCommit((unit) -> {
					written.countDown();
					await(overtaken);
				});
				return true;
			}, (done) -> done));
			late.start();
			await(written);
			// By another person: nobody's key is made twice at a time.
			world.record(Instant.now(), Story.DIRECTOR, Story.enrolled("quick", 1, 2, "速い", "80%"));
			overtaken.countDown();
			late.join();
			world.catchUp();
			HistoryQuery history = world.the(HistoryQuery.class);
			List<FactRow> facts = List.of(history.ofProject(new ProjectId("late")).getFirst(),
					history.ofProject(new ProjectId("quick")).getFirst());
			assertThat(facts).extracting(FactRow::position).containsExactly(1L, 2L);
			assertThat(world.jdbc()
				.sql("select distinct position from register_fact where project_id = 'late'")
				.query(Long.class)
				.single()).isEqualTo(1L);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
