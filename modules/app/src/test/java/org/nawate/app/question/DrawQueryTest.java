package org.nawate.app.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a seed draws, by either rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawQueryTest {

	private static final Question PROPOSALS = Asked.of(Map.of("name", "proposal.")).question();

	private final ReadingWorld world = new ReadingWorld();

	private final DrawQuery query = this.world.the(DrawQuery.class);

	DrawQueryTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	/** The places were worked out by another program. */
	@Test
	void places_are_drawn_by_the_rule_that_is_published() {
		assertThat(shuffled("s", 3)).containsExactly(50L, 10L, 20L);
		assertThat(shuffled("s", 9)).as("all there are").containsExactly(50L, 10L, 20L, 40L, 30L);
		assertThat(this.world.jdbc()
			.sql("select unnest(drawn_places(1000000, ?, 5))")
			.param("令和8年度-1")
			.query(Long.class)
			.list()).containsExactly(319363L, 857994L, 822715L, 565339L, 845397L);
	}

	private List<Long> shuffled(String seed, int size) {
		return this.world.jdbc()
			.sql("select 10 * unnest(drawn_places(5, ?, ?))")
			.params(seed, size)
			.query(Long.class)
			.list();
	}

	@Test
	void only_facts_that_answer_are_drawn_each_once_and_counted() {
		List<Long> answering = facts("position");
		DrawQuery.Drawn drawn = this.query.draw(PROPOSALS, "種", 7, DrawQuery.BY_PLACE);
		assertThat(drawn.population()).isEqualTo(answering.size());
		assertThat(drawn.positions()).hasSize(7).doesNotHaveDuplicates().isSubsetOf(answering);
		assertThat(this.query.draw(PROPOSALS, "種", 10_000, DrawQuery.BY_PLACE).positions())
			.containsExactlyInAnyOrderElementsOf(answering)
			.startsWith(drawn.positions().toArray(Long[]::new));
		assertThat(this.query.draw(Asked.of(Map.of("q", "どこにもない語")).question(), "種", 7, DrawQuery.BY_PLACE))
			.isEqualTo(new DrawQuery.Drawn(0, List.of()));
	}

	@Test
	void of_all_facts_between_numbers_each_place_is_a_number() {
		Question some = Asked.of(Map.of("firstNumber", "11", "lastNumber", "20")).question();
		DrawQuery.Drawn drawn = this.query.draw(some, "s", 3, DrawQuery.BY_PLACE);
		assertThat(drawn.population()).isEqualTo(10);
		assertThat(drawn).isEqualTo(this.query.draw(
				Asked.of(Map.of("firstNumber", "11", "lastNumber", "20", "until", "2999-12-31")).question(), "s", 3,
				DrawQuery.BY_PLACE));
		assertThat(this.query.draw(Asked.of(Map.of("firstNumber", "999999")).question(), "s", 3, DrawQuery.BY_PLACE)
			.population()).isZero();
	}

	@Test
	void every_fact_is_drawn_about_as_often_as_any_other() {
		int seeds = 4000;
		List<Long> counts = this.world.jdbc().sql("""
				select count(*) from generate_series(1, ?) seed,
				       unnest(drawn_places(10, seed::text, 3)) fact
				group by fact""").param(seeds).query(Long.class).list();
		assertThat(counts).hasSize(10).allMatch((count) -> Math.abs(count - seeds * 0.3) < 150);
	}

	@Test
	void the_first_rule_draws_what_it_always_drew() {
		record Weighed(long position, String hash) {
		}
		List<Long> expected = this.world.jdbc()
			.sql("select position, event_id from fact where starts_with(name, 'proposal.')")
			.query((row, number) -> new Weighed(row.getLong(1), hash("種\n" + row.getString(2))))
			.list()
			.stream()
			.sorted(Comparator.comparing(Weighed::hash))
			.map(Weighed::position)
			.toList();
		DrawQuery.Drawn drawn = this.query.draw(PROPOSALS, "種", 7, DrawQuery.BY_WEIGHT);
		assertThat(drawn.population()).isEqualTo(expected.size());
		assertThat(drawn.positions()).isEqualTo(expected.subList(0, 7));
		assertThatIllegalArgumentException().isThrownBy(() -> this.query.draw(PROPOSALS, "種", 7, 3));
	}

	private List<Long> facts(String column) {
		return this.world.jdbc()
			.sql("select " + column + " from fact where starts_with(name, 'proposal.')")
			.query(Long.class)
			.list();
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
