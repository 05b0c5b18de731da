package org.nawate.domain.staff;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/**
 * All that can be asked about the presence of a member of the staff. Whether somebody
 * else may ask it for them, the caller has looked up.
 */
public sealed interface StaffCommand extends Act {

	StaffMemberId member();

	/** 不在の登録; both days count. Answers the absence's number. */
	record RegisterAbsence(@TargetAggregateIdentifier StaffMemberId member, Actor by, PersonId person,
			String personName, LocalDate from, LocalDate until, String reason, LocalDate on) implements StaffCommand {
	}

	/**
	 * 不在の取消し: of one that has begun the rest, so that the person is back on this day.
	 */
	record CancelAbsence(@TargetAggregateIdentifier StaffMemberId member, Actor by, int number,
			LocalDate on) implements StaffCommand {
	}

	/**
	 * 委任: hand the steps of a post over to another post; both days count. That the person
	 * holds the post, the caller has looked up. Answers the delegation's number.
	 */
	record DelegateSteps(@TargetAggregateIdentifier StaffMemberId member, Actor by, PersonId person, String personName,
			PostId post, String postTitle, PostId to, String toTitle, LocalDate from, LocalDate until, String reason,
			LocalDate on) implements StaffCommand {
	}

	/** 委任の取消し: of one that has begun the rest, from this day on. */
	record RevokeDelegation(@TargetAggregateIdentifier StaffMemberId member, Actor by, int number,
			LocalDate on) implements StaffCommand {
	}

}
