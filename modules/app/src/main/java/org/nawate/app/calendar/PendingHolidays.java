package org.nawate.app.calendar;

import java.io.Serializable;

/** A file that was handed in and not yet confirmed; kept in the session. */
final class PendingHolidays implements Serializable {

	/** The session attribute. */
	static final String ATTRIBUTE = PendingHolidays.class.getName();

	private static final long serialVersionUID = 1L;

	private final String name;

	private final byte[] bytes;

	PendingHolidays(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes.clone();
	}

	HolidayFile file() {
		return HolidayFile.read(this.name, this.bytes);
	}

}
