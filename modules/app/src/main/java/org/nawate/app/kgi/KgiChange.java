package org.nawate.app.kgi;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;

/**
 * One change of a KGI.
 *
 * @param position of the fact
 * @param name of the project, as it is called now
 * @param measure 重要施策, and {@code department} 部, as they were then
 * @param original the KGI that was recorded first
 * @param current the KGI in force now; {@code null} if none is
 * @param actuals what was reached by then; {@code null} with an erratum
 * @param decision by which it was changed
 * @param meetingName the meeting that resolved it, with {@code heldOn} and who presided
 */
record KgiChange(long position, String projectId, String name, int measure, String department, KgiDirection direction,
		String before, String after, String original, @Nullable String current, String reason, @Nullable String actuals,
		@JsonIgnore Authority.Decision decision, KgiAuthority authority, @Nullable String meetingName,
		@Nullable LocalDate heldOn, @Nullable String presider, LocalDate decidedOn, LocalDate effectiveOn,
		Instant recordedAt) {

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
