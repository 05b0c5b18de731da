package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.inbox.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people act on one case in the same moment: one is heard, the other is told why not,
 * and events and flow agree.
 * <p>
 * Seen failing: without {@code STEP_NOT_OPEN} in the case the loser acts on the step that
 * the winner opened and is told of a wrong post; without {@code CaseLock} the engine of
 * the second node stumbles over a task that the first one has taken meanwhile.
 */
@City.Test
class SameMomentTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	@Autowired
	private Stories stories;

	private final ExecutorService people = Executors.newFixedThreadPool(2);

	@AfterEach
	void they_go_home() {
		this.people.close();
	}

	@RepeatedTest(5)
	void a_step_that_is_taken_twice_counts_once() throws Exception {
		CaseStory story = this.stories.addition("section", TODAY).submit();
		ProposalCommand.Endorse endorsement = story.endorsement();
		List<Outcome> outcomes = together(() -> story.desk().act(endorsement), () -> story.desk().act(endorsement));
		assertThat(rejections(outcomes)).containsExactly(ProposalRejection.STEP_NOT_OPEN);
		assertThat(story.facts()).containsExactly("Drafted", "Submitted", "Endorsed");
		assertThat(story.waitsAt()).containsExactly("endorse-by-director");
	}

	@RepeatedTest(5)
	void a_resolution_and_a_withdrawal_exclude_each_other() throws Exception {
		CaseStory story = this.stories.addition("section", TODAY)
			.submit()
			.endorse()
			.endorse()
			.screen(3, null)
			.table()
			.vote(org.nawate.domain.meeting.Ballot.FOR);
		MeetingCommand.Resolve resolution = story.resolution(ItemResolution.Result.APPROVED);
		ProposalCommand.Withdraw withdrawal = story.withdrawal();
		List<Outcome> outcomes = together(() -> story.desk().act(resolution), () -> story.desk().act(withdrawal));
		if (outcomes.get(0).isAccepted()) {
			assertThat(rejections(outcomes)).containsExactly(ProposalRejection.ALREADY_DECIDED);
			assertThat(story.facts()).endsWith("Tabled", "Resolved", "TookEffect");
			assertThat(story.projectFacts()).endsWith("Added", "Activated");
		}
		else {
			assertThat(rejections(outcomes)).hasSize(1).first().isInstanceOf(MeetingRejection.class);
			assertThat(story.facts()).endsWith("Tabled", "Withdrawn", "ConsultedTold");
			assertThat(story.projectFacts()).endsWith("Classified", "Withdrawn");
		}
		assertThat(story.waitsAt()).isEmpty();
	}

	@RepeatedTest(5)
	void two_sections_that_answer_at_once_are_both_heard() throws Exception {
		CaseStory story = this.stories.additionOf("section", List.of("市民課"), 0).submit().endorse().endorse();
		story.accepted(story.screening(3, null, List.of()));
		List<ProposalEvent.StepOpened> open = story.consulted();
		List<Outcome> outcomes = together(
				() -> story.desk().act(story.answer(open.get(0), ConsultationAnswer.AGREE, "")),
				() -> story.desk().act(story.answer(open.get(1), ConsultationAnswer.OBJECT, "人手が足りない")));
		assertThat(outcomes).allMatch(Outcome::isAccepted);
		assertThat(story.facts()).endsWith("SectionsAsked", "ConsultationAnswered", "ConsultationAnswered");
		assertThat(story.waitsAt()).containsExactly("table");
	}

	@Test
	void two_nodes_that_take_one_step_agree_as_well() throws Exception {
		String database = City.newDatabase();
		try (ConfigurableApplicationContext first = City.start(database);
				ConfigurableApplicationContext second = City.start(database)) {
			for (int i = 0; i < 5; i++) {
				CaseStory story = first.getBean(Stories.class).addition("section", TODAY).submit();
				ProposalCommand.Endorse endorsement = story.endorsement();
				List<Outcome> outcomes = together(() -> first.getBean(Desk.class).act(endorsement),
						() -> second.getBean(Desk.class).act(endorsement));
				assertThat(rejections(outcomes)).containsExactly(ProposalRejection.STEP_NOT_OPEN);
				assertThat(story.facts()).containsExactly("Drafted", "Submitted", "Endorsed");
				assertThat(story.waitsAt()).containsExactly("endorse-by-director");
			}
		}
	}

	private List<Outcome> together(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		Future<Outcome> first = this.people.submit(() -> {
			start.await();
			return one.call();
		});
		Future<Outcome> second = this.people.submit(() -> {
			start.await();
			return other.call();
		});
		return List.of(first.get(), second.get());
	}

	private static List<Rejection> rejections(List<Outcome> outcomes) {
		return outcomes.stream()
			.filter(Outcome.Refused.class::isInstance)
			.map((outcome) -> ((Outcome.Refused) outcome).rejection())
			.toList();
	}

}
