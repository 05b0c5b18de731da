package org.nawate.app.circulation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.CirculationState;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;

import static org.assertj.core.api.Assertions.assertThat;

class CirculationQueryTest {

	private static final CirculationId ID = new CirculationId("circulation-1");

	private static final ProposalId CASE = new ProposalId("case-addition");

	private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

	private static final LocalDate DUE = LocalDate.of(2025, 5, 27);

	private final ReadingWorld world = new ReadingWorld();

	private final CirculationQuery circulations = this.world.the(CirculationQuery.class);

	private final CirculationDutyQuery duties = this.world.the(CirculationDutyQuery.class);

	@BeforeEach
	void tell() {
		Story.tellOrganisation(this.world);
		Story.tellImport(this.world);
		CaseStory.tellAdditionUpToTheMeeting(this.world);
		List<Seat> seats = List.of(seat(0), seat(1), seat(2));
		record(new CirculationEvent.Started(ID, "第1回持ち回り", CirculationGround.URGENT, "急ぐ", "資料",
				List.of(new CirculationItem(CASE, "住民チャット", ""),
						new CirculationItem(new ProposalId("case-2"), "別件", "点検すること")),
				seats, HeadquartersRules.usual(), MeetingRequestRule.ONE_SUFFICES, DUE, Story.SECRETARIAT, DAY));
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	private static Seat seat(int number) {
		return new Seat(post(number), "委員" + number, new PersonId("m" + number), "仮名 " + number, number == 0);
	}

	private static PostId post(int number) {
		return new PostId("seat-" + number);
	}

	private static Actor member(int number) {
		return Actor.of("m" + number, "仮名 " + number, "seat-" + number, "委員" + number);
	}

	private void record(Object... events) {
		this.world.record(DAY, Story.SECRETARIAT, events);
	}

	private void answered(int member, ItemAnswer... answers) {
		record(new CirculationEvent.Answered(ID, post(member), List.of(answers), member(member), DAY));
		this.world.catchUp();
	}

	@Test
	void counts_the_last_answers_and_tells_who_owes_one() {
		answered(1, new ItemAnswer(1, Stance.OBJECT, "高い"), new ItemAnswer(2, Stance.AGREE, ""));
		answered(1, new ItemAnswer(1, Stance.AGREE_WITH_OPINION, "安くすること"));
		answered(2, new ItemAnswer(1, Stance.AGREE, ""));
		CirculationView view = this.circulations.find(ID).orElseThrow();
		assertThat(view.items()).extracting(CirculationView.Item::proposalNumber).containsExactly("R7-001", null);
		CirculationView.Item first = view.items().getFirst();
		assertThat(first.count().votesFor()).isEqualTo(2);
		assertThat(first.count().answered()).isEqualTo(2);
		assertThat(first.expected()).isEqualTo(ItemOutcome.Result.APPROVED);
		assertThat(first.answers()).extracting(CirculationView.SeatAnswer::words).containsExactly(null, "安くすること", "");
		assertThat(view.items().get(1).expected()).isEqualTo(ItemOutcome.Result.LAPSED);
		assertThat(this.duties.owedBy(List.of(post(0), post(1), post(2)), DAY))
			.extracting(CirculationDuty::postTitle, CirculationDuty::count)
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("委員0", 2),
					org.assertj.core.groups.Tuple.tuple("委員2", 1));
		assertThat(this.duties.owedBy(List.of(post(0)), DUE.plusDays(1))).as("it is too late").isEmpty();
		assertThat(this.duties.owing(DAY, DUE)).extracting(CirculationDutyQuery.Owing::postId)
			.containsExactly("seat-0", "seat-2");
		assertThat(this.circulations.list()).containsExactly(new CirculationRow("circulation-1", "第1回持ち回り",
				CirculationGround.URGENT, CirculationState.OPEN, DAY, DUE, 2, 3, 1));
	}

	@Test
	void leaves_out_the_recused_and_what_was_taken_out() {
		record(new CirculationEvent.MemberRecused(ID, 1, post(2), "委員2", "利害", Story.SECRETARIAT, DAY),
				new CirculationEvent.ItemTakenOut(ID, 2, new ProposalId("case-2"), "取下げ", Story.SECRETARIAT, DAY));
		answered(0, new ItemAnswer(1, Stance.AGREE, ""));
		answered(1, new ItemAnswer(1, Stance.AGREE, ""));
		CirculationView view = this.circulations.find(ID).orElseThrow();
		assertThat(view.openItems()).hasSize(1);
		assertThat(view.items().getFirst().count().isComplete()).isTrue();
		assertThat(view.items().getFirst().count().members()).isEqualTo(2);
		assertThat(this.duties.owedBy(List.of(post(2)), DAY)).isEmpty();
		assertThat(this.duties.toRun(DAY)).extracting(CirculationDuty::kind)
			.containsExactly(CirculationDuty.Kind.CONCLUDE);
	}

	@Test
	void a_question_waits_for_the_secretariat_until_it_is_answered() {
		record(new CirculationEvent.QuestionAsked(ID, 1, "費用は", member(1), DAY));
		this.world.catchUp();
		assertThat(this.duties.toRun(DAY)).extracting(CirculationDuty::kind)
			.containsExactly(CirculationDuty.Kind.REPLY);
		record(new CirculationEvent.QuestionAnswered(ID, 1, "120万円", Story.SECRETARIAT, DAY));
		this.world.catchUp();
		assertThat(this.duties.toRun(DAY)).isEmpty();
		assertThat(this.duties.toRun(DUE.plusDays(1))).extracting(CirculationDuty::kind)
			.containsExactly(CirculationDuty.Kind.CONCLUDE);
		CirculationView.Question question = this.circulations.find(ID).orElseThrow().questions().getFirst();
		assertThat(question.answer()).isEqualTo("120万円");
		assertThat(question.by().postTitle()).isEqualTo("委員1");
	}

	@Test
	void keeps_the_result_with_the_count_it_rests_on() {
		answered(1, new ItemAnswer(1, Stance.AGREE, ""));
		CirculationView.Item before = this.circulations.find(ID).orElseThrow().items().getFirst();
		record(new CirculationEvent.Concluded(ID,
				List.of(new ItemOutcome(1, CASE, ItemOutcome.Result.LAPSED, before.count(), "", "")), "四情政第1号",
				Story.SECRETARIAT, DUE.plusDays(1)));
		this.world.catchUp();
		CirculationView view = this.circulations.find(ID).orElseThrow();
		assertThat(view.state()).isEqualTo(CirculationState.CONCLUDED);
		assertThat(view.documentNumber()).isEqualTo("四情政第1号");
		ItemOutcome outcome = view.items().getFirst().outcome();
		assertThat(outcome).isNotNull();
		assertThat(outcome.count()).isEqualTo(before.count());
		assertThat(view.items().getFirst().concludedAt()).isPositive();
		assertThat(this.circulations.name(ID)).contains("第1回持ち回り");
		assertThat(this.world.the(CirculableCaseQuery.class).draftingPosts(ID))
			.containsExactly(Story.OFFICER.post().value());
		assertThat(this.circulations.seats(ID)).containsExactlyInAnyOrder("seat-0", "seat-1", "seat-2");
	}

}
