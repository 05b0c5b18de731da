package org.nawate.app.staff;

import java.time.LocalDate;

/**
 * When somebody is away; both days count.
 *
 * @param number of the person's absences
 * @param byTitle the post in which it was registered
 * @param position of the fact behind it
 */
public record AbsenceRow(String personId, int number, String personName, LocalDate absentFrom, LocalDate absentUntil,
		String reason, String byTitle, String byName, LocalDate registeredOn, long position) {

	/** The same for those who need not know why. */
	AbsenceRow withoutReason() {
		return new AbsenceRow(this.personId, this.number, this.personName, this.absentFrom, this.absentUntil, "",
				this.byTitle, this.byName, this.registeredOn, this.position);
	}

}
