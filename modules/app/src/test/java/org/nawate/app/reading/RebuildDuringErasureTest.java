package org.nawate.app.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.store.ActTransaction;
import org.nawate.store.erasure.PersonKeys;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A name that is erased while a read model is made anew does not come back with it. */
class RebuildDuringErasureTest {

	private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

	@Test
	void a_name_erased_after_it_was_read_anew_is_not_shown_by_what_was_made() throws Exception {
		try (ReadingWorld world = new ReadingWorld();
				Connection reading = begun(world);
				Connection writing = begun(world);
				ExecutorService beside = Executors.newSingleThreadExecutor()) {
			Story.tellOrganisation(world);
			world.record(DAY, Story.DIRECTOR, new ProposalEvent.Commented(new ProposalId("c"), 1, "積算の根拠はどこにありますか。",
					List.of(), Story.DIRECTOR, DAY));
			world.catchUp();
			assertThat(names(world)).containsExactly(Story.DIRECTOR.personName());
			// Whoever reads a table keeps it from being exchanged.
			run(reading, "select from case_comment");
			CompletableFuture<RebuildRow> rebuild = CompletableFuture.supplyAsync(() -> rebuild(world), beside);
			await().until(() -> hasReadAll(world));
			// While it runs, nothing that comes later is sealed.
			run(writing, "select pg_current_xact_id()");
			erase(world);
			assertThat(names(world)).containsExactly(PersonalName.ERASED);

			reading.rollback();
			CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> end(writing));
			while (!rebuild.isDone()) {
				assertThat(names(world)).containsExactly(PersonalName.ERASED);
			}
			assertThat(rebuild.join().outcome()).isEqualTo(RebuildRow.Outcome.DONE);
			assertThat(names(world)).containsExactly(PersonalName.ERASED);
		}
	}

	private static Connection begun(ReadingWorld world) throws SQLException {
		Connection connection = world.the(DataSource.class).getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static void end(Connection connection) {
		try {
			connection.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RebuildRow rebuild(ReadingWorld world) {
		try (Rebuild rebuild = world.the(Rebuilds.class).begin("comment", null).orElseThrow()) {
			return rebuild.run();
		}
	}

	private static boolean hasReadAll(ReadingWorld world) {
		return world.the(Rebuilds.class).latest(1).stream().anyMatch((one) -> one.facts() > 0 && one.percent() == 100);
	}

	/** As the act does it: the fact, the end of the key, and of every copy. */
	private static void erase(ReadingWorld world) {
		world.the(ActTransaction.class).inOneTransaction(() -> {
			world.record(DAY, Story.CHAIR, new OrganisationEvent.NameErased(new OrganisationId("city"),
					Story.DIRECTOR.person(), "保存期間満了", Story.CHAIR, DAY));
			world.the(PersonKeys.class).destroy(Story.DIRECTOR.person().value());
			NameColumns.eraseAll(world.jdbc(), Story.DIRECTOR.person());
			return true;
		}, (done) -> done);
	}

	private static List<String> names(ReadingWorld world) {
		return world.jdbc().sql("select person_name from case_comment").query(String.class).list();
	}

}
