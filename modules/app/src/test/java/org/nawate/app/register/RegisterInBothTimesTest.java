package org.nawate.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.Rebuilds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens in whatever order, with entries long after their day and decisions
 * ahead of it: the register of any day, as known at any position, is what somebody finds
 * who reads the events from the first one up to that position, and of each figure takes
 * the one that says so from the latest day on.
 */
class RegisterInBothTimesTest {

	private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

	private static final int DAYS = 40;

	/** Points of each history that are looked at. */
	private static final int POINTS = 25;

	private static @Nullable ReadingWorld world;

	@BeforeContainer
	static void begin() {
		world = new ReadingWorld();
		world.record(FIRST, Story.SECRETARIAT, Story.adopted());
		world.catchUp();
	}

	@AfterContainer
	static void end() {
		if (world != null) {
			world.close();
		}
	}

	private static ReadingWorld world() {
		if (world == null) {
			throw new IllegalStateException("not begun");
		}
		return world;
	}

	/** An act that is yet to be about a project of its history. */
	private record Act(int project, int sort, int day, int word) {

		ProjectEvent about(List<String> projects) {
			String id = projects.get(this.project);
			LocalDate on = FIRST.plusDays(this.day);
			return switch (this.sort) {
				case 0 -> Story.enrolled(id, 1, this.word + 1, "名" + this.word, "目標" + this.word);
				case 1 -> RegisterActs.added(id, this.word + 1, on, on.plusDays(this.word % 4));
				case 2, 3, 4 -> RegisterActs.kgi(id, "目標" + this.word, on);
				case 5 -> RegisterActs.kgiCorrected(id, "誤", "正" + this.word, on);
				case 6 -> RegisterActs.name(id, "名" + this.word, on);
				case 7 -> RegisterActs.owner(id, "課" + this.word, on);
				case 8 -> RegisterActs.reclassified(id, (this.word % 2 == 0) ? BusinessClass.L : BusinessClass.M, on);
				case 9 -> RegisterActs.suspended(id, on);
				case 10 -> RegisterActs.resumed(id, on);
				default -> RegisterActs.abolished(id, on);
			};
		}

	}

	private record Point(int day, int position) {
	}

	private record Recorded(ProjectEvent event, long position) {
	}

	@Property(tries = 30, shrinking = ShrinkingMode.OFF)
	void the_register_of_any_day_known_at_any_position_is_what_a_fold_of_the_events_gives(
			@ForAll("acts") List<Act> acts, @ForAll("points") List<Point> points) {
		List<Recorded> history = record(acts);
		points.forEach((point) -> {
			LocalDate day = FIRST.plusDays(point.day());
			long known = history.getFirst().position() - 1 + point.position() % (history.size() + 1);
			check(history, day, known);
		});
		check(history, FIRST.plusDays(2L * DAYS), Long.MAX_VALUE);
		assertThat(overlaps()).as("no point lies in two versions").isZero();
	}

	/** The same once more, when all histories were made anew in bulk. */
	@Property(tries = 1, shrinking = ShrinkingMode.OFF)
	void so_it_is_when_it_was_made_anew(@ForAll("acts") List<Act> acts) {
		List<Recorded> history = record(acts);
		List<String> live = versions();
		try (Rebuild rebuild = world().the(Rebuilds.class).begin("register", null).orElseThrow()) {
			assertThat(rebuild.run().outcome()).hasToString("DONE");
		}
		assertThat(versions()).isEqualTo(live).isNotEmpty();
		for (int day = 0; day < DAYS; day++) {
			check(history, FIRST.plusDays(day), history.get(history.size() / 2).position());
		}
		// And goes on from there.
		List<Act> more = List.of(new Act(0, 2, 3, 1), new Act(0, 5, 3, 2));
		world().record(FIRST, Story.SECRETARIAT,
				more.stream().map((act) -> act.about(List.of(history.getFirst().event().project().value()))).toArray());
		world().catchUp();
		assertThat(overlaps()).isZero();
	}

	private static List<Recorded> record(List<Act> acts) {
		List<String> projects = List.of("a-" + UUID.randomUUID(), "b-" + UUID.randomUUID());
		long before = size();
		List<ProjectEvent> events = new ArrayList<>();
		// Some acts are recorded together, in one transaction.
		for (int i = 0; i < acts.size();) {
			int together = 1 + acts.get(i).word() % 2;
			List<ProjectEvent> some = acts.subList(i, Math.min(acts.size(), i + together))
				.stream()
				.map((act) -> act.about(projects))
				.toList();
			world().record(FIRST.plusDays(DAYS), Story.SECRETARIAT, some.toArray());
			events.addAll(some);
			i += together;
		}
		world().catchUp();
		List<Recorded> history = new ArrayList<>();
		for (int i = 0; i < events.size(); i++) {
			history.add(new Recorded(events.get(i), before + i + 1));
		}
		assertThat(size()).isEqualTo(before + events.size());
		return history;
	}

	private static long size() {
		return world().jdbc().sql("select count(*) from event_log").query(Long.class).single();
	}

	private static List<String> versions() {
		return world().jdbc().sql("select t::text from register_version t order by 1").query(String.class).list();
	}

	private static long overlaps() {
		return world().jdbc()
			.sql("""
					select count(*) from register_version a join register_version b on b.project_id = a.project_id
					where (a.known_from, a.valid_from) < (b.known_from, b.valid_from)
					  and daterange(a.valid_from, a.valid_until) && daterange(b.valid_from, b.valid_until)
					  and int8range(a.known_from, a.known_until) && int8range(b.known_from, b.known_until)""")
			.query(Long.class)
			.single();
	}

	/** Compares the rows of this history with the fold. */
	private static void check(List<Recorded> history, LocalDate day, long known) {
		Set<String> ours = Set.copyOf(history.stream().map((each) -> each.event().project().value()).toList());
		Register register = world().the(RegisterQuery.class)
			.find(day, (known == Long.MAX_VALUE) ? KnownAt.NOW : KnownAt.fact(known), RegisterFilter.none());
		Map<String, String> shown = new TreeMap<>();
		register.rows()
			.stream()
			.filter((row) -> ours.contains(row.projectId()))
			.forEach((row) -> shown.put(row.projectId(), printed(row)));
		Map<String, String> expected = new TreeMap<>();
		ours.forEach(
				(project) -> fold(history, project, day, known).ifPresent((printed) -> expected.put(project, printed)));
		assertThat(shown).as("on %s known at %d", day, known).isEqualTo(expected);
	}

	private static String printed(RegisterRow row) {
		return String.join("|", Integer.toString(row.measure()), Integer.toString(row.number()), row.name(),
				String.valueOf(row.businessClass()), row.kgi().text(), row.owner().printed(), row.state().name(),
				row.acts().toString());
	}

	/** The events read anew, by nothing but their days and positions. */
	private static Optional<String> fold(List<Recorded> history, String project, LocalDate day, long known) {
		Map<String, String> held = new HashMap<>();
		TreeMap<String, Long> acts = new TreeMap<>();
		history.stream()
			.filter((each) -> each.event().project().value().equals(project) && each.position() <= known)
			.flatMap((each) -> RegisterFact.of(each.event()).stream().map((fact) -> Map.entry(each.position(), fact)))
			.filter((each) -> !each.getValue().effectiveOn().isAfter(day))
			.sorted(Comparator.comparing((Map.Entry<Long, RegisterFact> each) -> each.getValue().effectiveOn())
				.thenComparing(Map.Entry::getKey))
			.forEach((each) -> {
				held.put(each.getValue().facet(), printed(each.getValue().value()));
				acts.put(each.getValue().facet(), each.getKey());
			});
		String state = held.getOrDefault("state", "ADDED");
		if (state.equals("ADDED") || !held.containsKey("placement")) {
			return Optional.empty();
		}
		if (state.equals("ABOLISHED")) {
			held.putAll(Map.of("businessClass", "null", "kgi", "【廃止】", "owner", "【廃止】"));
		}
		return Optional.of(String.join("|",
				Stream.of("placement", "name", "businessClass", "kgi", "owner", "state").map(held::get).toList()) + "|"
				+ acts);
	}

	private static String printed(@Nullable Object value) {
		return switch (value) {
			case Kgi kgi -> kgi.text();
			case RegisterFact.Placement place -> place.measure() + "|" + place.number();
			case RegisterFact.Owning owner -> new Owner(owner.department(), owner.section()).printed();
			case null, default -> String.valueOf(value);
		};
	}

	/** The first act puts each project into the plan. */
	@Provide
	Arbitrary<List<Act>> acts() {
		Arbitrary<Integer> words = Arbitraries.integers().between(0, 9);
		Arbitrary<Act> beginning = Combinators
			.combine(Arbitraries.of(0, 1), Arbitraries.integers().between(0, DAYS - 1), words)
			.as((sort, day, word) -> new Act(0, sort, day, word));
		Arbitrary<Act> later = Combinators
			.combine(Arbitraries.of(0, 1), Arbitraries.integers().between(1, 11),
					Arbitraries.integers().between(0, DAYS - 1), words)
			.as(Act::new);
		return Combinators.combine(beginning, beginning, later.list().ofMinSize(1).ofMaxSize(25))
			.as((one, other, more) -> {
				List<Act> all = new ArrayList<>(List.of(one, new Act(1, other.sort(), other.day(), other.word())));
				all.addAll(more);
				return all;
			});
	}

	@Provide
	Arbitrary<List<Point>> points() {
		return Combinators
			.combine(Arbitraries.integers().between(-2, DAYS + 2), Arbitraries.integers().between(0, 1_000))
			.as(Point::new)
			.list()
			.ofSize(POINTS);
	}

}
