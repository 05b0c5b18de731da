package org.nawate.domain.organisation;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.organisation.City.*;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;

/** 個人名の消去. */
class ErasureRulesTest {

	private static final LocalDate LEFT = LocalDate.of(2027, 3, 31);

	private static final String GROUND = "保存期間満了(文書管理規程第20条)";

	private static final Actor CHAIR = Actor.of("u-chair", "例 本部長", "chair", "本部長");

	private final Specification left = City.founded().and(vacated(CHIEF, HANAKO, LEFT));

	private static OrganisationCommand.RequestErasure request(Actor by, LocalDate on) {
		return new OrganisationCommand.RequestErasure(ID, by, HANAKO, List.of("例 花子"), " " + GROUND + " ", on);
	}

	private static OrganisationCommand.RequestErasure saying(String ground) {
		return new OrganisationCommand.RequestErasure(ID, SECRETARIAT, HANAKO, List.of("例 花子", "見本 花子"), ground, APRIL);
	}

	private static OrganisationCommand.EraseName erase(Actor by, String... openCases) {
		return new OrganisationCommand.EraseName(ID, by, HANAKO, List.of(openCases), APRIL);
	}

	private static OrganisationCommand.WithdrawErasure withdraw(String reason) {
		return new OrganisationCommand.WithdrawErasure(ID, CHAIR, HANAKO, List.of("例 花子"), reason, APRIL);
	}

	private static OrganisationEvent.ErasureRequested requested() {
		return new OrganisationEvent.ErasureRequested(ID, HANAKO, GROUND, SECRETARIAT, APRIL);
	}

	private static OrganisationEvent.NameErased erased() {
		return new OrganisationEvent.NameErased(ID, HANAKO, GROUND, CHAIR, APRIL);
	}

	@Test
	void one_person_asks_and_another_one_erases() {
		this.left.when(request(SECRETARIAT, APRIL)).then(requested());
		this.left.and(requested()).when(erase(CHAIR)).then(erased());
		this.left.and(requested()).when(erase(SECRETARIAT)).refused(ERASURE_BY_ONE_PERSON);
		this.left.when(erase(CHAIR)).refused(ERASURE_NOT_REQUESTED);
	}

	@Test
	void nobody_who_holds_a_post_on_that_day_or_later_is_erased() {
		City.founded().when(request(SECRETARIAT, APRIL)).refused(STILL_IN_OFFICE, "情報政策課長");
		this.left.when(request(SECRETARIAT, LEFT)).refused(STILL_IN_OFFICE, "情報政策課長");
		this.left.and(filled(DIRECTOR, HANAKO, APRIL.plusYears(1)))
			.when(request(SECRETARIAT, APRIL))
			.refused(STILL_IN_OFFICE, "総務部長");
		this.left.and(requested(), filled(DIRECTOR, HANAKO, APRIL)).when(erase(CHAIR)).refused(STILL_IN_OFFICE, "総務部長");
	}

	@Test
	void nobody_is_erased_to_whom_a_reorganisation_gives_a_post() {
		OrganisationEvent.ReorganisationPrepared prepared = new OrganisationEvent.ReorganisationPrepared(ID,
				new ReorganisationId("r"), "令和10年度", APRIL.plusYears(1),
				List.of(new OrganisationChange.SucceedInPost(DIRECTOR, HANAKO, "例 花子")), APRIL);
		this.left.and(prepared).when(request(SECRETARIAT, APRIL)).refused(IN_A_REORGANISATION, APRIL.plusYears(1));
		this.left
			.and(prepared, new OrganisationEvent.ReorganisationCancelled(ID, new ReorganisationId("r"), "取りやめ", APRIL))
			.when(request(SECRETARIAT, APRIL))
			.then(requested());
	}

	@Test
	void nobody_decides_on_their_own_name() {
		Actor herself = Actor.of(HANAKO.value(), "例 花子", "chair", "本部長");
		this.left.when(request(herself, APRIL)).refused(OWN_NAME);
		this.left.and(requested()).when(erase(herself)).refused(OWN_NAME);
	}

	@Test
	void a_name_that_nobody_ever_recorded_is_not_erased() {
		this.left
			.when(new OrganisationCommand.RequestErasure(ID, SECRETARIAT, new PersonId("nobody"), List.of(), GROUND,
					APRIL))
			.refused(UNKNOWN_PERSON, "nobody");
	}

	@Test
	void what_is_written_about_it_never_holds_the_name() {
		this.left.when(saying("例 花子さんの請求による")).refused(GROUND_SAYS_THE_NAME);
		this.left.when(saying("例花子の請求")).refused(GROUND_SAYS_THE_NAME);
		this.left.when(saying("旧姓 見本　花子")).refused(GROUND_SAYS_THE_NAME);
		this.left.when(saying(" \n")).refused(REASON_MISSING);
		this.left.and(requested()).when(withdraw("例 花子が復職する")).refused(GROUND_SAYS_THE_NAME);
	}

	@Test
	void it_is_asked_for_once_and_may_be_withdrawn_until_it_is_done() {
		this.left.and(requested()).when(request(SECRETARIAT, APRIL)).refused(ERASURE_REQUESTED, APRIL);
		OrganisationEvent.ErasureWithdrawn withdrawn = new OrganisationEvent.ErasureWithdrawn(ID, HANAKO, "請求の取下げ",
				CHAIR, APRIL);
		this.left.and(requested()).when(withdraw(" 請求の取下げ")).then(withdrawn);
		this.left.and(requested(), withdrawn).when(erase(CHAIR)).refused(ERASURE_NOT_REQUESTED);
		this.left.and(requested(), withdrawn).when(request(SECRETARIAT, APRIL)).then(requested());
		this.left.when(withdraw("理由")).refused(ERASURE_NOT_REQUESTED);
		this.left.and(requested(), erased()).when(withdraw("理由")).refused(NAME_ERASED, APRIL);
	}

	@Test
	void cases_of_the_person_end_first() {
		this.left.and(requested()).when(erase(CHAIR, "R9-1", "R9-2")).refused(CASES_NOT_CLOSED, "R9-1、R9-2");
	}

	@Test
	void once_erased_it_is_over_and_the_id_gets_no_post_again() {
		Specification gone = this.left.and(requested(), erased());
		gone.when(erase(CHAIR)).refused(NAME_ERASED, APRIL);
		gone.when(request(SECRETARIAT, APRIL)).refused(NAME_ERASED, APRIL);
		gone.when(new OrganisationCommand.FillPost(ID, SECRETARIAT, CHIEF, HANAKO, "例 花子", APRIL))
			.refused(NAME_ERASED, APRIL);
		gone.when(new OrganisationCommand.SucceedInPost(ID, SECRETARIAT, CHIEF, HANAKO, "例 花子", APRIL))
			.refused(NAME_ERASED, APRIL);
	}

}
