package org.nawate.domain.staff;

import java.time.LocalDate;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.PostId;

/** All that can have happened to the presence of a member of the staff. */
public sealed interface StaffEvent {

	StaffMemberId member();

	/**
	 * Somebody is away; both days count.
	 *
	 * @param number of the person's absences, from 1
	 */
	@EventName("staff.AbsenceRegistered")
	record AbsenceRegistered(StaffMemberId member, int number, PersonId person, @PersonalName String personName,
			LocalDate from, LocalDate until, String reason, Actor by, LocalDate registeredOn) implements StaffEvent {
	}

	/**
	 * Somebody is not away, or back earlier.
	 *
	 * @param backOn the first day of being there; that on which the absence was to begin
	 * if it does not take place at all
	 */
	@EventName("staff.AbsenceCancelled")
	record AbsenceCancelled(StaffMemberId member, int number, LocalDate backOn, Actor by,
			LocalDate cancelledOn) implements StaffEvent {
	}

	/**
	 * The steps of a post are handed over for a period; both days count.
	 *
	 * @param number of the person's delegations, from 1
	 * @param person who holds the post; once they leave it nothing is delegated
	 */
	@EventName("staff.StepsDelegated")
	record StepsDelegated(StaffMemberId member, int number, PersonId person, @PersonalName String personName,
			PostId post, String postTitle, PostId to, String toTitle, LocalDate from, LocalDate until, String reason,
			Actor by, LocalDate delegatedOn) implements StaffEvent {
	}

	/**
	 * The steps are handed over no more.
	 *
	 * @param endsOn the first day on which they are not; that on which it was to begin if
	 * they never were
	 */
	@EventName("staff.DelegationRevoked")
	record DelegationRevoked(StaffMemberId member, int number, LocalDate endsOn, Actor by,
			LocalDate revokedOn) implements StaffEvent {
	}

}
