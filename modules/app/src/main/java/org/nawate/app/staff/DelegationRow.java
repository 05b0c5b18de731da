package org.nawate.app.staff;

import java.time.LocalDate;

/**
 * To which post the steps of another one are handed; both days count.
 *
 * @param personId who handed them over, and must hold the post for it to count
 * @param number of the person's delegations
 * @param byTitle the post in which it was registered
 * @param position of the fact behind it
 */
public record DelegationRow(String personId, int number, String personName, String postId, String postTitle,
		String toPostId, String toTitle, LocalDate validFrom, LocalDate validUntil, String reason, String byTitle,
		String byName, LocalDate delegatedOn, long position) {

	boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && !day.isAfter(this.validUntil);
	}

}
