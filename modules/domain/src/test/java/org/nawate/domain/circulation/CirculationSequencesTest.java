package org.nawate.domain.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Rehearsal.any;
import static org.nawate.domain.Rehearsal.percent;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.circulation.Round.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/** Whatever is asked of a circulation in whatever order, these hold. */
class CirculationSequencesTest {

	private static final Actor PROXY = Actor.of("q", "次長", "deputy", "次長");

	@Test
	void no_sequence_of_commands_breaks_a_circulation() {
		new Rehearsal<>(Circulation.class, Circulation::new, CirculationEvent.class).play(30,
				CirculationSequencesTest::next, CirculationSequencesTest::holds);
	}

	private static Act next(Random chance, List<CirculationEvent> happened) {
		if (happened.isEmpty()) {
			return new CirculationCommand.Start(CIRCULATION, SECRETARIAT, "持ち回り",
					any(chance, CirculationGround.values()), "急ぐ", "", ITEMS, seats(1 + chance.nextInt(5)),
					rules(chance), any(chance, MeetingRequestRule.values()), DUE, STARTED);
		}
		LocalDate on = any(chance, STARTED, DUE, LATE, LATE.plusDays(1));
		int member = chance.nextInt(5);
		int item = 1 + chance.nextInt(2);
		return switch (chance.nextInt(22)) {
			case 20 -> new CirculationCommand.AnswerAsProxy(CIRCULATION, any(chance, PROXY, member(member)),
					seat(chance.nextInt(5)), answer(chance, member, on).answers(), on);
			case 21 -> percent(chance, 40) ? new CirculationCommand.PassOnSeat(CIRCULATION, SECRETARIAT, seat(member),
					seats(6).get(chance.nextInt(6)), "組織改正", on) : answer(chance, 5, on);
			case 0 -> new CirculationCommand.Ask(CIRCULATION, member(member), "問い", on);
			case 1 -> new CirculationCommand.AnswerQuestion(CIRCULATION, SECRETARIAT, 1 + chance.nextInt(3), "答え", on);
			case 2 -> new CirculationCommand.ExtendDeadline(CIRCULATION, SECRETARIAT, on, "延長", any(chance, DUE, LATE));
			case 3 -> new CirculationCommand.Recuse(CIRCULATION, SECRETARIAT, item, seat(member), "利害", on);
			case 4 -> percent(chance, 40) ? new CirculationCommand.TakeOut(CIRCULATION, SECRETARIAT,
					any(chance, CASE, SECOND_CASE), "取下げ", on)
					: new CirculationCommand.Ask(CIRCULATION, member(member), "問い", on);
			case 5 -> percent(chance, 20) ? new CirculationCommand.Cancel(CIRCULATION, SECRETARIAT, "取りやめ", on)
					: answer(chance, member, on);
			case 6, 7 -> conclude(on);
			case 8 -> new CirculationCommand.Remind(CIRCULATION, SECRETARIAT, seat(member), on);
			default -> answer(chance, member, on);
		};
	}

	private static HeadquartersRules rules(Random chance) {
		return new HeadquartersRules(3, any(chance, QuorumRule.values()), any(chance, VotingRule.values()),
				percent(chance, 80), percent(chance, 80), any(chance, TieRule.values()), chance.nextBoolean(),
				any(chance, RecusalRule.values()));
	}

	private static CirculationCommand.Answer answer(Random chance, int member, LocalDate on) {
		List<ItemAnswer> answers = new ArrayList<>();
		for (int item = 1; item <= 2; item++) {
			if (percent(chance, 70)) {
				Stance stance = percent(chance, 60) ? Stance.AGREE : any(chance, Stance.values());
				answers.add(new ItemAnswer(item, stance, stance.needsWords() ? "理由" : ""));
			}
		}
		return new CirculationCommand.Answer(CIRCULATION, member(member), answers, on);
	}

	private static void holds(List<CirculationEvent> happened) {
		CirculationEvent.Started start = (CirculationEvent.Started) happened.get(0);
		Map<Integer, ProposalId> items = new HashMap<>(Map.of(1, CASE, 2, SECOND_CASE));
		Map<Integer, Map<PostId, Stance>> answers = new HashMap<>();
		Map<Integer, Set<PostId>> recused = new HashMap<>();
		Set<Integer> questions = new HashSet<>();
		Set<Object> reminders = new HashSet<>();
		Set<PostId> seats = new HashSet<>();
		start.seats().forEach((seat) -> seats.add(seat.post()));
		LocalDate due = start.dueOn();
		boolean over = false;
		for (CirculationEvent event : happened) {
			assertThat(over).as("nothing after the end").isFalse();
			switch (event) {
				case CirculationEvent.Started e -> assertThat(happened.indexOf(e)).isZero();
				case CirculationEvent.Answered e -> {
					assertThat(e.answeredOn()).isBeforeOrEqualTo(due);
					assertThat(seats).contains(e.post());
					e.answers().forEach((answer) -> {
						assertThat(items).containsKey(answer.item());
						assertThat(recused.computeIfAbsent(answer.item(), (item) -> new HashSet<>()))
							.doesNotContain(e.post());
						assertThat(answer.stance() == Stance.AGREE || !answer.words().isEmpty()).isTrue();
						answers.computeIfAbsent(answer.item(), (item) -> new HashMap<>())
							.put(e.post(), answer.stance());
					});
				}
				case CirculationEvent.AnsweredByProxy e -> {
					assertThat(start.rules().proxyCounts() && start.rules().proxyVotes()).isTrue();
					assertThat(e.answeredOn()).isBeforeOrEqualTo(due);
					assertThat(seats).contains(e.post()).doesNotContain(e.by().post());
					assertThat(e.by().onBehalfOf()).isEqualTo(e.postTitle());
					e.answers().forEach((answer) -> {
						assertThat(recused.computeIfAbsent(answer.item(), (item) -> new HashSet<>()))
							.doesNotContain(e.post());
						answers.computeIfAbsent(answer.item(), (item) -> new HashMap<>())
							.put(e.post(), answer.stance());
					});
				}
				case CirculationEvent.SeatPassedOn e -> {
					assertThat(seats.remove(e.from()) && seats.add(e.seat().post())).as("as many seats").isTrue();
					answers.values().forEach((said) -> {
						Stance stance = said.remove(e.from());
						if (stance != null) {
							said.put(e.seat().post(), stance);
						}
					});
					recused.values()
						.stream()
						.filter((posts) -> posts.remove(e.from()))
						.forEach((posts) -> posts.add(e.seat().post()));
					reminders.remove(List.of(e.from(), due));
				}
				case CirculationEvent.SeatFellAway e -> {
					assertThat(seats.remove(e.post())).isTrue();
					answers.values().forEach((said) -> said.remove(e.post()));
					recused.values().forEach((posts) -> posts.remove(e.post()));
				}
				case CirculationEvent.QuestionAsked e -> {
					assertThat(seats).contains(e.by().post());
					assertThat(questions.add(e.question())).isTrue();
				}
				case CirculationEvent.QuestionAnswered e ->
					assertThat(questions.contains(e.question()) && questions.add(-e.question())).isTrue();
				case CirculationEvent.DeadlineExtended e -> {
					assertThat(e.before()).isEqualTo(due);
					assertThat(e.dueOn()).isAfter(due);
					due = e.dueOn();
				}
				case CirculationEvent.MemberReminded e -> {
					assertThat(e.dueOn()).isEqualTo(due);
					assertThat(e.remindedOn()).isBeforeOrEqualTo(due);
					assertThat(reminders.add(List.of(e.post(), due))).as("once of each deadline").isTrue();
				}
				case CirculationEvent.MemberRecused e -> {
					assertThat(recused.computeIfAbsent(e.item(), (item) -> new HashSet<>()).add(e.post())).isTrue();
					answers.computeIfAbsent(e.item(), (item) -> new HashMap<>()).remove(e.post());
				}
				case CirculationEvent.ItemTakenOut e -> assertThat(items.remove(e.item())).isEqualTo(e.proposal());
				case CirculationEvent.Concluded e -> {
					assertThat(e.outcomes()).extracting(ItemOutcome::item).containsExactlyElementsOf(items.keySet());
					LocalDate until = due;
					e.outcomes()
						.forEach((outcome) -> fits(start, outcome,
								answers.computeIfAbsent(outcome.item(), (item) -> new HashMap<>()),
								e.decidedOn().isAfter(until)));
					over = true;
				}
				case CirculationEvent.Cancelled e -> over = true;
			}
		}
	}

	private static void fits(CirculationEvent.Started start, ItemOutcome outcome, Map<PostId, Stance> answers,
			boolean deadlineOver) {
		long asked = answers.values().stream().filter((stance) -> stance == Stance.ASK_FOR_MEETING).count();
		long agreed = answers.values().stream().filter(Stance::agrees).count();
		CirculationPolicy.Count count = outcome.count();
		assertThat(count.answered()).isEqualTo(answers.size());
		assertThat(deadlineOver || count.isComplete() || outcome.result() == ItemOutcome.Result.TO_MEETING)
			.as("nothing is fixed while an answer may still come")
			.isTrue();
		switch (outcome.result()) {
			case APPROVED, CONDITIONAL -> {
				assertThat(count.answered()).isGreaterThanOrEqualTo(count.quorum());
				assertThat(agreed * 2).as("never less than half of those who may vote")
					.isGreaterThanOrEqualTo(count.voters());
				assertThat(asked == 0 || start.meetingRequests() != MeetingRequestRule.ONE_SUFFICES).isTrue();
				assertThat(outcome.conditions().isEmpty()).isEqualTo(outcome.result() == ItemOutcome.Result.APPROVED);
				assertThat(outcome.item() == 2).isEqualTo(outcome.result() == ItemOutcome.Result.CONDITIONAL);
			}
			case REFUSED -> {
				assertThat(count.answered()).isGreaterThanOrEqualTo(count.quorum());
				assertThat(count.votesAgainst()).isPositive();
				assertThat(outcome.reason()).isNotBlank();
			}
			case TO_MEETING -> {
				assertThat(asked).isPositive();
				assertThat(outcome.reason()).isNotBlank();
			}
			case LAPSED ->
				assertThat(count.quorumMet() && count.isComplete() && count.chair() != null && count.voters() > 0)
					.as("complete answers decide")
					.isFalse();
		}
	}

}
