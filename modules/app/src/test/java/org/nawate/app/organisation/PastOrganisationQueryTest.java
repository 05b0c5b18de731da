package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.UnitId;

import static org.assertj.core.api.Assertions.assertThat;

/** The organisation of a day is told by what was known, and by nothing after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastOrganisationQueryTest {

	private static final OrganisationId CITY = new OrganisationId("city");

	private static final UnitId SECTION = new UnitId("information-policy");

	private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

	private final ReadingWorld world = new ReadingWorld();

	private final PastOrganisationQuery past = this.world.the(PastOrganisationQuery.class);

	private final long before;

	private final long after;

	PastOrganisationQueryTest() {
		Story.tellAll(this.world);
		this.before = last();
		PersonId late = new PersonId("p-late");
		LocalDate from = LocalDate.of(2025, 4, 1);
		this.world.record(LocalDate.of(2026, 2, 1), Story.SECRETARIAT,
				new OrganisationEvent.UnitRenamed(CITY, SECTION, "デジタル政策課", from),
				new OrganisationEvent.PostRetitled(CITY, Story.CHIEF.post(), "デジタル政策課長", from),
				new OrganisationEvent.PostVacated(CITY, Story.CHIEF.post(), Story.CHIEF.person(), from.minusDays(1)),
				new OrganisationEvent.PostFilled(CITY, Story.CHIEF.post(), late, "例 後任", from),
				// Somebody who left came back.
				new OrganisationEvent.PostFilled(CITY, Story.CHIEF.post(), new PersonId("p-former"), "前任 者",
						LocalDate.of(2031, 4, 1)));
		this.after = last();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private long last() {
		this.world.catchUp();
		return this.world.jdbc().sql("select max(position) from fact").query(Long.class).single();
	}

	private List<String> holders(PostId post, LocalDate day, long known) {
		return this.past.holders(List.of(post), day, known)
			.getOrDefault(post.value(), List.of())
			.stream()
			.map(Holder::personName)
			.toList();
	}

	private String title(PostId post, LocalDate day, long known) {
		return this.past.posts(day, known)
			.stream()
			.filter((one) -> one.postId().equals(post.value()))
			.map(PostThen::title)
			.findFirst()
			.orElse("");
	}

	private String section(LocalDate day, long known) {
		return this.world.jdbc()
			.sql("select name from organisation_line_on(:day, :known) where unit_id = :unit")
			.param("day", day)
			.param("known", known)
			.param("unit", SECTION.value())
			.query(String.class)
			.optional()
			.orElse("");
	}

	@Test
	void what_was_recorded_late_is_not_known_before() {
		assertThat(section(DAY, this.before)).isEqualTo("情報政策課");
		assertThat(section(DAY, this.after)).isEqualTo("デジタル政策課");
		assertThat(title(Story.CHIEF.post(), DAY, this.before)).isEqualTo("情報政策課長");
		assertThat(title(Story.CHIEF.post(), DAY, this.after)).isEqualTo("デジタル政策課長");
		assertThat(holders(Story.CHIEF.post(), DAY, this.before)).containsExactly("見本 一郎");
		assertThat(holders(Story.CHIEF.post(), DAY, this.after)).containsExactly("例 後任");
		assertThat(holders(Story.CHIEF.post(), DAY, 1)).isEmpty();
		assertThat(this.past.posts(DAY, 0)).isEmpty();
	}

	@Test
	void an_end_that_was_said_twice_is_the_one_that_was_known() {
		LocalDate closing = LocalDate.of(2030, 3, 31);
		assertThat(holders(Story.CHIEF.post(), closing, this.before)).containsExactly("見本 一郎");
		assertThat(holders(Story.CHIEF.post(), closing.plusDays(1), this.before)).isEmpty();
		assertThat(title(Story.CHIEF.post(), closing, this.before)).isEqualTo("情報政策課長");
		assertThat(title(Story.CHIEF.post(), closing.plusDays(1), this.before)).isEmpty();
		long unaware = this.world.jdbc()
			.sql("select min(position) - 1 from organisation_end where last_day = :day")
			.param("day", closing)
			.query(Long.class)
			.single();
		assertThat(holders(Story.CHIEF.post(), closing.plusDays(1), unaware)).containsExactly("見本 一郎");
		assertThat(title(Story.CHIEF.post(), closing.plusDays(1), unaware)).isEqualTo("情報政策課長");
	}

	/** After the migration all facts are read once more, over the tables as they are. */
	@Test
	void facts_that_are_read_a_second_time_change_nothing() {
		List<String> tables = List.of("organisation_holding", "organisation_seat", "organisation_unit",
				"organisation_post", "organisation_end", "organisation_unit_name");
		List<List<String>> before = tables.stream().map(this::dump).toList();
		OrganisationProjection projection = this.world.the(OrganisationProjection.class);
		this.world.the(HistoryQuery.class)
			.at(LongStream.rangeClosed(1, this.after).boxed().toList())
			.values()
			.stream()
			.filter((fact) -> fact.event() instanceof OrganisationEvent)
			.sorted(Comparator.comparingLong(FactRow::position))
			.forEach((fact) -> projection.on((OrganisationEvent) fact.event(),
					new GenericTrackedEventMessage<>(GapAwareTrackingToken.newInstance(fact.position(), Set.of()),
							GenericEventMessage.asEventMessage(fact.event()))));
		assertThat(tables.stream().map(this::dump).toList()).isEqualTo(before);
	}

	private List<String> dump(String table) {
		return this.world.jdbc().sql("select t::text from " + table + " t order by 1").query(String.class).list();
	}

	@Test
	void by_all_that_is_known_it_says_what_the_organisation_of_a_day_says() {
		OrganisationQuery today = this.world.the(OrganisationQuery.class);
		for (LocalDate day : List.of(LocalDate.of(2023, 3, 31), LocalDate.of(2023, 4, 1), DAY,
				LocalDate.of(2030, 3, 31), LocalDate.of(2030, 4, 1), LocalDate.of(2031, 4, 1))) {
			assertThat(this.past.posts(day, Long.MAX_VALUE)).isEqualTo(today.posts(day)
				.stream()
				.map((post) -> new PostThen(post.postId(), post.title(), post.kind()))
				.toList());
			Map<String, List<Holder>> holders = today.holders(day);
			Set<PostId> posts = this.world.jdbc()
				.sql("select post_id from organisation_post")
				.query(String.class)
				.list()
				.stream()
				.map(PostId::new)
				.collect(Collectors.toSet());
			assertThat(this.past.holders(posts, day, Long.MAX_VALUE)).isEqualTo(holders);
			assertThat(this.world.jdbc()
				.sql("select l::text from organisation_line_on(:day, 9223372036854775807) l order by 1")
				.param("day", day)
				.query(String.class)
				.list())
				.isEqualTo(this.world.jdbc()
					.sql("select l::text from organisation_line_on(:day) l order by 1")
					.param("day", day)
					.query(String.class)
					.list());
		}
	}

}
