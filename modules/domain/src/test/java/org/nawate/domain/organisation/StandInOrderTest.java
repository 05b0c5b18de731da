package org.nawate.domain.organisation;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.organisation.City.*;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PostId;

/** 代決の順位. */
class StandInOrderTest {

	private static final PostId AUDITOR = new PostId("auditor");

	private final Specification city = City.founded()
		.and(new OrganisationEvent.PostCreated(ID, AUDITOR, "監査委員事務局", PostKind.AUDITOR, null, FROM));

	private static OrganisationCommand.OrderStandIns order(LocalDate from, PostId... standIns) {
		return new OrganisationCommand.OrderStandIns(ID, SECRETARIAT, DIRECTOR, List.of(standIns), from);
	}

	@Test
	void posts_are_named_in_order_and_others_later_or_none() {
		OrganisationEvent.StandInsOrdered ordered = new OrganisationEvent.StandInsOrdered(ID, DIRECTOR, List.of(CHIEF),
				FROM);
		this.city.when(order(FROM, CHIEF)).then(ordered);
		Specification known = this.city.and(ordered);
		known.when(order(APRIL)).then(new OrganisationEvent.StandInsOrdered(ID, DIRECTOR, List.of(), APRIL));
		known.when(order(APRIL, CHIEF)).refused(ALREADY_SO, "総務部長");
		this.city.when(order(APRIL)).refused(ALREADY_SO, "総務部長");
	}

	@Test
	void nobody_stands_in_for_themselves_twice_or_as_an_auditor() {
		this.city.when(order(APRIL, CHIEF, DIRECTOR)).refused(OWN_STAND_IN, "総務部長");
		this.city.when(order(APRIL, CHIEF, CHIEF)).refused(STAND_IN_TWICE, "情報政策課長");
		this.city.when(order(APRIL, AUDITOR)).refused(STAND_IN_AUDITS, "監査委員事務局");
	}

	@Test
	void a_stand_in_exists_on_the_day() {
		PostId next = new PostId("next");
		Specification later = this.city
			.and(new OrganisationEvent.PostCreated(ID, next, "政策課長", PostKind.SECTION_CHIEF, SEISAKU, APRIL));
		later.when(order(FEBRUARY, next)).refused(BEFORE_IT_EXISTS, APRIL);
		later.and(new OrganisationEvent.PostClosed(ID, next, null, APRIL.plusYears(1)))
			.when(order(APRIL.plusYears(1), next))
			.refused(POST_CLOSED, "政策課長", APRIL.plusYears(1));
		this.city.when(order(APRIL, new PostId("nobody"))).refused(UNKNOWN_POST, "nobody");
	}

	@Test
	void a_reorganisation_orders_them_when_its_new_posts_exist() {
		PostId next = new PostId("next");
		OrganisationChange.OrderStandIns order = new OrganisationChange.OrderStandIns(DIRECTOR, List.of(next));
		this.city
			.when(new OrganisationCommand.TakeOverRoster(ID, SECRETARIAT,
					List.of(order, new OrganisationChange.CreatePost(next, "政策課長", PostKind.SECTION_CHIEF, SEISAKU)),
					APRIL, List.of()))
			.then(new OrganisationEvent.PostCreated(ID, next, "政策課長", PostKind.SECTION_CHIEF, SEISAKU, APRIL),
					new OrganisationEvent.StandInsOrdered(ID, DIRECTOR, List.of(next), APRIL),
					new OrganisationEvent.RosterTakenOver(ID, APRIL, List.of()));
	}

}
