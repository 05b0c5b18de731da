package org.nawate.process.exploration;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sequence of acts that people could do on one case and its meetings, right and
 * wrong ones, on the real flows: up to two submissions and two meetings nothing is left
 * out.
 */
class ExplorationTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final LocalDate NEXT_APRIL = LocalDate.of(2027, 4, 1);

	/** Submissions that are followed; more, for a longer walk, by a system property. */
	static final int ROUNDS = Integer.getInteger("nawate.exploration.rounds", 1);

	/** Worlds that nobody walks at the moment, each with its own database. */
	private static final Queue<World> IDLE = new ConcurrentLinkedQueue<>();

	@AfterAll
	static void ends() {
		IDLE.forEach(World::close);
	}

	static Stream<Arguments> cases() {
		return Stream.of(a("project-addition", (stories) -> stories.addition("section", NEXT_APRIL)),
				a("project-addition without director, two sections asked",
						(stories) -> stories.additionOf(City.BRANCH_OFFICE, List.of("市民課"), 0)),
				a("kgi-revision", (stories) -> stories.kgiRevision(NEXT_APRIL)),
				a("kgi-revision decided alone", (stories) -> stories.raisedKgi(NEXT_APRIL)),
				a("project-abolition", (stories) -> stories.abolition(TODAY)),
				a("project-change decided alone", (stories) -> stories.renaming(NEXT_APRIL)),
				a("project-change",
						(stories) -> stories
							.change(new ProjectChange.Suspension(stories.enrolled(), "予算の確保まで", null, TODAY))),
				onTheFloor("kgi-revision",
						(stories) -> stories.kgiRevision(NEXT_APRIL).submit().endorse().endorse().screen(3, null)),
				onTheFloor("report of a kgi-revision",
						(stories) -> stories.raisedKgi(NEXT_APRIL)
							.submit()
							.endorse()
							.endorse()
							.screen(3, null)
							.decideAlone(SoleResult.APPROVED)),
				inWriting("project-addition", (stories) -> stories.addition(City.BRANCH_OFFICE, TODAY)),
				inWriting("kgi-revision", (stories) -> stories.kgiRevision(NEXT_APRIL)),
				inWriting("project-abolition", (stories) -> stories.abolition(TODAY)));
	}

	private static Arguments a(String name, Function<Stories, CaseStory> draft) {
		return Arguments.of(name, World.Before.MEETINGS, draft);
	}

	private static Arguments onTheFloor(String name, Function<Stories, CaseStory> draft) {
		return Arguments.of(name + " on the floor", World.Before.FLOOR, draft);
	}

	private static Arguments inWriting(String name, Function<Stories, CaseStory> draft) {
		return Arguments.of(name + " in writing", World.Before.CIRCULATION, draft);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	@Execution(ExecutionMode.CONCURRENT)
	void no_sequence_of_acts_breaks_a_rule(String name, World.Before before, Function<Stories, CaseStory> draft)
			throws SQLException {
		World idle = IDLE.poll();
		World world = (idle != null) ? idle : new World();
		try {
			world.begin(draft, before);
			Explorer.Found found = new Explorer(world, ROUNDS).everything();
			System.out.println("Exploration of " + name + ": " + found);
			assertThat(found.faults()).isEmpty();
			assertThat(found.stuck()).as("situations from which no sequence of acts ends the case").isEmpty();
		}
		finally {
			world.end();
			IDLE.add(world);
		}
	}

}
