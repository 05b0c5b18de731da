package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.domain.organisation.UnitId;

import static org.assertj.core.api.Assertions.assertThat;

/** The organisation before and after a reorganisation that is on record already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationOfADayTest {

	private static final OrganisationId CITY = new OrganisationId("city");

	private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

	private static final LocalDate MARCH = APRIL.minusDays(1);

	private static final UnitId SECTION = new UnitId("information-policy");

	private static final UnitId DX = new UnitId("dx");

	private static final UnitId POLICY = new UnitId("policy");

	private static final PostId DX_CHIEF = new PostId("chief-dx");

	private final ReadingWorld world = new ReadingWorld();

	private final OrganisationQuery organisation = this.world.the(OrganisationQuery.class);

	OrganisationOfADayTest() {
		Story.tellOrganisation(this.world);
		this.world.record(Story.IMPORTED, Story.SECRETARIAT,
				new OrganisationEvent.UnitOpened(CITY, POLICY, "政策部", null, APRIL),
				new OrganisationEvent.UnitRenamed(CITY, new UnitId("general-affairs-department"), "総務企画部", APRIL),
				new OrganisationEvent.UnitOpened(CITY, DX, "DX推進課", POLICY, APRIL),
				new OrganisationEvent.PostCreated(CITY, DX_CHIEF, "DX推進課長", PostKind.SECTION_CHIEF, DX, APRIL),
				new OrganisationEvent.PostMoved(CITY, Story.OFFICER.post(), DX, APRIL),
				new OrganisationEvent.PostMoved(CITY, Story.SECRETARIAT.post(), DX, APRIL),
				new OrganisationEvent.PostRetitled(CITY, Story.OFFICER.post(), "DX推進課 担当", APRIL),
				new OrganisationEvent.PostVacated(CITY, Story.CHIEF.post(), Story.CHIEF.person(), MARCH),
				new OrganisationEvent.PostFilled(CITY, DX_CHIEF, Story.CHIEF.person(), Story.CHIEF.personName(), APRIL),
				new OrganisationEvent.PostClosed(CITY, Story.CHIEF.post(), DX_CHIEF, APRIL),
				new OrganisationEvent.UnitClosed(CITY, SECTION, List.of(DX), APRIL),
				new OrganisationEvent.MemberUnseated(CITY, Story.DIRECTOR.post(), MARCH),
				new OrganisationEvent.UnitMoved(CITY, DX, new UnitId("general-affairs-department"),
						APRIL.plusYears(1)));
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	@Test
	void the_last_of_march_knows_the_old_names_and_the_first_of_april_the_new_ones() {
		assertThat(this.organisation.units(MARCH)).extracting(UnitRow::name).containsExactly("総務部", "情報政策課");
		assertThat(this.organisation.units(APRIL)).extracting(UnitRow::name).containsExactly("総務企画部", "政策部", "DX推進課");
		assertThat(this.organisation.sections(MARCH))
			.containsExactly(new SectionRow(SECTION.value(), "情報政策課", "general-affairs-department", "総務部"));
		assertThat(this.organisation.sections(APRIL)).extracting(SectionRow::departmentName).contains("政策部");
		assertThat(this.organisation.unit("dx", APRIL.plusYears(1))).map(UnitRow::departmentName).hasValue("総務企画部");
	}

	@Test
	void a_unit_that_is_closed_or_still_to_come_keeps_its_name() {
		assertThat(this.organisation.unit(SECTION.value(), APRIL)).hasValueSatisfying((unit) -> {
			assertThat(unit.name()).isEqualTo("情報政策課");
			assertThat(unit.existsOn(MARCH)).isTrue();
			assertThat(unit.existsOn(APRIL)).isFalse();
		});
		assertThat(this.organisation.unit("dx", MARCH)).map(UnitRow::name).hasValue("DX推進課");
	}

	@Test
	void a_post_stands_where_it_is_on_the_day_and_its_holder_goes_with_the_day() {
		assertThat(this.organisation.post(Story.OFFICER.post(), MARCH)).hasValueSatisfying(
				(post) -> assertThat(post.title() + post.unitName()).isEqualTo(Story.OFFICER.postTitle() + "情報政策課"));
		assertThat(this.organisation.post(Story.OFFICER.post(), APRIL))
			.hasValueSatisfying((post) -> assertThat(post.title() + post.departmentName()).isEqualTo("DX推進課 担当政策部"));
		assertThat(this.organisation.posts(MARCH)).extracting(PostRow::postId).doesNotContain(DX_CHIEF.value());
		assertThat(this.organisation.posts(APRIL)).extracting(PostRow::postId)
			.contains(DX_CHIEF.value())
			.doesNotContain(Story.CHIEF.post().value());
		assertThat(this.organisation.chiefPost(SECTION.value(), MARCH)).isPresent();
		assertThat(this.organisation.chiefPost(SECTION.value(), APRIL)).isEmpty();
		PersonId chief = Story.CHIEF.person();
		assertThat(this.organisation.postsOf(chief, MARCH)).extracting(HeldPost::title)
			.containsExactly(Story.CHIEF.postTitle());
		assertThat(this.organisation.postsOf(chief, APRIL)).extracting(HeldPost::title).containsExactly("DX推進課長");
	}

	@Test
	void a_section_that_was_closed_or_is_called_by_an_old_name_is_answered_for_by_who_followed() {
		SectionQuery sections = this.world.the(SectionQuery.class);
		assertThat(sections.named("情報政策課", MARCH)).map(PostRow::postId).hasValue(Story.CHIEF.post().value());
		assertThat(sections.named("情報政策課", APRIL)).map(PostRow::postId).hasValue(DX_CHIEF.value());
		assertThat(sections.chief(SECTION.value(), APRIL)).map(PostRow::unitName).hasValue("DX推進課");
		assertThat(sections.named("DX推進課", APRIL)).map(PostRow::postId).hasValue(DX_CHIEF.value());
		assertThat(sections.named("DX推進課", MARCH)).as("not yet").isEmpty();
		assertThat(sections.named("総務部", MARCH)).as("no section").isEmpty();
		assertThat(sections.named("例のない課", APRIL)).isEmpty();
		assertThat(sections.chief("nowhere", APRIL)).isEmpty();
	}

	@Test
	void a_seat_ends_with_its_last_day() {
		assertThat(this.organisation.seats(MARCH)).extracting(Seat::post)
			.containsExactly(Story.CHAIR.post(), Story.DIRECTOR.post());
		assertThat(this.organisation.seats(APRIL)).extracting(Seat::post).containsExactly(Story.CHAIR.post());
		assertThat(this.organisation.post(Story.DIRECTOR.post(), MARCH)).map(PostRow::seatRole)
			.hasValue(SeatRole.MEMBER);
		assertThat(this.organisation.post(Story.DIRECTOR.post(), APRIL).orElseThrow().seatRole()).isNull();
	}

}
