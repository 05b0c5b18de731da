package org.nawate.app.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingState;
import org.nawate.domain.finding.MeasureStatus;

/**
 * A finding as it stands.
 *
 * @param unitId the section to which it is addressed
 * @param answerBy the last day for the answer
 * @param answer what the section will do; {@code null} before it said so
 * @param measureBy the last day for the measures
 * @param measureStatus how far the section is; {@code null} before it reported
 * @param account what was done, or why it cannot be
 * @param position the number of the fact that recorded it
 * @param unseen whether somebody answered in the chief's place, which the chief has not
 * seen
 * @param overdue whether the section is behind its day
 */
public record FindingRow(String findingId, String number, FindingGrade grade, String title, String found, String asked,
		String unitId, String unitName, FindingState state, LocalDate answerBy, @Nullable String answer,
		@Nullable LocalDate measureBy, @Nullable MeasureStatus measureStatus, @Nullable String account,
		LocalDate recordedOn, long position, boolean unseen, boolean overdue) {

	/**
	 * The day until which the section is to do something now; {@code null} if it is not.
	 */
	public @Nullable LocalDate dueOn() {
		return switch (this.state) {
			case ANSWER_DUE -> this.answerBy;
			case MEASURE_DUE -> this.measureBy;
			default -> null;
		};
	}

}
