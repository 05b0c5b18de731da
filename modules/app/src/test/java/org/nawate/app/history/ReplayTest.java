package org.nawate.app.history;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read can be made anew from the events at any time. */
class ReplayTest {

	@Test
	void a_replay_gives_the_same_tables_to_the_letter() {
		try (ReadingWorld world = new ReadingWorld()) {
			Story.tellAll(world);
			world.catchUp();
			Map<String, List<String>> before = world.dump();
			before.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
			world.jdbc().sql("update register_fact set value = '\"wrong\"'").update();
			world.replay();
			assertThat(world.dump()).isEqualTo(before);
		}
	}

}
