package org.nawate.domain.organisation;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.organisation.City.*;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PostId;

/** Renaming, moving and closing units and posts; successors in posts; seats that end. */
class OrganisationChangeTest {

	private static final PostId NEXT = new PostId("dx-chief");

	private final Specification city = City.founded();

	private final Specification withNext = this.city
		.and(new OrganisationEvent.PostCreated(ID, NEXT, "DX推進課長", PostKind.SECTION_CHIEF, SEISAKU, FROM));

	private static OrganisationCommand.RenameUnit rename(UnitId unit, String name, LocalDate from) {
		return new OrganisationCommand.RenameUnit(ID, SECRETARIAT, unit, name, from);
	}

	private static OrganisationCommand.MoveUnit move(UnitId unit, @Nullable UnitId parent, LocalDate from) {
		return new OrganisationCommand.MoveUnit(ID, SECRETARIAT, unit, parent, from);
	}

	private static OrganisationCommand.RetitlePost retitle(PostId post, String title) {
		return new OrganisationCommand.RetitlePost(ID, SECRETARIAT, post, title, APRIL);
	}

	private static OrganisationCommand.MovePost movePost(PostId post, @Nullable UnitId unit) {
		return new OrganisationCommand.MovePost(ID, SECRETARIAT, post, unit, APRIL);
	}

	private static OrganisationCommand.SucceedInPost succeed(LocalDate from) {
		return new OrganisationCommand.SucceedInPost(ID, SECRETARIAT, CHIEF, JIRO, name(JIRO), from);
	}

	private static OrganisationCommand.UnseatMember unseat(PostId post, LocalDate lastDay) {
		return new OrganisationCommand.UnseatMember(ID, SECRETARIAT, post, lastDay);
	}

	@Test
	void a_unit_is_renamed_from_a_day_on() {
		this.city.when(rename(JOHO, "DX推進課", APRIL)).then(new OrganisationEvent.UnitRenamed(ID, JOHO, "DX推進課", APRIL));
		this.city.when(rename(JOHO, "情報政策課", APRIL)).refused(ALREADY_SO, "情報政策課");
		this.city.when(rename(JOHO, " ", APRIL)).refused(NAME_MISSING);
		this.city.when(rename(JOHO, "DX推進課", FROM.minusDays(1))).refused(BEFORE_IT_EXISTS, FROM);
		this.city.when(rename(new UnitId("nowhere"), "DX推進課", APRIL)).refused(UNKNOWN_UNIT, "nowhere");
	}

	@Test
	void a_unit_moves_to_another_department_but_never_under_itself() {
		this.city.when(move(JOHO, SEISAKU, APRIL)).then(new OrganisationEvent.UnitMoved(ID, JOHO, SEISAKU, APRIL));
		this.city.when(move(JOHO, null, APRIL)).then(new OrganisationEvent.UnitMoved(ID, JOHO, null, APRIL));
		this.city.when(move(JOHO, SOUMU, APRIL)).refused(ALREADY_SO, "情報政策課");
		this.city.when(move(SOUMU, SOUMU, APRIL)).refused(UNDER_ITSELF, "総務部");
		this.city.when(move(SOUMU, JOHO, APRIL)).refused(UNDER_ITSELF, "総務部");
		// 政策部 is to go under 情報政策課 later on.
		this.city.and(new OrganisationEvent.UnitMoved(ID, SEISAKU, JOHO, APRIL.plusYears(1)))
			.when(move(JOHO, SEISAKU, APRIL))
			.refused(UNDER_ITSELF, "情報政策課");
	}

	@Test
	void a_unit_closes_when_nothing_stands_under_it_any_more_and_names_who_goes_on() {
		this.city.when(close(SEISAKU, APRIL, SOUMU, JOHO)).then(closed(SEISAKU, APRIL, SOUMU, JOHO));
		this.city.when(close(JOHO, APRIL, SEISAKU)).refused(UNIT_IN_USE, "情報政策課長");
		this.city.when(close(SOUMU, APRIL)).refused(UNIT_IN_USE, "情報政策課");
		this.city.and(new OrganisationEvent.UnitMoved(ID, JOHO, SEISAKU, APRIL.plusYears(1)))
			.when(close(SEISAKU, APRIL, SOUMU))
			.refused(UNIT_IN_USE, "情報政策課");
		this.city.when(close(SEISAKU, APRIL, SEISAKU)).refused(OWN_SUCCESSOR);
		this.city.when(close(SEISAKU, APRIL, new UnitId("nowhere"))).refused(UNKNOWN_UNIT, "nowhere");
		this.city.when(close(SEISAKU, FROM)).refused(ENDS_BEFORE_IT_BEGAN);
	}

	@Test
	void nothing_is_done_to_or_under_a_closed_unit() {
		Specification without = this.city.and(closed(SEISAKU, APRIL, SOUMU));
		without.when(close(SEISAKU, APRIL.plusDays(1))).refused(UNIT_CLOSED, "政策部", APRIL);
		without.when(close(SEISAKU, APRIL.minusDays(1))).refused(UNIT_CLOSED, "政策部", APRIL);
		without.when(rename(SEISAKU, "総合政策部", APRIL)).refused(UNIT_CLOSED, "政策部", APRIL);
		without.when(rename(SEISAKU, "総合政策部", APRIL.minusDays(1)))
			.then(new OrganisationEvent.UnitRenamed(ID, SEISAKU, "総合政策部", APRIL.minusDays(1)));
		without.when(move(JOHO, SEISAKU, APRIL.minusDays(1))).refused(UNIT_CLOSED, "政策部", APRIL);
		without.when(movePost(CHIEF, SEISAKU)).refused(UNIT_CLOSED, "政策部", APRIL);
	}

	@Test
	void a_post_is_retitled_and_moved_from_a_day_on() {
		this.city.when(retitle(CHIEF, "DX推進課長")).then(new OrganisationEvent.PostRetitled(ID, CHIEF, "DX推進課長", APRIL));
		this.city.when(retitle(CHIEF, "情報政策課長")).refused(ALREADY_SO, "情報政策課長");
		this.city.when(retitle(CHIEF, "")).refused(NAME_MISSING);
		this.city.when(movePost(CHIEF, SEISAKU)).then(new OrganisationEvent.PostMoved(ID, CHIEF, SEISAKU, APRIL));
		this.city.when(movePost(CHIEF, JOHO)).refused(ALREADY_SO, "情報政策課長");
	}

	@Test
	void a_post_that_closes_is_left_by_its_holders_and_loses_its_seat() {
		this.withNext.when(close(CHIEF, NEXT, APRIL))
			.then(vacated(CHIEF, HANAKO, APRIL.minusDays(1)), new OrganisationEvent.PostClosed(ID, CHIEF, NEXT, APRIL));
		this.city.when(close(DIRECTOR, null, APRIL))
			.then(new OrganisationEvent.MemberUnseated(ID, DIRECTOR, APRIL.minusDays(1)),
					new OrganisationEvent.PostClosed(ID, DIRECTOR, null, APRIL));
	}

	@Test
	void steps_go_to_a_post_of_the_same_kind_that_exists_and_is_another_one() {
		this.city.when(close(CHIEF, CHIEF, APRIL)).refused(OWN_SUCCESSOR);
		this.city.when(close(CHIEF, new PostId("nobody"), APRIL)).refused(UNKNOWN_POST, "nobody");
		this.city.when(close(CHIEF, DIRECTOR, APRIL)).refused(SUCCESSOR_OF_ANOTHER_KIND, "情報政策課長", "総務部長");
		this.withNext.and(new OrganisationEvent.PostClosed(ID, NEXT, null, APRIL.plusDays(1)))
			.when(close(CHIEF, NEXT, APRIL))
			.refused(POST_CLOSED, "DX推進課長", APRIL.plusDays(1));
		this.city
			.and(new OrganisationEvent.PostCreated(ID, NEXT, "DX推進課長", PostKind.SECTION_CHIEF, null, APRIL.plusDays(1)))
			.when(close(CHIEF, NEXT, APRIL))
			.refused(BEFORE_IT_EXISTS, APRIL.plusDays(1));
	}

	@Test
	void a_post_does_not_close_before_it_began_twice_or_under_a_coming_holder() {
		this.city.when(close(CHIEF, null, FROM)).refused(ENDS_BEFORE_IT_BEGAN);
		this.city.and(filled(CHIEF, JIRO, APRIL.plusDays(1)))
			.when(close(CHIEF, null, APRIL))
			.refused(FILLED_LATER, "情報政策課長", APRIL.plusDays(1));
		Specification without = this.city.and(vacated(CHIEF, HANAKO, APRIL.minusDays(1)),
				new OrganisationEvent.PostClosed(ID, CHIEF, null, APRIL));
		without.when(close(CHIEF, null, APRIL.minusDays(9))).refused(POST_CLOSED, "情報政策課長", APRIL);
		without.when(succeed(APRIL)).refused(POST_CLOSED, "情報政策課長", APRIL);
	}

	@Test
	void whoever_comes_to_a_post_that_is_to_close_leaves_it_then() {
		Specification without = this.city.and(vacated(CHIEF, HANAKO, FEBRUARY.minusDays(1)),
				new OrganisationEvent.PostClosed(ID, CHIEF, null, APRIL));
		without.when(succeed(FEBRUARY)).then(filled(CHIEF, JIRO, FEBRUARY), vacated(CHIEF, JIRO, APRIL.minusDays(1)));
		without.when(new OrganisationCommand.SeatMember(ID, SECRETARIAT, CHIEF, SeatRole.MEMBER, FEBRUARY))
			.then(seated(CHIEF, SeatRole.MEMBER, FEBRUARY),
					new OrganisationEvent.MemberUnseated(ID, CHIEF, APRIL.minusDays(1)));
	}

	@Test
	void a_successor_takes_the_place_of_whoever_holds_the_post() {
		this.city.when(succeed(APRIL)).then(vacated(CHIEF, HANAKO, APRIL.minusDays(1)), filled(CHIEF, JIRO, APRIL));
		this.city.and(vacated(CHIEF, HANAKO, FEBRUARY)).when(succeed(APRIL)).then(filled(CHIEF, JIRO, APRIL));
		this.city.and(filled(CHIEF, JIRO, FEBRUARY)).when(succeed(APRIL)).refused(ALREADY_HOLDS, name(JIRO));
		this.city.and(filled(CHIEF, JIRO, APRIL.plusDays(1)))
			.when(succeed(APRIL))
			.refused(FILLED_LATER, "情報政策課長", APRIL.plusDays(1));
	}

	@Test
	void a_seat_ends_with_its_last_day_and_may_be_given_anew_after_it() {
		LocalDate lastDay = APRIL.minusDays(1);
		var unseated = new OrganisationEvent.MemberUnseated(ID, DIRECTOR, lastDay);
		this.city.when(unseat(DIRECTOR, lastDay)).then(unseated);
		this.city.when(unseat(CHIEF, lastDay)).refused(NOT_SEATED);
		this.city.and(unseated).when(unseat(DIRECTOR, lastDay)).refused(NOT_SEATED);
		this.city.when(unseat(DIRECTOR, FROM.minusDays(1))).refused(ENDS_BEFORE_IT_BEGAN);
		this.city.and(unseated)
			.when(new OrganisationCommand.SeatMember(ID, SECRETARIAT, DIRECTOR, SeatRole.CHAIR, APRIL))
			.then(seated(DIRECTOR, SeatRole.CHAIR, APRIL));
	}

}
