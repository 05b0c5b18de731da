package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationRejection;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.CaseStory;
import org.nawate.process.CirculationStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.nawate.process.TestStandIns;
import org.nawate.process.inbox.Desk;
import org.nawate.process.inbox.FlowRejection;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases that the headquarters decides in writing, on the real flows. */
@City.Test
class CirculationFlowTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	@Autowired
	private Stories stories;

	@Autowired
	private Desk desk;

	@Autowired
	private EventStore store;

	@Autowired
	private TestStandIns standIns;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void it_is_monday() {
		this.clock.set(TODAY);
	}

	private CaseStory toBeTabled(CaseStory draft) {
		return draft.submit().endorse().endorse().screen(1, false);
	}

	private CirculationStory round(int members) {
		return new CirculationStory(this.desk, TODAY, members);
	}

	private Rejection refused(CirculationCommand act) {
		Outcome outcome = this.desk.act(act);
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return ((Outcome.Refused) outcome).rejection();
	}

	private static List<ProposalEvent.DutyImposed> duties(CaseStory story) {
		return story.events()
			.stream()
			.filter(ProposalEvent.DutyImposed.class::isInstance)
			.map(ProposalEvent.DutyImposed.class::cast)
			.toList();
	}

	@Test
	void an_approval_in_writing_takes_effect_and_is_to_be_reported() {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(story, "").started();
		assertThat(story.waitsAt()).containsExactly("resolve");
		round.agreed(0, 1, 2).accepted(round.conclude(0));

		assertThat(story.facts()).endsWith("PutInCirculation", "ResolvedByCirculation", "DutyImposed", "TookEffect");
		assertThat(story.waitsAt()).isEmpty();
		assertThat(duties(story)).singleElement().satisfies((duty) -> {
			assertThat(duty.kind()).isEqualTo(DutyKind.REPORT);
			assertThat(duty.post().value()).isEqualTo("secretariat");
			assertThat(duty.text()).isEqualTo("持ち回り審議「第1回持ち回り」の議決");
			assertThat(duty.dueOn()).isEqualTo(TODAY.plusMonths(3));
		});
		Authority.Decision authority = this.store.readEvents(story.project().value())
			.asStream()
			.map((fact) -> fact.getPayload())
			.filter(ProjectEvent.KgiRevised.class::isInstance)
			.map((fact) -> ((ProjectEvent.KgiRevised) fact).authority())
			.findFirst()
			.orElseThrow();
		assertThat(authority).isEqualTo(new Authority.Circulated(story.id(), round.id(), TODAY, "情第2号"));
	}

	@Test
	void several_cases_are_decided_each_by_its_own_answers() {
		CaseStory first = toBeTabled(this.stories.addition("section", TODAY.plusDays(30)));
		CaseStory second = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(first, "費用を精査すること\n周知すること").with(second, "").started();
		for (int member = 0; member <= 2; member++) {
			round.accepted(new CirculationCommand.Answer(round.id(), CirculationStory.member(member),
					List.of(new ItemAnswer(1, Stance.AGREE, ""), new ItemAnswer(2, Stance.OBJECT, "早い")), TODAY));
		}
		round.accepted(round.conclude(0));

		assertThat(first.waitsAt()).containsExactly("confirm-conditions");
		assertThat(duties(first)).extracting(ProposalEvent.DutyImposed::kind)
			.containsExactly(DutyKind.FULFIL_CONDITION, DutyKind.FULFIL_CONDITION, DutyKind.REPORT);
		first.fulfilConditions().confirmConditions().runJobs();
		assertThat(first.projectFacts()).endsWith("Added", "Activated");
		assertThat(second.waitsAt()).isEmpty();
		assertThat(second.facts()).endsWith("ResolvedByCirculation", "DutyImposed", "ConsultedTold");
		assertThat(second.projectFacts()).doesNotContain("KgiRevised");
	}

	@Test
	void without_enough_answers_the_case_waits_for_a_meeting_and_is_decided_there() {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(4).with(story, "").started().agreed(1, 2);
		assertThat(refused(round.conclude(1))).isEqualTo(CirculationRejection.ANSWERS_AWAITED);
		round.accepted(round.conclude(2));

		assertThat(story.events()).filteredOn(ProposalEvent.TakenFromCirculation.class::isInstance)
			.singleElement()
			.satisfies((fact) -> assertThat(((ProposalEvent.TakenFromCirculation) fact).end())
				.isEqualTo(CirculationEnd.LAPSED));
		assertThat(story.waitsAt()).containsExactly("table");
		story.table().resolve(ItemResolution.Result.APPROVED);
		assertThat(story.facts()).endsWith("Tabled", "Resolved", "TookEffect");
	}

	@Test
	void who_asks_for_a_meeting_brings_it_there() {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(story, "").started();
		round.accepted(round.answer(2, Stance.ASK_FOR_MEETING)).accepted(round.conclude(0));
		assertThat(story.facts()).endsWith("TakenFromCirculation");
		assertThat(story.waitsAt()).containsExactly("table");
	}

	@Test
	void called_off_its_cases_wait_again() {
		CaseStory first = toBeTabled(this.stories.kgiRevision(TODAY));
		CaseStory second = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(first, "").with(second, "").started();
		round.accepted(new CirculationCommand.TakeOut(round.id(), Actor.of("s", "事務", "secretariat", "事務局"), first.id(),
				"会議で審議する", TODAY));
		assertThat(first.waitsAt()).containsExactly("table");
		round.accepted(round.cancel());
		assertThat(second.waitsAt()).containsExactly("table");
		assertThat(first.facts()).containsOnlyOnce("TakenFromCirculation");
	}

	@Test
	void a_case_that_is_withdrawn_leaves_it() {
		CaseStory story = toBeTabled(this.stories.addition("section", TODAY));
		CirculationStory round = round(2).with(story, "").started().agreed(0, 1, 2);
		story.withdraw();
		assertThat(refused(round.conclude(0))).isEqualTo(CirculationRejection.OVER);
		assertThat(story.facts()).endsWith("PutInCirculation", "Withdrawn", "ConsultedTold");
		assertThat(facts(round)).endsWith("ItemTakenOut", "Cancelled");
		assertThat(story.waitsAt()).isEmpty();
	}

	@Test
	void no_case_is_before_a_meeting_and_in_circulation_at_once() {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(story, "").started();
		assertThat(refused(round(2).with(story, "").start(CirculationGround.URGENT)))
			.isEqualTo(ProposalRejection.STEP_NOT_OPEN);
		Outcome tabled = this.desk.act(new MeetingCommand.PutOnAgenda(this.stories.meeting(TODAY),
				CirculationStory.member(0), story.id(), "案件", TODAY));
		assertThat(((Outcome.Refused) tabled).rejection()).isEqualTo(ProposalRejection.STEP_NOT_OPEN);
		round.accepted(round.cancel());
		story.table();
		assertThat(refused(round(2).with(story, "").start(CirculationGround.URGENT)))
			.isEqualTo(ProposalRejection.STEP_NOT_OPEN);
	}

	@Test
	void what_is_not_light_is_not_started_at_all() {
		CaseStory light = toBeTabled(this.stories.kgiRevision(TODAY));
		CaseStory heavy = toBeTabled(this.stories.abolition(TODAY));
		CirculationStory round = round(2).with(light, "").with(heavy, "");
		assertThat(refused(round.start(CirculationGround.LIGHT)))
			.isEqualTo(ProposalRejection.CIRCULATION_NEEDS_URGENCY);
		assertThat(light.waitsAt()).containsExactly("table");
		assertThat(light.facts()).doesNotContain("PutInCirculation");
		assertThat(facts(round)).isEmpty();
		round.started();
		assertThat(heavy.waitsAt()).containsExactly("resolve");
	}

	@Test
	void nobody_answers_on_an_own_draft_in_whatever_post() {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(story, "").started();
		Actor author = Actor.of("officer-1", "起案 花子", "member-1", "本部員1");
		assertThat(refused(
				new CirculationCommand.Answer(round.id(), author, List.of(new ItemAnswer(1, Stance.AGREE, "")), TODAY)))
			.isEqualTo(ProposalRejection.OWN_DRAFT);
		assertThat(facts(round)).containsExactly("Started");
	}

	@Test
	void twenty_members_answer_at_once_and_every_answer_is_kept() throws Exception {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(19).with(story, "").started();
		List<Callable<Outcome>> acts = new ArrayList<>();
		for (int member = 0; member < 20; member++) {
			CirculationCommand.Answer answer = round.answer(member, Stance.AGREE_WITH_OPINION);
			acts.add(() -> this.desk.act(answer));
		}
		assertThat(together(acts)).allMatch(Outcome::isAccepted);
		assertThat(facts(round)).filteredOn("Answered"::equals).hasSize(20);
		round.accepted(round.conclude(0));
		assertThat(story.facts()).endsWith("ResolvedByCirculation", "DutyImposed", "TookEffect");
	}

	@Test
	void a_proxy_answers_if_registered_and_never_on_an_own_draft() {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(story, "").started();
		Actor proxy = Actor.of("deputy-1", "次長", "deputy", "次長");
		refused(round.answerAsProxy(1, proxy), FlowRejection.NOT_STANDING_IN);
		assertThat(facts(round)).doesNotContain("AnsweredByProxy");
		this.standIns.allow("deputy", "member-1", Capacity.STAND_IN);
		Actor author = Actor.of("officer-1", "起案 花子", "deputy", "次長");
		refused(round.answerAsProxy(1, author), ProposalRejection.OWN_DRAFT);
		round.accepted(round.answerAsProxy(1, proxy)).agreed(0, 2);
		round.accepted(round.conclude(0));
		assertThat(facts(round)).contains("AnsweredByProxy", "Concluded");
		assertThat(story.facts()).endsWith("ResolvedByCirculation", "DutyImposed", "TookEffect");
		this.standIns.forget();
	}

	private void refused(CirculationCommand act, Rejection rejection) {
		assertThat(this.desk.act(act)).isInstanceOfSatisfying(Outcome.Refused.class,
				(refused) -> assertThat(refused.rejection()).isEqualTo(rejection));
	}

	@RepeatedTest(3)
	void of_two_who_conclude_at_once_one_is_heard() throws Exception {
		CaseStory story = toBeTabled(this.stories.kgiRevision(TODAY));
		CirculationStory round = round(2).with(story, "").started().agreed(0, 1, 2);
		List<Outcome> outcomes = together(
				List.of(() -> this.desk.act(round.conclude(0)), () -> this.desk.act(round.conclude(0))));
		assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
		assertThat(outcomes)
			.filteredOn((outcome) -> outcome instanceof Outcome.Refused refused
					&& refused.rejection() == CirculationRejection.OVER)
			.hasSize(1);
		assertThat(story.facts()).containsOnlyOnce("ResolvedByCirculation", "TookEffect");
	}

	private List<Outcome> together(List<Callable<Outcome>> acts) throws Exception {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
			List<Future<Outcome>> futures = acts.stream().map((act) -> people.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			List<Outcome> outcomes = new ArrayList<>();
			for (Future<Outcome> future : futures) {
				outcomes.add(future.get());
			}
			return outcomes;
		}
	}

	private List<String> facts(CirculationStory round) {
		return this.store.readEvents(round.id().value())
			.asStream()
			.map((fact) -> ((CirculationEvent) fact.getPayload()).getClass().getSimpleName())
			.toList();
	}

}
