package org.nawate.app.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.circulation.CirculationDutyQuery;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.minutes.MinutesQuery;
import org.nawate.app.proposal.CaseTitleQuery;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.MinutesSigners;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
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
		List<PostId> posts = posts();
		Map<String, String> open = new TreeMap<>();
		Headquarters headquarters = new Headquarters();
		Set<String> sorts = new TreeSet<>();
		int most = 0;
		for (FactRow fact : facts()) {
			take(fact.event(), open);
			headquarters.take(fact.event(), open);
			List<OwedThen> rows = this.owed.find(posts, true, KnownAt.fact(fact.position()), LocalDate.of(2025, 1, 1));
			rows.forEach((row) -> sorts.add(row.sort() + " " + row.kind()));
			List<String> shown = rows.stream().map((row) -> row.itemId() + " " + row.postId()).toList();
			assertThat(new TreeSet<>(shown)).as("at %d", fact.position())
				.isEqualTo(
						new TreeSet<>(open.entrySet().stream().map((e) -> e.getKey() + " " + e.getValue()).toList()));
			assertThat(shown).doesNotHaveDuplicates();
			most = Math.max(most, shown.size());
		}
		assertThat(most).isGreaterThanOrEqualTo(3);
		assertThat(sorts).contains("CIRCULATION ANSWER", "CIRCULATION REPLY", "MINUTES CONFIRM",
				"DUTY FULFIL_CONDITION", "STEP SCREEN");
		assertThat(this.owed.find(posts, true, KnownAt.fact(0), LocalDate.of(2025, 6, 1))).isEmpty();
	}

	private List<PostId> posts() {
		return this.world.jdbc()
			.sql("select distinct post_id from inbox_span where post_id <> ''")
			.query(String.class)
			.list()
			.stream()
			.map(PostId::new)
			.toList();
	}

	/** Circulations and minutes once more, by what the events say alone. */
	private static final class Headquarters {

		/** By circulation and post: the items that lack an answer. */
		private final Map<String, Set<Integer>> lacking = new TreeMap<>();

		private final Map<String, MinutesSigners> signers = new HashMap<>();

		void take(Object event, Map<String, String> open) {
			switch (event) {
				case CirculationEvent.Started e -> e.seats()
					.forEach((seat) -> this.lacking.put(e.circulation() + "/answers/" + seat.post(),
							new TreeSet<>(IntStream.rangeClosed(1, e.items().size()).boxed().toList())));
				case CirculationEvent.Answered e -> answered(e.circulation() + "/answers/" + e.post(), e.answers());
				case CirculationEvent.AnsweredByProxy e ->
					answered(e.circulation() + "/answers/" + e.post(), e.answers());
				case CirculationEvent.MemberRecused e ->
					items(e.circulation() + "/answers/" + e.post()).remove(e.item());
				case CirculationEvent.ItemTakenOut e -> this.lacking.forEach((key, items) -> {
					if (key.startsWith(e.circulation() + "/")) {
						items.remove(e.item());
					}
				});
				case CirculationEvent.SeatPassedOn e ->
					this.lacking.put(e.circulation() + "/answers/" + e.seat().post(),
							this.lacking.remove(e.circulation() + "/answers/" + e.from()));
				case CirculationEvent.SeatFellAway e -> this.lacking.remove(e.circulation() + "/answers/" + e.post());
				case CirculationEvent.QuestionAsked e -> open.put(e.circulation() + "/question-" + e.question(), "");
				case CirculationEvent.QuestionAnswered e -> open.remove(e.circulation() + "/question-" + e.question());
				case CirculationEvent.Concluded e -> end(e.circulation() + "/", open);
				case CirculationEvent.Cancelled e -> end(e.circulation() + "/", open);
				case MeetingEvent.MinutesDrafted e -> {
					this.signers.put(e.meeting().value(), e.signers());
					ask(e.meeting(), open);
				}
				case MeetingEvent.MinutesEdited e -> ask(e.meeting(), open);
				case MeetingEvent.MinutesConfirmed e -> open.remove(e.meeting() + "/minutes/" + e.post());
				case MeetingEvent.MinutesFixed e -> end(e.meeting() + "/minutes/", open);
				default -> {
					// Asks nobody for anything.
				}
			}
			if (event instanceof CirculationEvent e) {
				String circulation = e.circulation() + "/";
				open.keySet().removeIf((item) -> item.startsWith(circulation + "answers/"));
				open.remove(circulation + "result");
				Map<String, Set<Integer>> seats = this.lacking.entrySet()
					.stream()
					.filter((seat) -> seat.getKey().startsWith(circulation))
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
				seats.forEach((seat, items) -> {
					if (!items.isEmpty()) {
						open.put(seat, seat.substring(seat.lastIndexOf('/') + 1));
					}
				});
				if (!seats.isEmpty() && seats.values().stream().allMatch(Set::isEmpty)) {
					open.put(circulation + "result", "");
				}
			}
		}

		private Set<Integer> items(String seat) {
			return Objects.requireNonNull(this.lacking.get(seat));
		}

		private void answered(String seat, List<ItemAnswer> answers) {
			answers.forEach((answer) -> items(seat).remove(answer.item()));
		}

		private void ask(MeetingId meeting, Map<String, String> open) {
			MinutesSigners both = Objects.requireNonNull(this.signers.get(meeting.value()));
			for (PostId post : List.of(both.chair(), both.member())) {
				open.put(meeting + "/minutes/" + post, post.value());
			}
		}

		private void end(String about, Map<String, String> open) {
			this.lacking.keySet().removeIf((seat) -> seat.startsWith(about));
			open.keySet().removeIf((item) -> item.startsWith(about));
		}

	}

	@Test
	void after_its_deadline_a_circulation_is_the_secretariats_to_conclude() {
		FactRow started = facts().stream()
			.filter((fact) -> fact.event() instanceof CirculationEvent.Started)
			.findFirst()
			.orElseThrow();
		LocalDate due = ((CirculationEvent.Started) started.event()).dueOn();
		KnownAt then = KnownAt.fact(started.position());
		assertThat(kinds(true, then, due)).contains("ANSWER").doesNotContain("CONCLUDE");
		assertThat(kinds(true, then, due.plusDays(1))).contains("CONCLUDE").doesNotContain("ANSWER");
		assertThat(kinds(false, then, due.plusDays(1))).doesNotContain("ANSWER", "CONCLUDE");
	}

	private List<String> kinds(boolean secretariat, KnownAt known, LocalDate day) {
		return this.owed.find(posts(), secretariat, known, day).stream().map(OwedThen::kind).toList();
	}

	@Test
	void what_members_owe_now_is_what_their_inbox_of_today_says() {
		LocalDate early = LocalDate.of(2025, 1, 1);
		List<String> owed = this.world.the(CirculationDutyQuery.class)
			.owedBy(posts(), early)
			.stream()
			.map((duty) -> duty.circulationId() + " " + duty.postTitle())
			.toList();
		List<String> minutes = this.world.the(MinutesQuery.class)
			.waitingFor(posts())
			.stream()
			.map((task) -> task.meetingId() + " " + task.postTitle() + " " + task.since())
			.toList();
		List<OwedThen> now = this.owed.find(posts(), false, KnownAt.NOW, early);
		assertThat(now.stream()
			.filter((row) -> row.circulationId() != null)
			.map((row) -> row.circulationId() + " " + row.postTitle())).containsExactlyInAnyOrderElementsOf(owed);
		assertThat(now.stream()
			.filter((row) -> row.meetingId() != null)
			.map((row) -> row.meetingId() + " " + row.postTitle() + " " + row.openedOn()))
			.containsExactlyInAnyOrderElementsOf(minutes);
	}

	@Test
	void cases_are_called_as_they_were_known() {
		long last = facts().getLast().position();
		FactRow opened = facts().stream()
			.filter((fact) -> fact.event() instanceof ProposalEvent.StepOpened e
					&& this.owed.find(List.of(e.post()), false, KnownAt.fact(fact.position()), e.openedOn())
						.stream()
						.anyMatch((row) -> row.title().equals("電子申請システムの利活用")))
			.findFirst()
			.orElseThrow();
		ProposalEvent.StepOpened step = (ProposalEvent.StepOpened) opened.event();
		this.world.record(Story.IMPORTED, Story.SECRETARIAT,
				new ProjectEvent.Renamed(new ProjectId("forms"), "電子申請システムの利活用", "オンライン手続", "内容に合わせるため",
						new Authority.Resolution(step.proposal(), new MeetingId("meeting"), 1, Story.IMPORTED, null),
						Story.IMPORTED, Story.IMPORTED));
		this.world.catchUp();
		assertThat(titles(step, opened.position())).contains("電子申請システムの利活用").doesNotContain("オンライン手続");
		assertThat(this.world.the(CaseTitleQuery.class).at(List.of(step.proposal().value()), Long.MAX_VALUE))
			.containsValue("オンライン手続");
		assertThat(this.world.the(CaseTitleQuery.class).at(List.of(step.proposal().value()), last))
			.containsValue("電子申請システムの利活用");
		assertThat(this.world.the(CaseTitleQuery.class).at(List.of(step.proposal().value()), 1)).isEmpty();
	}

	private List<String> titles(ProposalEvent.StepOpened step, long position) {
		return this.owed.find(List.of(step.post()), false, KnownAt.fact(position), step.openedOn())
			.stream()
			.map(OwedThen::title)
			.toList();
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
						.param("known", known)
						.param("posts", new String[] { "post1" })
						.param("secretariat", true)
						.param("day", LocalDate.of(2025, 6, 1))
						.query(String.class)
						.list());
			assertThat(plan).contains("inbox_span_at").doesNotContain("Seq Scan on inbox_span");
		}
		this.world.jdbc().sql("delete from inbox_span where known_from > 1000000").update();
	}

}
