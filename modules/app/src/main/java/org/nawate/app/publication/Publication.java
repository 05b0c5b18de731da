package org.nawate.app.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.nawate.domain.act.FiscalYear;

/**
 * One state of the published plan: an edition, or an edition as corrected.
 *
 * @param correction 0 for the edition as it was published, else the number of the
 * correction
 * @param on the day it was published; of an edition taken over, the day it was in force
 * from
 * @param from the day from which it is the plan that citizens read
 * @param effectiveOn the day from which the edition holds
 * @param gathered the last fact that could enter its rows
 * @param position of the fact by which it was published
 */
public record Publication(FiscalYear fiscalYear, int correction, LocalDate on, LocalDate from, LocalDate effectiveOn,
		long gathered, long position) {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/**
	 * Its name in addresses: {@code 2025}, or {@code 2025-1} for the first correction.
	 */
	@JsonProperty
	public String name() {
		return name(this.fiscalYear.year(), this.correction);
	}

	/** The name of an edition or of one of its corrections. */
	static String name(int year, int correction) {
		return (correction == 0) ? Integer.toString(year) : year + "-" + correction;
	}

	/** The beginning of the day from which it is read. */
	@JsonProperty
	public Instant since() {
		return this.from.atStartOfDay(JAPAN).toInstant();
	}

	/** Whether it prints an erratum. */
	public boolean isCorrected() {
		return this.correction > 0;
	}

}
