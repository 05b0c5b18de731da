package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

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
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.Rebuilds;

import static org.assertj.core.api.Assertions.assertThat;

/** Copied in bulk or inserted live, the register is the same to the letter. */
class RegisterRebuildTest {

	/** More than are read together. */
	private static final int MANY = 1_100;

	private static @Nullable ReadingWorld world;

	@BeforeContainer
	static void begin() {
		world = new ReadingWorld();
		world.record(LocalDate.of(2024, 4, 1), Story.SECRETARIAT,
				IntStream.range(0, MANY)
					.mapToObj((number) -> new ProjectEvent.Refused(new ProjectId("m-" + UUID.randomUUID()),
							new Authority.SoleDecision(new ProposalId("c3"), new PostId("chair"), "本部長", "r", "00",
									LocalDate.of(2024, 4, 1), "第" + number + "号"),
							LocalDate.of(2024, 4, 1)))
					.toArray());
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

	/** Each history is told behind the ones before it. */
	@Property(tries = 25, shrinking = ShrinkingMode.OFF)
	void a_rebuild_in_bulk_gives_what_the_live_projection_gave(@ForAll("history") List<ProjectEvent> history) {
		world().record(LocalDate.of(2025, 4, 1), Story.SECRETARIAT, history.toArray());
		world().catchUp();
		List<String> live = rows();
		assertThat(live).isNotEmpty();
		world().jdbc().sql("update register_fact set value = '\"wrong\"' where facet = 'name'").update();
		world().jdbc().sql("update register_version set facets = '{}', known_until = null").update();
		try (Rebuild rebuild = world().the(Rebuilds.class).begin("register", null).orElseThrow()) {
			assertThat(rebuild.run().outcome()).hasToString("DONE");
		}
		assertThat(rows()).isEqualTo(live);
	}

	private static List<String> rows() {
		return world().jdbc()
			.sql("select t::text from register_fact t union all select t::text from register_version t order by 1")
			.query(String.class)
			.list();
	}

	@Provide
	Arbitrary<List<ProjectEvent>> history() {
		return event().list().ofMinSize(1).ofMaxSize(40);
	}

	private static Arbitrary<ProjectEvent> event() {
		Arbitrary<ProjectId> project = Arbitraries.oneOf(
				Arbitraries.create(() -> new ProjectId("p-" + UUID.randomUUID())),
				// With a history, and with all that has a meaning in a statement.
				Arbitraries.of("'", "'' or ''='", "\\", "畷", "%s", "{p}", "z\uffff").map(ProjectId::new));
		return Combinators.combine(project, Arbitraries.integers().between(0, 8), words(), words(), day(), authority())
			.as(RegisterRebuildTest::event);
	}

	private static ProjectEvent event(ProjectId project, int sort, String name, String other, LocalDate day,
			Authority.Decision authority) {
		Kgi kgi = Kgi.parse(other);
		LocalDate later = day.plusDays(other.length() % 3);
		return switch (sort) {
			case 0 -> new ProjectEvent.Enrolled(project, Story.PLAN, 1, 2, name, other,
					(other.length() % 2 == 0) ? Set.of() : Set.of(Mark.ABOLISHED), null, kgi, new Owner(null, name),
					null, 7, new Authority.Edition(new FiscalYear(2024), other, "00"), day);
			case 1 -> new ProjectEvent.Added(project, Story.PLAN, 1, 2, name, BusinessClass.M, kgi,
					new Owner(other, name), other, authority, day, later);
			case 2 -> new ProjectEvent.KgiRevised(project, kgi, Kgi.parse(name), other, other, authority, day, later);
			case 3 -> new ProjectEvent.Renamed(project, other, name, other, authority, day, later);
			case 4 -> new ProjectEvent.OwnerChanged(project, new Owner(null, other), new Owner(name, other), null, name,
					authority, day, later);
			case 5 -> new ProjectEvent.Corrected(project, new Misprint.NameMisprint(other, name), other, authority, day,
					later);
			case 6 -> new ProjectEvent.TookOver(project, List.of(new ProjectId("q")), other, authority, day, later);
			case 7 -> new ProjectEvent.Refused(project, authority, day);
			default -> new ProjectEvent.Suspended(project, name, null, authority, day, later);
		};
	}

	/** With all that has a meaning in the form in which rows are copied. */
	private static Arbitrary<String> words() {
		return Arbitraries
			.of("\\", "\t", "\n", "\r", "\"", "'", ",", "{", "}", "\\N", "\\.", "%", "0", "80", "\u000b", "\u2028",
					"年度", "以上", "システム", "𠮷")
			.list()
			.ofMaxSize(9)
			.map((parts) -> "名" + String.join("", parts));
	}

	private static Arbitrary<LocalDate> day() {
		return Arbitraries.integers().between(0, 4000).map((days) -> LocalDate.of(2020, 4, 1).plusDays(days));
	}

	private static Arbitrary<Authority.Decision> authority() {
		return Combinators.combine(day(), Arbitraries.of(true, false))
			.as((day, byMeeting) -> byMeeting
					? new Authority.Resolution(new ProposalId("c\\1"), new MeetingId("m\t1"), 1, day, null)
					: new Authority.SoleDecision(new ProposalId("c2"), new PostId("chair"), "本部長", "r", "00", day,
							"第1号"));
	}

}
