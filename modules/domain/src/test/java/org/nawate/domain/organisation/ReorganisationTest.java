package org.nawate.domain.organisation;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.organisation.City.*;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;

/** 組織改正: prepared in advance, carried out on its day, all or nothing. */
class ReorganisationTest {

	private static final ReorganisationId R9 = new ReorganisationId("r9-april");

	private static final ReorganisationId JULY = new ReorganisationId("r9-july");

	private static final UnitId DX = new UnitId("dx");

	private static final PostId DX_CHIEF = new PostId("dx-chief");

	/** Written down in the order in which they do not fit. */
	private static final List<OrganisationChange> CHANGES = List.of(new OrganisationChange.CloseUnit(JOHO, List.of(DX)),
			new OrganisationChange.ClosePost(CHIEF, DX_CHIEF),
			new OrganisationChange.FillPost(DX_CHIEF, JIRO, name(JIRO)),
			new OrganisationChange.CreatePost(DX_CHIEF, "DX推進課長", PostKind.SECTION_CHIEF, DX),
			new OrganisationChange.OpenUnit(DX, "DX推進課", SEISAKU), new OrganisationChange.RenameUnit(SEISAKU, "総合政策部"));

	private static final OrganisationEvent.ReorganisationPrepared PREPARED = new OrganisationEvent.ReorganisationPrepared(
			ID, R9, "令和9年4月組織改正", APRIL, CHANGES, FEBRUARY);

	private final Specification city = City.founded();

	private static OrganisationCommand.PrepareReorganisation prepare(OrganisationChange... changes) {
		return prepare(List.of(changes));
	}

	private static OrganisationCommand.PrepareReorganisation prepare(List<OrganisationChange> changes) {
		return new OrganisationCommand.PrepareReorganisation(ID, SECRETARIAT, R9, "令和9年4月組織改正", APRIL, changes,
				FEBRUARY);
	}

	private static OrganisationCommand.ReviseReorganisation revise(LocalDate day, OrganisationChange... changes) {
		return new OrganisationCommand.ReviseReorganisation(ID, SECRETARIAT, R9, "令和9年4月組織改正", day, List.of(changes),
				FEBRUARY);
	}

	private static OrganisationCommand.CarryOutReorganisation carryOut(LocalDate on) {
		return new OrganisationCommand.CarryOutReorganisation(ID, SECRETARIAT, R9, on);
	}

	private static OrganisationCommand.CancelReorganisation cancel(String reason) {
		return new OrganisationCommand.CancelReorganisation(ID, SECRETARIAT, R9, reason, FEBRUARY);
	}

	private static Object[] carriedOut(LocalDate on) {
		return new Object[] { opened(DX, "DX推進課", SEISAKU, APRIL),
				new OrganisationEvent.UnitRenamed(ID, SEISAKU, "総合政策部", APRIL),
				new OrganisationEvent.PostCreated(ID, DX_CHIEF, "DX推進課長", PostKind.SECTION_CHIEF, DX, APRIL),
				filled(DX_CHIEF, JIRO, APRIL), vacated(CHIEF, HANAKO, APRIL.minusDays(1)),
				new OrganisationEvent.PostClosed(ID, CHIEF, DX_CHIEF, APRIL), closed(JOHO, APRIL, DX),
				new OrganisationEvent.ReorganisationCarriedOut(ID, R9, APRIL, on) };
	}

	@Test
	void is_prepared_without_changing_anything_yet() {
		this.city.when(prepare(CHANGES)).then(PREPARED);
	}

	@Test
	void is_carried_out_as_one_act_from_its_day_on_in_an_order_that_fits() {
		this.city.and(PREPARED).when(carryOut(APRIL)).then(carriedOut(APRIL));
	}

	@Test
	void a_day_that_was_missed_still_counts_as_the_day_of_the_change() {
		this.city.and(PREPARED).when(carryOut(APRIL.plusDays(3))).then(carriedOut(APRIL.plusDays(3)));
		this.city.and(PREPARED).when(carryOut(APRIL.minusDays(1))).refused(NOT_YET_THE_DAY, APRIL);
	}

	@Test
	void is_carried_out_once() {
		this.city.and(PREPARED).and(carriedOut(APRIL)).when(carryOut(APRIL)).refused(REORGANISATION_CARRIED_OUT);
		this.city.when(carryOut(APRIL)).refused(UNKNOWN_REORGANISATION);
	}

	@Test
	void a_change_that_does_not_fit_refuses_all_of_it_and_is_named() {
		this.city
			.when(prepare(new OrganisationChange.RenameUnit(SEISAKU, "総合政策部"),
					new OrganisationChange.MoveUnit(JOHO, new UnitId("nowhere"))))
			.refused(CHANGE_DOES_NOT_FIT, 2, "organisation.UNKNOWN_UNIT", "nowhere");
		// It did fit when it was prepared; since then the unit has been closed.
		this.city.and(PREPARED, closed(SEISAKU, FEBRUARY))
			.when(carryOut(APRIL))
			.refused(CHANGE_DOES_NOT_FIT, 5, "organisation.UNIT_CLOSED", "政策部", FEBRUARY);
	}

	@Test
	void says_nothing_twice_and_something_at_all_under_a_name() {
		this.city
			.when(prepare(new OrganisationChange.RenameUnit(JOHO, "DX推進課"),
					new OrganisationChange.RenameUnit(JOHO, "デジタル課")))
			.refused(CHANGED_TWICE, 2);
		this.city
			.when(prepare(new OrganisationChange.VacatePost(CHIEF, HANAKO),
					new OrganisationChange.VacatePost(CHIEF, HANAKO)))
			.refused(CHANGED_TWICE, 2);
		this.city
			.when(prepare(new OrganisationChange.FillPost(DIRECTOR, HANAKO, name(HANAKO)),
					new OrganisationChange.FillPost(DIRECTOR, JIRO, name(JIRO)),
					new OrganisationChange.SucceedInPost(CHIEF, JIRO, name(JIRO)),
					new OrganisationChange.SucceedInPost(CHIEF, HANAKO, name(HANAKO))))
			.refused(CHANGED_TWICE, 4);
		this.city.when(prepare()).refused(NO_CHANGES);
		this.city
			.when(new OrganisationCommand.PrepareReorganisation(ID, SECRETARIAT, R9, " ", APRIL, CHANGES, FEBRUARY))
			.refused(NAME_MISSING);
		this.city.and(PREPARED).when(prepare(CHANGES)).refused(REORGANISATION_EXISTS);
	}

	@Test
	void is_revised_until_it_is_carried_out() {
		OrganisationChange rename = new OrganisationChange.RenameUnit(SEISAKU, "総合政策部");
		this.city.and(PREPARED)
			.when(revise(APRIL.plusMonths(1), rename))
			.then(new OrganisationEvent.ReorganisationRevised(ID, R9, "令和9年4月組織改正", APRIL.plusMonths(1),
					List.of(rename), FEBRUARY));
		this.city.and(PREPARED).when(revise(APRIL)).refused(NO_CHANGES);
		this.city.when(revise(APRIL, rename)).refused(UNKNOWN_REORGANISATION);
		this.city.and(PREPARED).and(carriedOut(APRIL)).when(revise(APRIL, rename)).refused(REORGANISATION_ENDED);
		this.city
			.and(PREPARED, new OrganisationEvent.ReorganisationRevised(ID, R9, "改正", APRIL, List.of(rename), FEBRUARY))
			.when(carryOut(APRIL))
			.then(new OrganisationEvent.UnitRenamed(ID, SEISAKU, "総合政策部", APRIL),
					new OrganisationEvent.ReorganisationCarriedOut(ID, R9, APRIL, APRIL));
	}

	@Test
	void knows_the_case_by_which_the_owners_change_with_it() {
		ProposalId owners = new ProposalId("case-owners");
		OrganisationCommand propose = new OrganisationCommand.ProposeOwners(ID, SECRETARIAT, R9, owners, FEBRUARY);
		this.city.and(PREPARED).when(propose).then(new OrganisationEvent.OwnersProposed(ID, R9, owners, FEBRUARY));
		this.city.when(propose).refused(UNKNOWN_REORGANISATION);
		this.city.and(PREPARED)
			.and(new OrganisationEvent.ReorganisationCancelled(ID, R9, "議会で否決", FEBRUARY))
			.when(propose)
			.refused(REORGANISATION_ENDED);
		this.city.and(PREPARED)
			.and(carriedOut(APRIL))
			.when(new OrganisationCommand.ProposeOwners(ID, SECRETARIAT, R9, owners, APRIL))
			.then(new OrganisationEvent.OwnersProposed(ID, R9, owners, APRIL));
	}

	@Test
	void is_cancelled_with_a_reason_and_then_not_carried_out() {
		var cancelled = new OrganisationEvent.ReorganisationCancelled(ID, R9, "議会で否決", FEBRUARY);
		this.city.and(PREPARED).when(cancel("議会で否決")).then(cancelled);
		this.city.and(PREPARED).when(cancel(" ")).refused(REASON_MISSING);
		this.city.and(PREPARED, cancelled).when(cancel("議会で否決")).refused(REORGANISATION_ENDED);
		this.city.and(PREPARED, cancelled).when(carryOut(APRIL)).refused(REORGANISATION_ENDED);
	}

	@Test
	void a_later_one_may_rest_on_an_earlier_one_that_is_still_to_come() {
		OrganisationChange rename = new OrganisationChange.RenameUnit(DX, "デジタル課");
		OrganisationCommand july = new OrganisationCommand.PrepareReorganisation(ID, SECRETARIAT, JULY, "7月",
				APRIL.plusMonths(3), List.of(rename), FEBRUARY);
		this.city.and(PREPARED)
			.when(july)
			.then(new OrganisationEvent.ReorganisationPrepared(ID, JULY, "7月", APRIL.plusMonths(3), List.of(rename),
					FEBRUARY));
		this.city.when(july).refused(CHANGE_DOES_NOT_FIT, 1, "organisation.UNKNOWN_UNIT", "dx");
	}

	@Test
	void a_roster_is_taken_over_whole_or_not_at_all() {
		List<RosterSource> sources = List.of(new RosterSource("名簿.xlsx", "ab12"));
		OrganisationChange succeed = new OrganisationChange.SucceedInPost(CHIEF, JIRO, name(JIRO));
		this.city.when(new OrganisationCommand.TakeOverRoster(ID, SECRETARIAT, List.of(succeed), APRIL, sources))
			.then(vacated(CHIEF, HANAKO, APRIL.minusDays(1)), filled(CHIEF, JIRO, APRIL),
					new OrganisationEvent.RosterTakenOver(ID, APRIL, sources));
		this.city
			.when(new OrganisationCommand.TakeOverRoster(ID, SECRETARIAT,
					List.of(succeed, new OrganisationChange.RetitlePost(DIRECTOR, "総務部長")), APRIL, sources))
			.refused(CHANGE_DOES_NOT_FIT, 2, "organisation.ALREADY_SO", "総務部長");
		this.city.when(new OrganisationCommand.TakeOverRoster(ID, SECRETARIAT, List.of(), APRIL, sources))
			.refused(NO_CHANGES);
	}

}
