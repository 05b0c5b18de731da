package org.nawate.app.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What a post owed at any fact is what the facts up to it leave open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwedThenQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final OwedThenQuery owed = this.world.the(OwedThenQuery.class);

	OwedThenQueryTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private List<FactRow> facts() {
		long last = this.world.jdbc().sql("select max(position) from fact").query(Long.class).single();
		return this.world.the(HistoryQuery.class)
			.at(LongStream.rangeClosed(1, last).boxed().toList())
			.values()
			.stream()
			.sorted(java.util.Comparator.comparingLong(FactRow::position))
			.toList();
	}

	@Test
	void at_every_fact_is_owed_what_a_fold_of_the_facts_up_to_it_leaves_open() {
		List<PostId> posts = this.world.jdbc()
			.sql("select distinct post_id from inbox_span")
			.query(String.class)
			.list()
			.stream()
			.map(PostId::new)
			.toList();
		Map<String, String> open = new TreeMap<>();
		int most = 0;
		for (FactRow fact : facts()) {
			take(fact.event(), open);
			List<String> shown = this.owed.find(posts, KnownAt.fact(fact.position()), LocalDate.of(2025, 6, 1))
				.stream()
				.map((row) -> row.itemId() + " " + row.postId())
				.toList();
			assertThat(new TreeSet<>(shown)).as("at %d", fact.position())
				.isEqualTo(
						new TreeSet<>(open.entrySet().stream().map((e) -> e.getKey() + " " + e.getValue()).toList()));
			assertThat(shown).doesNotHaveDuplicates();
			most = Math.max(most, shown.size());
		}
		assertThat(most).isGreaterThanOrEqualTo(3);
		assertThat(this.owed.find(posts, KnownAt.fact(0), LocalDate.of(2025, 6, 1))).isEmpty();
	}

	/** The rules once more, by what the events say alone. */
	private static void take(Object event, Map<String, String> open) {
		switch (event) {
			case ProposalEvent.StepOpened e -> open.put(e.step().value(), e.post().value());
			case ProposalEvent.StepReassigned e -> open.replace(e.step().value(), e.post().value());
			case ProposalEvent.DutyImposed e -> open.put(duty(e.proposal().value(), e.number()), e.post().value());
			case ProposalEvent.DutyReassigned e ->
				open.replace(duty(e.proposal().value(), e.number()), e.post().value());
			case ProposalEvent.DutyDischarged e -> open.remove(duty(e.proposal().value(), e.number()));
			case ProposalEvent.Endorsed e -> open.remove(e.step().value());
			case ProposalEvent.StepSkipped e -> open.remove(e.step().value());
			case ProposalEvent.SentBack e -> open.remove(e.step().value());
			case ProposalEvent.Screened e -> open.remove(e.step().value());
			case ProposalEvent.Clarified e -> open.remove(e.step().value());
			case ProposalEvent.Tabled e -> open.remove(e.step().value());
			case ProposalEvent.PutInCirculation e -> open.remove(e.step().value());
			case ProposalEvent.ConditionsConfirmed e -> open.remove(e.step().value());
			case ProposalEvent.ReferredToHeadquarters e -> open.remove(e.step().value());
			case ProposalEvent.ConsultationAnswered e -> open.remove(e.step().value());
			case ProposalEvent.Submitted e -> steps(e.proposal().value(), open);
			case ProposalEvent.TakenBack e -> steps(e.proposal().value(), open);
			case ProposalEvent.Withdrawn e -> steps(e.proposal().value(), open);
			case ProposalEvent.Untabled e -> steps(e.proposal().value(), open);
			case ProposalEvent.Resolved e -> steps(e.proposal().value(), open);
			case ProposalEvent.TakenFromCirculation e -> steps(e.proposal().value(), open);
			case ProposalEvent.ResolvedByCirculation e -> steps(e.proposal().value(), open);
			case ProposalEvent.DecidedAlone e -> steps(e.proposal().value(), open);
			default -> {
				// Changes nothing of whose turn it is.
			}
		}
	}

	private static void steps(String proposal, Map<String, String> open) {
		open.keySet().removeIf((item) -> item.startsWith(proposal + "~"));
	}

	private static String duty(String proposal, int number) {
		return proposal + "/duty-" + number;
	}

	@Test
	void what_is_open_now_stands_in_the_inbox_of_today() {
		List<String> spans = this.world.jdbc()
			.sql("select item_id || ' ' || post_id from inbox_span where sort = 'STEP' and known_until is null order by 1")
			.query(String.class)
			.list();
		assertThat(spans).isNotEmpty()
			.isEqualTo(this.world.jdbc()
				.sql("select step_id || ' ' || post_id from inbox_step order by 1")
				.query(String.class)
				.list());
		List<String> duties = new ArrayList<>(this.world.jdbc()
			.sql("select proposal_id || '/duty-' || number || ' ' || post_id from duty where is_open order by 1")
			.query(String.class)
			.list());
		assertThat(this.world.jdbc()
			.sql("select item_id || ' ' || post_id from inbox_span where sort = 'DUTY' and known_until is null order by 1")
			.query(String.class)
			.list()).isEqualTo(duties);
	}

	@Test
	void it_is_found_by_index_however_long_ago() {
		this.world.jdbc()
			.sql("""
					insert into inbox_span (item_id, proposal_id, sort, kind, post_id, post_title, opened_on, due_on, opened_at,
					                        known_from, known_until)
					select 'x' || n, 'x' || n, 'STEP', 'SCREEN', 'post' || n % 40, 't', date '2025-06-01', date '2025-06-05',
					       1000000 + n, 1000000 + n, 1000000 + n + 20
					from generate_series(1, 20000) n""")
			.update();
		this.world.jdbc().sql("analyze inbox_span").update();
		for (long known : Arrays.asList(1_000_100L, 1_019_000L)) {
			String plan = String.join("\n",
					this.world.jdbc()
						.sql("explain " + OwedThenQuery.OWED)
						.param("others", "x")
						.param("known", known)
						.param("posts", new String[] { "post1" })
						.query(String.class)
						.list());
			assertThat(plan).contains("inbox_span_at").doesNotContain("Seq Scan on inbox_span");
		}
		this.world.jdbc().sql("delete from inbox_span where known_from > 1000000").update();
	}

}
