package org.nawate.domain.organisation;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/** Units, posts, who holds them, and the seats of the headquarters. */
class OrganisationTest {

	private static final OrganisationId CITY = new OrganisationId("shijonawate");

	private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

	private static final UnitId SOUMU = new UnitId("soumu");

	private static final UnitId JOHO = new UnitId("joho");

	private static final PostId CHIEF = new PostId("joho-chief");

	private static final PersonId PERSON = new PersonId("p1");

	private static final OrganisationEvent.Founded FOUNDED = new OrganisationEvent.Founded(CITY, "四條畷市", "272299",
			FROM);

	private static final OrganisationEvent.PostFilled FILLED = new OrganisationEvent.PostFilled(CITY, CHIEF, PERSON,
			"𠮷田 花子", FROM);

	private final Specification city = given(Organisation.class, FOUNDED,
			new OrganisationEvent.UnitOpened(CITY, SOUMU, "総務部", null, FROM),
			new OrganisationEvent.PostCreated(CITY, CHIEF, "情報政策課長", PostKind.SECTION_CHIEF, SOUMU, FROM));

	private static OrganisationCommand.Found found(String name) {
		return new OrganisationCommand.Found(CITY, SECRETARIAT, name, "272299", FROM);
	}

	private static OrganisationCommand.OpenUnit openUnit(UnitId unit, String name, @Nullable UnitId parent) {
		return new OrganisationCommand.OpenUnit(CITY, SECRETARIAT, unit, name, parent, FROM);
	}

	private static OrganisationCommand.CreatePost createPost(String post, String title, @Nullable UnitId unit) {
		return new OrganisationCommand.CreatePost(CITY, SECRETARIAT, new PostId(post), title, PostKind.OFFICER, unit,
				FROM);
	}

	private static OrganisationCommand.FillPost fill(PostId post, String name, LocalDate from) {
		return new OrganisationCommand.FillPost(CITY, SECRETARIAT, post, PERSON, name, from);
	}

	private static OrganisationCommand.VacatePost vacate(PostId post, PersonId person, LocalDate lastDay) {
		return new OrganisationCommand.VacatePost(CITY, SECRETARIAT, post, person, lastDay);
	}

	private static OrganisationCommand.SeatMember seat(PostId post, SeatRole role, LocalDate from) {
		return new OrganisationCommand.SeatMember(CITY, SECRETARIAT, post, role, from);
	}

	@Test
	void is_founded_once_and_with_a_name() {
		given(Organisation.class).when(found("四條畷市")).then(FOUNDED);
		given(Organisation.class).when(found(" ")).refused(NAME_MISSING);
		this.city.when(found("四條畷市")).refused(ALREADY_FOUNDED);
	}

	@Test
	void opens_departments_and_their_sections() {
		this.city.when(openUnit(JOHO, "情報政策課", SOUMU))
			.then(new OrganisationEvent.UnitOpened(CITY, JOHO, "情報政策課", SOUMU, FROM));
		this.city.when(openUnit(JOHO, "田原支所", null))
			.then(new OrganisationEvent.UnitOpened(CITY, JOHO, "田原支所", null, FROM));
	}

	@Test
	void rejects_a_unit_twice_under_no_unit_or_without_name() {
		this.city.when(openUnit(SOUMU, "総務部", null)).refused(UNIT_EXISTS, "soumu");
		this.city.when(openUnit(JOHO, "情報政策課", new UnitId("nowhere"))).refused(UNKNOWN_UNIT, "nowhere");
		this.city.when(openUnit(JOHO, "", SOUMU)).refused(NAME_MISSING);
	}

	@Test
	void creates_posts_of_a_unit_or_of_the_whole_city() {
		this.city.when(createPost("mayor", "市長", null))
			.then(new OrganisationEvent.PostCreated(CITY, new PostId("mayor"), "市長", PostKind.OFFICER, null, FROM));
	}

	@Test
	void rejects_a_post_twice_in_no_unit_or_without_title() {
		this.city.when(createPost("joho-chief", "情報政策課長", SOUMU)).refused(POST_EXISTS, "joho-chief");
		this.city.when(createPost("mayor", "市長", new UnitId("nowhere"))).refused(UNKNOWN_UNIT, "nowhere");
		this.city.when(createPost("mayor", "", null)).refused(NAME_MISSING);
	}

	@Test
	void fills_a_post_from_a_day_on_also_in_advance() {
		this.city.when(fill(CHIEF, "𠮷田 花子", FROM)).then(FILLED);
		this.city.when(fill(CHIEF, "𠮷田 花子", FROM.plusYears(1)))
			.then(new OrganisationEvent.PostFilled(CITY, CHIEF, PERSON, "𠮷田 花子", FROM.plusYears(1)));
	}

	@Test
	void rejects_filling_an_unknown_post_twice_without_name_or_before_it_exists() {
		this.city.when(fill(new PostId("nobody"), "𠮷田 花子", FROM)).refused(UNKNOWN_POST, "nobody");
		this.city.and(FILLED).when(fill(CHIEF, "𠮷田 花子", FROM)).refused(ALREADY_HOLDS, "𠮷田 花子");
		this.city.when(fill(CHIEF, "　", FROM)).refused(NAME_MISSING);
		this.city.when(fill(CHIEF, "𠮷田 花子", FROM.minusDays(1))).refused(BEFORE_IT_EXISTS, FROM);
	}

	@Test
	void a_holding_ends_with_its_last_day_and_may_begin_anew_after_it() {
		LocalDate lastDay = LocalDate.of(2027, 3, 31);
		var vacated = new OrganisationEvent.PostVacated(CITY, CHIEF, PERSON, lastDay);
		this.city.and(FILLED).when(vacate(CHIEF, PERSON, lastDay)).then(vacated);
		this.city.and(FILLED, vacated).when(fill(CHIEF, "𠮷田 花子", lastDay)).refused(ALREADY_HOLDS, "𠮷田 花子");
		this.city.and(FILLED, vacated)
			.when(fill(CHIEF, "𠮷田 花子", lastDay.plusDays(1)))
			.then(new OrganisationEvent.PostFilled(CITY, CHIEF, PERSON, "𠮷田 花子", lastDay.plusDays(1)));
	}

	@Test
	void rejects_ending_what_is_not_held_or_before_it_began() {
		this.city.and(FILLED).when(vacate(new PostId("nobody"), PERSON, FROM)).refused(UNKNOWN_POST, "nobody");
		this.city.and(FILLED).when(vacate(CHIEF, new PersonId("p2"), FROM)).refused(NOT_A_HOLDER);
		this.city.and(FILLED).when(vacate(CHIEF, PERSON, FROM.minusDays(1))).refused(ENDS_BEFORE_IT_BEGAN);
	}

	@Test
	void seats_a_post_in_the_headquarters() {
		this.city.when(seat(CHIEF, SeatRole.CHAIR, FROM))
			.then(new OrganisationEvent.MemberSeated(CITY, CHIEF, SeatRole.CHAIR, FROM));
	}

	@Test
	void rejects_an_unknown_post_a_second_seat_a_second_chair_and_a_seat_before_its_post() {
		var second = new PostId("deputy");
		Specification seated = this.city.and(
				new OrganisationEvent.PostCreated(CITY, second, "副市長", PostKind.MEMBER, null, FROM),
				new OrganisationEvent.MemberSeated(CITY, CHIEF, SeatRole.CHAIR, FROM));
		seated.when(seat(new PostId("nobody"), SeatRole.MEMBER, FROM)).refused(UNKNOWN_POST, "nobody");
		seated.when(seat(CHIEF, SeatRole.MEMBER, FROM)).refused(ALREADY_SEATED);
		seated.when(seat(second, SeatRole.CHAIR, FROM)).refused(SECOND_CHAIR);
		seated.when(seat(second, SeatRole.DEPUTY, FROM.minusDays(1))).refused(BEFORE_IT_EXISTS, FROM);
	}

}
