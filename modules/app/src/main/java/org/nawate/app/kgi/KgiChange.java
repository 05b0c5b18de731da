package org.nawate.app.kgi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.project.KgiDoubt;

/**
 * One change of a KGI.
 *
 * @param position of the fact
 * @param name of the project, as it is called now
 * @param measure 重要施策, and {@code department} 部, as they were then
 * @param original the KGI that was recorded first
 * @param current the KGI in force now; {@code null} if none is
 * @param actuals what was reached by then; {@code null} with an erratum
 * @param doubt why the two texts do not tell the direction; {@code null} where they do
 * @param size how far it went; {@code null} where the texts do not measure the same
 * @param drift how far the KGI in force now is from the original; {@code null} where the
 * two do not measure the same, or none was changed yet
 * @param decision by which it was changed
 * @param inPlace the post that decided in the place of the one that was to decide alone
 * @param meetingName the meeting that resolved it, with {@code heldOn} and who presided
 */
record KgiChange(long position, String projectId, String name, int measure, String department, KgiDirection direction,
		@Nullable KgiDoubt doubt, String before, String after, String original, @Nullable String current,
		@Nullable Size size, @Nullable Size drift, String reason, @Nullable String actuals,
		@JsonIgnore Authority.Decision decision, KgiAuthority authority, @Nullable String inPlace,
		@Nullable String meetingName, @Nullable LocalDate heldOn, @Nullable String presider, LocalDate decidedOn,
		LocalDate effectiveOn, Instant recordedAt) {

	/**
	 * How far a KGI went.
	 *
	 * @param difference the figure less the one that it is compared with
	 * @param unit of both; {@code null} where none is written
	 * @param percent of the figure that it is compared with, to a tenth; {@code null}
	 * where that is 0
	 */
	record Size(BigDecimal difference, @Nullable String unit, @Nullable BigDecimal percent) {

		/** From a figure; {@code null} without a difference. */
		static @Nullable Size of(@Nullable BigDecimal difference, @Nullable BigDecimal from, @Nullable String unit) {
			if (difference == null) {
				return null;
			}
			return new Size(new BigDecimal(difference.stripTrailingZeros().toPlainString()), unit,
					percent(difference, from));
		}

		private static @Nullable BigDecimal percent(BigDecimal difference, @Nullable BigDecimal from) {
			if (from == null || from.signum() == 0) {
				return null;
			}
			return difference.movePointRight(2).divide(from, 1, RoundingMode.HALF_UP);
		}

	}

	/** The case that asked for it. */
	@JsonProperty
	public String proposalId() {
		return this.decision.proposal().value();
	}

	/** The meeting; {@code null} where none decided. */
	@JsonProperty
	public @Nullable String meetingId() {
		return (this.decision instanceof Authority.Resolution r) ? r.meeting().value() : null;
	}

	/** The circulation; {@code null} where none decided. */
	@JsonProperty
	public @Nullable String circulationId() {
		return (this.decision instanceof Authority.Circulated c) ? c.circulation().value() : null;
	}

	/** The item of the meeting's agenda; {@code null} where none decided. */
	@JsonProperty
	public @Nullable Integer item() {
		return (this.decision instanceof Authority.Resolution r) ? Integer.valueOf(r.item()) : null;
	}

	/** The post that decided alone; {@code null} where none did. */
	@JsonProperty
	public @Nullable String decidedBy() {
		return (this.decision instanceof Authority.SoleDecision d) ? d.postTitle() : null;
	}

}
