package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepId;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.SentStatements;
import org.nawate.process.Stories;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogKeeper;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the flow of a new project costs the database, from draft to effect: numbers that
 * do not shake with the machine. What they were when they were last changed is what they
 * may be. PostgreSQL counts for the whole server, so nothing else runs beside, and the
 * flow counts at which the server did least of its own work.
 */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowCostTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final int FLOWS = 12;

	/** How many aggregates an act knows, where it is more than its own. */
	private static final Map<String, Integer> AGGREGATES = Map.of("Submit", 2, "Screen", 2, "PutOnAgenda", 2,
			"RecordVotes", 2, "Resolve", 4);

	private ConfigurableApplicationContext city;

	private SentStatements sent;

	/** What each act of the last flow sent. */
	private final List<Sent> acts = new ArrayList<>();

	private record Sent(String act, List<String> statements) {

		long of(String beginning) {
			return this.statements.stream().filter((statement) -> statement.startsWith(beginning)).count();
		}

		long eventsRead() {
			return this.statements.stream()
				.filter((statement) -> statement.startsWith("select") && statement.contains("from domain_event_entry"))
				.count();
		}

	}

	private record Position(long walBytes, long transactions) {
	}

	@BeforeAll
	void start() {
		this.city = City.start(City.newDatabase(), SentStatements.class);
		this.sent = this.city.getBean(SentStatements.class);
		// Sealing is counted apart.
		this.city.getBean(LogKeeper.class).stop();
		for (int i = 0; i < FLOWS; i++) {
			flow();
		}
	}

	@AfterAll
	void stop() {
		this.city.close();
	}

	@Test
	void every_act_of_a_person_is_one_commit_and_nothing_else_is() {
		assertThat(least(Position::transactions)).isEqualTo(13);
		assertThat(this.acts).hasSize(13);
	}

	@Test
	void a_flow_writes_no_more_to_the_log_of_postgresql_than_it_must() {
		// Without pages written in full, which depend on the last checkpoint.
		assertThat(least(Position::walBytes)).isBetween(50_000L, 80_000L);
	}

	private long least(ToLongFunction<Position> counted) {
		return IntStream.range(0, FLOWS).mapToLong((i) -> {
			long before = counted.applyAsLong(position());
			flow();
			return counted.applyAsLong(position()) - before;
		}).min().orElseThrow();
	}

	@Test
	void an_act_appends_by_one_batch_and_reads_each_aggregate_once() {
		flow();
		assertThat(this.acts).allSatisfy((act) -> {
			assertThat(act.of("insert into domain_event_entry")).as(act.act()).isEqualTo(1);
			assertThat(act.of("select pg_advisory_xact_lock")).as(act.act()).isLessThanOrEqualTo(2);
			assertThat(act.eventsRead()).as(act.act()).isLessThanOrEqualTo(AGGREGATES.getOrDefault(act.act(), 1));
		});
	}

	@Test
	void a_flow_sends_so_many_statements() {
		flow();
		assertThat(this.acts).extracting((act) -> act.act() + " " + act.statements().size())
			.containsExactly("Draft 3", "Submit 11", "Endorse 16", "Endorse 11", "Screen 15", "AnswerConsultation 16",
					"Plan 2", "PutOnAgenda 14", "Convene 3", "RecordAttendance 3", "Open 3", "RecordVotes 4",
					"Resolve 18");
	}

	@Test
	void the_sealer_seals_many_flows_by_few_transactions() {
		for (int i = 0; i < FLOWS; i++) {
			flow();
		}
		EventLog log = this.city.getBean(EventLog.class);
		long unsealed = log.unsealed();
		assertThat(unsealed).isGreaterThan(FLOWS * 30L);
		long sealed = sealings();
		Position before = position();
		LogKeeper sealer = this.city.getBean(LogKeeper.class);
		sealer.start();
		await().until(log::unsealed, (left) -> left == 0);
		sealer.stop();
		Position after = position();
		// A thousand events at a time, and one more where the log begins.
		assertThat(sealings() - sealed).isBetween(1L, unsealed / 1_000 + 3);
		assertThat((after.walBytes() - before.walBytes()) / unsealed).isLessThan(320L);
	}

	private void flow() {
		this.acts.clear();
		Stories stories = this.city.getBean(Stories.class);
		this.sent.take();
		CaseStory story = stories.addition("section", TODAY);
		// The first case makes the plan as well.
		note("Draft");
		story.submit();
		note("Submit");
		endorse(story, "section-chief", 1);
		endorse(story, "director", 2);
		act(story, new ProposalCommand.Screen(story.id(), holder("secretariat"), step(story, 3),
				new Screening(List.of("総務部", "市民生活部", "健康福祉部"), null, ""), List.of(), "", TODAY));
		act(story, new ProposalCommand.AnswerConsultation(story.id(), holder("総務課"), step(story, 4),
				ConsultationAnswer.AGREE, "", TODAY));
		MeetingId meeting = stories.meeting(TODAY);
		note("Plan");
		act(story, new MeetingCommand.PutOnAgenda(meeting, Stories.SECRETARIAT, story.id(), "案件", TODAY));
		List<String> members = List.of("member-1", "member-2", "member-3");
		act(story,
				new MeetingCommand.Convene(meeting, Stories.SECRETARIAT, members.stream()
					.map((post) -> new Seat(new PostId(post), post, new PersonId(post), post, post.equals("member-1")))
					.toList(), HeadquartersRules.usual(), TODAY, "", TODAY));
		act(story, new MeetingCommand.RecordAttendance(meeting, Stories.SECRETARIAT,
				members.stream().map((post) -> new Attendance(new PostId(post), Presence.PRESENT, "")).toList()));
		act(story, new MeetingCommand.Open(meeting, Stories.SECRETARIAT, TODAY));
		act(story, new MeetingCommand.RecordVotes(meeting, Stories.SECRETARIAT, 1,
				members.stream().skip(1).map((post) -> new Vote(new PostId(post), Ballot.FOR)).toList()));
		act(story, new MeetingCommand.Resolve(meeting, Stories.SECRETARIAT, 1,
				new ItemResolution(ItemResolution.Result.APPROVED, "", "", TODAY, "情第1号")));
	}

	private void endorse(CaseStory story, String post, int step) {
		act(story, new ProposalCommand.Endorse(story.id(), holder(post), step(story, step), "異議なし", TODAY));
	}

	private void act(CaseStory story, ProposalCommand act) {
		story.accepted(act);
		note(act.getClass().getSimpleName());
	}

	private void act(CaseStory story, MeetingCommand act) {
		story.accepted(act);
		note(act.getClass().getSimpleName());
	}

	private void note(String act) {
		this.acts.add(new Sent(act, this.sent.take()));
	}

	private static StepId step(CaseStory story, int number) {
		return new StepId(story.id().value() + "~" + number);
	}

	private static Actor holder(String post) {
		return Actor.of(post + "-1", "例 次郎", post, post);
	}

	/**
	 * How many transactions wrote the log and what is kept beside it. What the server
	 * does by itself is none of them.
	 */
	private long sealings() {
		return JdbcClient.create(this.city.getBean(DataSource.class)).sql("""
				select count(distinct x) from (
				    select xmin::text as x from event_log
				    union all select xmin::text from event_log_node
				    union all select xmin::text from event_log_era
				    union all select xmin::text from event_log_checkpoint
				    union all select xmin::text from event_log_key) written""").query(Long.class).single();
	}

	private Position position() {
		return JdbcClient.create(this.city.getBean(DataSource.class))
			.sql("""
					select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,
					pg_snapshot_xmax(pg_current_snapshot())::text::bigint""")
			.query((row, number) -> new Position(row.getLong(1), row.getLong(2)))
			.single();
	}

}
