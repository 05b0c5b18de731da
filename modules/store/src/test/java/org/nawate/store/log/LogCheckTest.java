package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.SigningKey;
import org.nawate.store.TestDatabase;
import org.nawate.store.log.LogCheck.Finding;
import org.nawate.store.log.LogCheck.Problem;
import org.nawate.store.log.LogCheck.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What a database administrator could do with psql, and how it is found. */
class LogCheckTest {

	private static final SigningKey KEY = SigningKey.generate("log.example.jp/nawate");

	private static final Notary NOTARY = new Notary("log.example.jp/nawate", List.of(KEY), Set.of("note.Weighty"));

	private final TestDatabase database = new TestDatabase();

	private Instant now = Instant.parse("2026-04-01T00:00:00Z");

	private Connection connection;

	private Sealer sealer;

	@BeforeEach
	void sealSomeEvents() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
		this.sealer = Sealer.open(this.connection, NOTARY, () -> this.now);
		for (int i = 0; i < 300; i++) {
			Writer.begin(this.database.dataSource()).append("note-" + i % 7, i / 7).commit();
		}
		this.sealer.sealNext();
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.database.close();
	}

	@Test
	void an_untouched_log_holds() throws SQLException {
		Report report = check();
		assertThat(report.findings()).isEmpty();
		assertThat(report.size()).isEqualTo(300);
		assertThat(report.root()).isEqualTo(this.sealer.root());
		assertThat(report.checkpoints()).isOne();
	}

	@Test
	void a_copy_kept_elsewhere_convicts_a_log_that_was_made_anew_with_the_key_itself() throws SQLException {
		String kept = SignedNote
			.sign(new Checkpoint("log.example.jp/nawate", 300, this.sealer.root()).text(), List.of(KEY))
			.toString();
		String other = SignedNote
			.sign(new Checkpoint("log.example.jp/nawate", 299, this.sealer.root()).text(), List.of(KEY))
			.toString();
		String longer = SignedNote
			.sign(new Checkpoint("log.example.jp/nawate", 301, this.sealer.root()).text(), List.of(KEY))
			.toString();
		assertThat(check(List.of(kept)).findings()).isEmpty();
		assertThat(check(List.of(kept, longer, other)).findings())
			.extracting(Finding::problem, Finding::logIndex, Finding::row)
			.containsExactly(tuple(Problem.CHECKPOINT_DIFFERS, 299L, "copy"),
					tuple(Problem.CHECKPOINT_DIFFERS, 301L, "copy"));
	}

	@Test
	void an_event_that_was_rewritten_is_named() throws SQLException {
		edit("update domain_event_entry set payload = '{\"text\":\"other\"}' where event_identifier = 'note-3-5'");
		assertThat(check().findings()).extracting(Finding::problem, Finding::row)
			.contains(tuple(Problem.EVENT_CHANGED, "note-3 #5"))
			.contains(tuple(Problem.CHECKPOINT_DIFFERS, "checkpoint"));
	}

	@Test
	void an_event_that_was_dated_back_is_named() throws SQLException {
		edit("update domain_event_entry set time_stamp = '2020-04-01T00:00:00.000Z' where event_identifier = 'note-6-0'");
		assertThat(problems()).contains(Problem.EVENT_CHANGED);
	}

	@Test
	void an_event_that_was_emptied_is_named() throws SQLException {
		edit("update domain_event_entry set type = null, payload_revision = null, meta_data = null "
				+ "where event_identifier = 'note-6-0'");
		assertThat(check().findings()).extracting(Finding::problem, Finding::row)
			.contains(tuple(Problem.EVENT_CHANGED, "note-6 #0"));
	}

	@Test
	void a_check_that_is_broken_off_harms_no_later_one() throws SQLException {
		LogCheck broken = new LogCheck(this.database.dataSource(), List.of(KEY.verifying()));
		assertThatThrownBy(() -> broken.run((events, of) -> {
			if (events > 0) {
				throw new IllegalStateException("broken off");
			}
		})).hasMessage("broken off");
		assertThat(check().holds()).isTrue();
	}

	@Test
	void an_event_that_was_removed_is_named() throws SQLException {
		edit("delete from domain_event_entry where event_identifier = 'note-3-5'");
		assertThat(check().findings()).extracting(Finding::problem)
			.contains(Problem.EVENT_MISSING, Problem.SEQUENCE_GAP);
	}

	/**
	 * The log's own rows are brought in line with the forged event; the signature is not.
	 */
	@Test
	void a_past_that_was_rewritten_together_with_its_log_differs_from_what_was_signed() throws SQLException {
		edit("update domain_event_entry set payload = '{\"text\":\"other\"}' where event_identifier = 'note-3-5'");
		String forged = this.database.jdbc()
			.sql("select * from domain_event_entry where event_identifier = 'note-3-5'")
			.query((row, number) -> StoredEvent.read(row).hash().hex())
			.single();
		edit("update event_log l set leaf_hash = decode('" + forged
				+ "', 'hex') from domain_event_entry e where e.global_index = l.global_index "
				+ "and e.event_identifier = 'note-3-5'");
		assertThat(problems()).contains(Problem.CHECKPOINT_DIFFERS);
	}

	@Test
	void a_log_cut_short_is_shorter_than_what_was_signed() throws SQLException {
		edit("delete from event_log where log_index >= 290");
		assertThat(problems()).contains(Problem.CHECKPOINT_DIFFERS);
	}

	@Test
	void a_hole_in_the_log_is_found() throws SQLException {
		edit("delete from event_log where log_index = 100");
		assertThat(problems()).contains(Problem.LOG_GAP, Problem.CHECKPOINT_DIFFERS);
	}

	@Test
	void a_tile_that_was_exchanged_is_found() throws SQLException {
		edit("update event_log_node set hash = sha256('other')");
		assertThat(problems()).containsExactly(Problem.TILE_CHANGED);
	}

	@Test
	void a_checkpoint_signed_by_a_stranger_is_not_believed() throws SQLException {
		SigningKey stranger = SigningKey.generate("log.example.jp/nawate");
		String note = SignedNote
			.sign(new Checkpoint("log.example.jp/nawate", 300, this.sealer.root()).text(), List.of(stranger))
			.toString();
		edit("update event_log_checkpoint set note = '" + note + "'");
		assertThat(problems()).containsExactly(Problem.SIGNATURE_INVALID);
	}

	@Test
	void a_weighty_event_is_signed_at_once_and_others_within_a_minute() throws SQLException {
		Writer.begin(this.database.dataSource()).append("light", 0).commit();
		this.sealer.sealNext();
		assertThat(checkpoints()).containsExactly(300L);
		this.now = this.now.plus(Duration.ofSeconds(60));
		this.sealer.sealNext();
		assertThat(checkpoints()).containsExactly(300L, 301L);
		Writer.begin(this.database.dataSource()).append("weighty", 0, "note.Weighty").commit();
		this.sealer.sealNext();
		assertThat(checkpoints()).containsExactly(300L, 301L, 302L);
		assertThat(check().findings()).isEmpty();
	}

	@Test
	void after_a_rotation_old_and_new_signatures_hold_and_both_keys_are_known() throws SQLException {
		SigningKey next = SigningKey.generate("log.example.jp/nawate");
		Sealer rotated = Sealer.open(this.connection, new Notary(NOTARY.origin(), List.of(next, KEY), NOTARY.weighty()),
				() -> this.now);
		Writer.begin(this.database.dataSource()).append("weighty", 0, "note.Weighty").commit();
		rotated.sealNext();
		assertThat(
				new LogCheck(this.database.dataSource(), List.of(KEY.verifying(), next.verifying())).run().findings())
			.isEmpty();
		assertThat(new LogCheck(this.database.dataSource(), List.of(KEY.verifying())).run().findings()).isEmpty();
		assertThat(this.database.jdbc()
			.sql("select verifying_key from event_log_key order by first_size")
			.query(String.class)
			.list()).containsExactly(KEY.verifying().text(), next.verifying().text());
	}

	private List<Long> checkpoints() {
		return this.database.jdbc().sql("select size from event_log_checkpoint order by size").query(Long.class).list();
	}

	private Report check() throws SQLException {
		return new LogCheck(this.database.dataSource(), List.of(KEY.verifying())).run();
	}

	private Report check(List<String> copies) throws SQLException {
		return new LogCheck(this.database.dataSource(), List.of(KEY.verifying()), copies).run();
	}

	private List<Problem> problems() throws SQLException {
		return check().findings().stream().map(Finding::problem).distinct().toList();
	}

	/** As a superuser can, who takes the guards away first. */
	private void edit(String sql) {
		for (String table : List.of("domain_event_entry", "event_log", "event_log_node", "event_log_checkpoint")) {
			this.database.jdbc().sql("alter table " + table + " disable trigger user").update();
		}
		assertThat(this.database.jdbc().sql(sql).update()).isPositive();
	}

}
