package org.nawate.domain.staff;

import static org.nawate.domain.Samples.CHIEF;
import static org.nawate.domain.Samples.DIRECTOR;
import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.staff.StaffRejection.*;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PostId;

/** 不在 and 委任. */
class StaffMemberTest {

	private static final StaffMemberId ID = StaffMemberId.of(DIRECTOR.person());

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

	private static final LocalDate FROM = TODAY.plusDays(1);

	private static final LocalDate UNTIL = TODAY.plusDays(4);

	private static final StaffEvent.AbsenceRegistered AWAY = new StaffEvent.AbsenceRegistered(ID, 1, DIRECTOR.person(),
			DIRECTOR.personName(), FROM, UNTIL, "出張", DIRECTOR, TODAY);

	private static final StaffEvent.StepsDelegated DELEGATED = new StaffEvent.StepsDelegated(ID, 1, DIRECTOR.person(),
			DIRECTOR.personName(), DIRECTOR.post(), DIRECTOR.postTitle(), CHIEF.post(), CHIEF.postTitle(), FROM, UNTIL,
			"議会対応", SECRETARIAT, TODAY);

	private final Specification nobody = given(StaffMember.class);

	private final Specification away = given(StaffMember.class, AWAY);

	private final Specification delegated = given(StaffMember.class, DELEGATED);

	private static StaffCommand.RegisterAbsence absence(LocalDate from, LocalDate until, String reason) {
		return new StaffCommand.RegisterAbsence(ID, DIRECTOR, DIRECTOR.person(), DIRECTOR.personName(), from, until,
				reason, TODAY);
	}

	private static StaffCommand.CancelAbsence cancel(int number, LocalDate on) {
		return new StaffCommand.CancelAbsence(ID, DIRECTOR, number, on);
	}

	private static StaffCommand.DelegateSteps delegate(PostId to, LocalDate from, LocalDate until, String reason) {
		return new StaffCommand.DelegateSteps(ID, SECRETARIAT, DIRECTOR.person(), DIRECTOR.personName(),
				DIRECTOR.post(), DIRECTOR.postTitle(), to, CHIEF.postTitle(), from, until, reason, TODAY);
	}

	private static StaffCommand.RevokeDelegation revoke(int number, LocalDate on) {
		return new StaffCommand.RevokeDelegation(ID, SECRETARIAT, number, on);
	}

	@Test
	void an_absence_has_days_and_a_reason_and_meets_no_other() {
		this.nobody.when(absence(FROM, UNTIL, " 出張 ")).answers("1", AWAY);
		this.nobody.when(absence(UNTIL, FROM, "出張")).refused(PERIOD_REVERSED, UNTIL, FROM);
		this.nobody.when(absence(TODAY.minusDays(3), TODAY.minusDays(1), "出張"))
			.refused(PERIOD_PAST, TODAY.minusDays(1));
		this.nobody.when(absence(FROM, UNTIL, " ")).refused(REASON_MISSING);
		this.away.when(absence(UNTIL, UNTIL.plusDays(9), "休暇")).refused(ABSENT_ALREADY, FROM, UNTIL);
		this.away.when(absence(UNTIL.plusDays(1), UNTIL.plusDays(1), "休暇"))
			.answers("2", new StaffEvent.AbsenceRegistered(ID, 2, DIRECTOR.person(), DIRECTOR.personName(),
					UNTIL.plusDays(1), UNTIL.plusDays(1), "休暇", DIRECTOR, TODAY));
	}

	@Test
	void an_absence_is_cancelled_whole_or_for_the_rest_of_it_and_once() {
		StaffEvent.AbsenceCancelled whole = new StaffEvent.AbsenceCancelled(ID, 1, FROM, DIRECTOR, TODAY);
		this.away.when(cancel(1, TODAY)).then(whole);
		this.away.when(cancel(1, UNTIL)).then(new StaffEvent.AbsenceCancelled(ID, 1, UNTIL, DIRECTOR, UNTIL));
		this.away.when(cancel(1, UNTIL.plusDays(1))).refused(ABSENCE_ENDED);
		this.away.when(cancel(2, TODAY)).refused(UNKNOWN_ABSENCE);
		this.away.and(whole).when(cancel(1, TODAY)).refused(ABSENCE_ENDED);
		this.away.and(whole)
			.when(absence(FROM, UNTIL, "休暇"))
			.answers("2", new StaffEvent.AbsenceRegistered(ID, 2, DIRECTOR.person(), DIRECTOR.personName(), FROM, UNTIL,
					"休暇", DIRECTOR, TODAY));
	}

	@Test
	void steps_are_handed_to_one_other_post_at_a_time() {
		this.nobody.when(delegate(CHIEF.post(), FROM, UNTIL, "議会対応")).answers("1", DELEGATED);
		this.nobody.when(delegate(DIRECTOR.post(), FROM, UNTIL, "議会対応"))
			.refused(DELEGATED_TO_ITSELF, DIRECTOR.postTitle());
		this.nobody.when(delegate(CHIEF.post(), FROM, UNTIL, "")).refused(REASON_MISSING);
		this.delegated.when(delegate(new PostId("other"), UNTIL, UNTIL, "議会対応"))
			.refused(DELEGATED_ALREADY, CHIEF.postTitle(), FROM, UNTIL);
	}

	@Test
	void a_delegation_is_revoked_once() {
		StaffEvent.DelegationRevoked revoked = new StaffEvent.DelegationRevoked(ID, 1, FROM, SECRETARIAT, TODAY);
		this.delegated.when(revoke(1, TODAY)).then(revoked);
		this.delegated.when(revoke(2, TODAY)).refused(UNKNOWN_DELEGATION);
		this.delegated.and(revoked).when(revoke(1, TODAY)).refused(DELEGATION_ENDED);
		this.delegated.when(revoke(1, UNTIL.plusDays(1))).refused(DELEGATION_ENDED);
	}

}
