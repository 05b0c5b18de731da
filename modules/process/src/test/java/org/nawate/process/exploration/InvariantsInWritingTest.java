package org.nawate.process.exploration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of what was decided in writing: each rule is seen to be found broken. */
class InvariantsInWritingTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final ProposalId CASE = new ProposalId("case");

	private static final ProjectId PROJECT = new ProjectId("project");

	private static final CirculationId ROUND = new CirculationId("round");

	private static final Actor OFFICER = Actor.of("officer-1", "起案 花子", "officer", "担当");

	private static final Actor CHIEF = Actor.of("chief-1", "担当 次郎", "section-chief", "課長");

	private static final Kgi KGI = Kgi.parse("利用者満足度 90%以上");

	private final List<ProposalEvent> proposal = new ArrayList<>(List.of(
			new ProposalEvent.Drafted(CASE, "R8-1", new PlanId("plan"), OFFICER, "section", change(), TODAY),
			new ProposalEvent.Submitted(CASE, 1, change(), OFFICER, TODAY),
			new ProposalEvent.Endorsed(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, "", TODAY),
			new ProposalEvent.Screened(CASE, step(2), new Screening(List.of("総務部"), false, ""), CHIEF, TODAY),
			new ProposalEvent.PutInCirculation(CASE, step(3), ROUND, 1, CirculationGround.URGENT, CHIEF, TODAY),
			new ProposalEvent.ResolvedByCirculation(CASE, ROUND, 1,
					new ItemResolution(ItemResolution.Result.APPROVED, "", "", TODAY, null), TODAY, CHIEF, TODAY),
			new ProposalEvent.TookEffect(CASE, TODAY)));

	private final List<CirculationEvent> round = new ArrayList<>(List.of(
			new CirculationEvent.Started(ROUND, "持ち回り", CirculationGround.URGENT, "急ぐ", "",
					List.of(new CirculationItem(CASE, "案件", "")), List.of(), HeadquartersRules.usual(),
					MeetingRequestRule.ONE_SUFFICES, TODAY, CHIEF, TODAY),
			answered(1, Stance.AGREE, TODAY), answered(2, Stance.AGREE, TODAY), answered(3, Stance.AGREE, TODAY),
			concluded(ItemOutcome.Result.APPROVED, TODAY)));

	@Test
	void a_history_in_order_breaks_nothing() {
		assertThat(broken()).isEmpty();
	}

	@Test
	void finds_an_effect_without_an_approval_in_writing() {
		this.round.set(4, concluded(ItemOutcome.Result.LAPSED, TODAY));
		assertThat(broken()).containsExactly("KgiRevised without an approval of the headquarters in writing");
	}

	@Test
	void finds_an_approval_without_majority_or_against_a_wish_for_a_meeting() {
		this.round.set(2, answered(2, Stance.OBJECT, TODAY));
		this.round.set(3, answered(3, Stance.OBJECT, TODAY));
		String broken = "an approval in writing without quorum, majority or against a wish for a meeting";
		assertThat(broken()).containsExactly(broken);
		this.round.set(2, answered(2, Stance.AGREE, TODAY));
		this.round.set(3, answered(3, Stance.AGREE, TODAY));
		this.round.set(1, answered(1, Stance.ASK_FOR_MEETING, TODAY));
		assertThat(broken()).containsExactly(broken);
	}

	@Test
	void finds_a_result_while_answers_could_still_come_and_an_answer_that_came_too_late() {
		this.round.remove(1);
		assertThat(broken()).containsExactly("a result in writing while answers could still come");
		this.round.add(1, answered(1, Stance.AGREE, TODAY.plusDays(1)));
		assertThat(broken()).containsExactly("an answer after the deadline");
	}

	@Test
	void finds_answers_without_a_seat_or_on_an_own_draft() {
		this.round.add(1, new CirculationEvent.Answered(ROUND, new PostId("officer"),
				List.of(new ItemAnswer(1, Stance.AGREE, "")), OFFICER, TODAY));
		assertThat(broken()).contains("officer answered without a seat", "an answer on an own draft");
	}

	@Test
	void finds_a_case_before_a_meeting_and_in_circulation_at_once() {
		this.proposal.add(4, new ProposalEvent.Tabled(CASE, step(3), new MeetingId("meeting"), 1, CHIEF, TODAY));
		assertThat(broken()).containsExactly("in circulation and somewhere else");
	}

	@Test
	void finds_what_happens_after_the_decision() {
		this.proposal
			.add(new ProposalEvent.PutInCirculation(CASE, step(4), ROUND, 1, CirculationGround.URGENT, CHIEF, TODAY));
		assertThat(broken()).containsExactly("PutInCirculation after the decision");
	}

	private List<String> broken() {
		Facts facts = new Facts(this.proposal, List.<ProjectEvent>of(new ProjectEvent.KgiRevised(PROJECT, KGI, KGI, "",
				"", new Authority.Circulated(CASE, ROUND, TODAY, null), TODAY, TODAY)), List.of(), this.round);
		return Invariants.broken(facts, Situation.of(facts, List.of(), 0, 0));
	}

	private static ProposedChange change() {
		return new ProposedChange.KgiRevision(PROJECT, Kgi.parse("利用者満足度 80%以上"), KGI, "目標に達した", "85%", TODAY);
	}

	private static CirculationEvent.Answered answered(int member, Stance stance, LocalDate on) {
		String post = "member-" + member;
		return new CirculationEvent.Answered(ROUND, new PostId(post),
				List.of(new ItemAnswer(1, stance, stance.needsWords() ? "理由" : "")), Actor.of(post, post, post, post),
				on);
	}

	private static CirculationEvent.Concluded concluded(ItemOutcome.Result result, LocalDate on) {
		return new CirculationEvent.Concluded(ROUND, List
			.of(new ItemOutcome(1, CASE, result, new CirculationPolicy.Count(3, 3, 2, 2, 2, 0, 0, null), "", "")), null,
				CHIEF, on);
	}

	private static StepId step(int number) {
		return StepId.of(CASE, number);
	}

}
