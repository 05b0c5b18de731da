package org.nawate.process.exploration;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.nawate.process.CaseStory;
import org.nawate.process.Stories;

import static org.assertj.core.api.Assertions.assertThat;

/** Longer sequences than can all be followed, by chance, with many resubmissions. */
class RandomSequencesTest {

	private static final LocalDate NEXT_APRIL = LocalDate.of(2027, 4, 1);

	private static final List<Function<Stories, CaseStory>> CASES = List.of(
			(stories) -> stories.addition("section", NEXT_APRIL), (stories) -> stories.kgiRevision(NEXT_APRIL),
			(stories) -> stories.abolition(NEXT_APRIL), (stories) -> stories.raisedKgi(NEXT_APRIL));

	@SuppressWarnings("NullAway.Init")
	private static World world;

	@BeforeContainer
	static void begins() {
		world = new World();
	}

	@AfterContainer
	static void ends() {
		world.close();
	}

	@Property(tries = 32, shrinking = ShrinkingMode.OFF)
	void no_random_sequence_breaks_a_rule(@ForAll @IntRange(max = 3) int kind, @ForAll long seed) throws SQLException {
		world.begin(CASES.get(kind), World.Before.BOTH);
		try {
			assertThat(new Explorer(world, Integer.MAX_VALUE).atRandom(new Random(seed), 60).faults()).isEmpty();
		}
		finally {
			world.end();
		}
	}

}
