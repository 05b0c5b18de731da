package org.nawate.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the application's role may do where it does not own the tables. */
class PrivilegesTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	@BeforeAll
	static void giveTheRoleItsPrivileges() {
		DATABASE.jdbc().sql("""
				do $$ begin
				    if not exists (select from pg_roles where rolname = 'nawate_application') then
				        create role nawate_application;
				    end if;
				end $$""").update();
		Flyway.configure().dataSource(DATABASE.dataSource()).load().migrate();
		DATABASE.jdbc().sql("alter table domain_event_entry disable trigger user").update();
	}

	@AfterAll
	static void close() {
		DATABASE.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update domain_event_entry set payload = meta_data", "delete from domain_event_entry",
			"truncate domain_event_entry", "update event_log set log_index = 7", "delete from event_log",
			"truncate event_log_node", "delete from event_log_checkpoint", "update event_log_key set first_size = 0",
			"delete from event_log_era", "alter table domain_event_entry disable trigger user",
			"drop trigger domain_event_append_only on domain_event_entry", "drop table event_log",
			"insert into projection_table values ('domain_event_entry', 'events')",
			"update projection_table set projection = 'events'", "create table rebuild.other (what text)" })
	void what_was_recorded_is_refused_by_privilege_even_without_the_trigger(String attempt) {
		assertThatThrownBy(() -> asApplication(attempt))
			.hasMessageMatching("(?s).*(permission denied|must be owner).*");
	}

	@Test
	void events_are_added_and_the_other_tables_are_its_own() throws SQLException {
		asApplication(
				"""
						insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, meta_data, payload,
						payload_revision, payload_type, time_stamp)
						values ('e', 'a', 0, 'Note', '{}', '{}', '1', 'note.Written', '2026-04-01T00:00:00.000Z')""");
		asApplication("update token_entry set owner = 'node' where segment = 0");
		asApplication("select lock_recorded_events()");
		assertThat(DATABASE.jdbc().sql("select count(*) from domain_event_entry").query(Long.class).single()).isOne();
	}

	/** What the order of the log rests on. */
	@Test
	void the_application_sees_transactions_of_other_roles_running() throws SQLException {
		try (Connection other = DATABASE.dataSource().getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("select pg_current_xact_id()");
			asApplication("""
					do $$ begin
					    if not exists (select from pg_stat_activity
					            where datname = current_database() and backend_xid is not null) then
					        raise exception 'hidden';
					    end if;
					end $$""");
			other.rollback();
		}
	}

	private static void asApplication(String sql) throws SQLException {
		try (Connection connection = DATABASE.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set role nawate_application");
			try {
				statement.execute(sql);
			}
			finally {
				statement.execute("reset role");
			}
		}
	}

}
