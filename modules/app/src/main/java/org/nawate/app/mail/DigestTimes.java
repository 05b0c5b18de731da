package org.nawate.app.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.nawate.process.inbox.BusinessCalendar;

/** When collected notices go out: at fixed times, on working days only. */
record DigestTimes(List<LocalTime> times, BusinessCalendar calendar) {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/** Longer is no city hall closed. */
	private static final int DAYS_BACK = 30;

	/**
	 * The last such time up to now. What was written before it is to be on its way.
	 * @param twiceDaily whether all times count, or the first of a day alone
	 */
	Instant lastBy(Instant now, boolean twiceDaily) {
		LocalDate today = LocalDate.ofInstant(now, JAPAN);
		List<LocalTime> counting = twiceDaily ? this.times : this.times.subList(0, 1);
		for (int back = 0; back <= DAYS_BACK; back++) {
			LocalDate day = today.minusDays(back);
			if (!this.calendar.isWorkingDay(day)) {
				continue;
			}
			for (LocalTime time : counting.reversed()) {
				Instant at = day.atTime(time).atZone(JAPAN).toInstant();
				if (!at.isAfter(now)) {
					return at;
				}
			}
		}
		return Instant.EPOCH;
	}

}
