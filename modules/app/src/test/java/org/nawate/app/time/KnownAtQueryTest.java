package org.nawate.app.time;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.nawate.app.api.RequestRejection;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.register.RegisterActs;

import static org.assertj.core.api.Assertions.assertThat;

/** Three facts, recorded at nine in the morning in Japan on three days of May 2025. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownAtQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final KnownAtQuery instants = this.world.the(KnownAtQuery.class);

	KnownAtQueryTest() {
		for (int day = 10; day <= 12; day++) {
			LocalDate on = LocalDate.of(2025, 5, day);
			this.world.record(on, Story.SECRETARIAT, RegisterActs.kgi("forms", "90%", on));
		}
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	@ParameterizedTest
	@CsvSource({ "2025-05-09, 0", "2025-05-10, 1", "2025-05-10T08:59:59, 0", "2025-05-10T09:00, 1",
			"2025-05-10 09:00, 1", "2025-05-10T00:00:00Z, 1", "2025-05-09T23:59:59.999Z, 0",
			"2025-05-11T09:00:00+09:00, 2", "2025-05-11T09:00:00 09:00, 2", "２０２５-０５-１２, 3", "2, 2", "３, 3",
			"2025-06-02, 3" })
	void an_instant_or_a_number_gives_the_last_fact_that_was_known(String said, long position) {
		KnownAt known = this.instants.required(said);
		assertThat(known.position()).isEqualTo(position);
		assertThat(known.isNow()).isFalse();
		assertThat(this.instants.required(known.said()).position()).as("its own address").isEqualTo(position);
	}

	@Test
	void nothing_said_is_all_that_is_known() {
		assertThat(this.instants.required(null)).isEqualTo(KnownAt.NOW);
		assertThat(this.instants.required(" ")).isEqualTo(KnownAt.NOW);
		assertThat(KnownAt.NOW.isNow()).isTrue();
		assertThat(KnownAt.NOW.knows(3)).isTrue();
	}

	@Test
	void of_a_form_with_two_fields_the_number_counts() {
		assertThat(this.instants.required("2025-05-12T09:00:00,1").position()).isEqualTo(1);
		assertThat(this.instants.required(",2").position()).isEqualTo(2);
		assertThat(this.instants.required(",2").isByNumber()).isTrue();
		assertThat(this.instants.required("2025-05-12T09:00:00,").position()).isEqualTo(3);
		assertThat(this.instants.required("2025-05-12T09:00:00, ").isByNumber()).isFalse();
		assertThat(this.instants.required(",")).isEqualTo(KnownAt.NOW);
	}

	@Test
	void a_number_tells_when_its_fact_was_recorded() {
		assertThat(this.instants.required("2").instant()).isEqualTo(Instant.parse("2025-05-11T00:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource({ "yesterday, KNOWN_AT_UNREADABLE", "0, KNOWN_AT_UNREADABLE", "-1, KNOWN_AT_UNREADABLE",
			"2025-02-30, KNOWN_AT_UNREADABLE", "2025-05-10T25:00, KNOWN_AT_UNREADABLE", "2025, KNOWN_AT_NO_FACT",
			"4, KNOWN_AT_NO_FACT", "9999999999999999999, KNOWN_AT_UNREADABLE", "2025-06-02T09:01, KNOWN_AT_AHEAD",
			"2025-06-03, KNOWN_AT_AHEAD", "+999999999-12-31T23:59:59Z, KNOWN_AT_AHEAD" })
	void what_lies_ahead_or_cannot_be_read_is_refused(String said, RequestRejection rejection) {
		assertThat(this.instants.resolve(said)).isInstanceOfSatisfying(KnownAtQuery.Answer.Refused.class,
				(answer) -> assertThat(answer.refused().rejection()).isEqualTo(rejection));
	}

	/** Two nodes: what began first came into the log last. */
	@Test
	void what_was_committed_out_of_the_order_of_clocks_is_known_once_all_before_it_is() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, recorded_at, payload, is_public)
				values (101, 'quick', 'x', 1, 'a', timestamptz '2025-05-20 00:00:00.500Z', '{}', true),
				       (102, 'slow', 'x', 1, 'b', timestamptz '2025-05-20 00:00:00.400Z', '{}', true)""").update();
		assertThat(this.instants.required("2025-05-20T00:00:00.399Z").position()).isEqualTo(100);
		assertThat(this.instants.required("2025-05-20T00:00:00.450Z").position()).as("not committed yet")
			.isEqualTo(100);
		assertThat(this.instants.required("2025-05-20T00:00:00.500Z").position()).isEqualTo(102);
		assertThat(this.instants.required("2025-05-20T18:00Z").position()).as("the whole night").isEqualTo(102);
		this.world.jdbc().sql("delete from fact where position > 100").update();
	}

	@Test
	void the_last_fact_is_found_by_index() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, recorded_at, payload, is_public)
				select n + 100, 'e' || n, 'x', 1, 'a', timestamptz '2020-01-01' + n * interval '1 minute', '{}', true
				from generate_series(1, 20000) n""").update();
		this.world.jdbc().sql("analyze fact").update();
		String plan = String.join("\n",
				this.world.jdbc()
					.sql("explain " + KnownAtQuery.LAST)
					.param("at", Instant.parse("2020-01-05T00:00:00Z").atOffset(java.time.ZoneOffset.UTC))
					.query(String.class)
					.list());
		assertThat(plan).contains("fact_by_time").doesNotContain("Seq Scan");
		this.world.jdbc().sql("delete from fact where position > 100").update();
	}

}
