package org.nawate.app.history;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.project.ProjectEvent;

/**
 * One event on record.
 *
 * @param position its place in the store's order; {@code /facts/{position}}
 * @param name the stored name, for instance {@code project.KgiRevised}
 * @param actedOn the business day of the act, where the event has one
 * @param draftedOn the day its case was drafted
 * @param personName who acted, with the post held then; {@code null} where the reader may
 * not see it
 * @param payload the event as stored
 * @param event the event itself, a record of the domain
 * @param isPublic whether a citizen may see it once it is published
 */
public record FactRow(long position, String eventId, String name, int revision, String aggregateId,
		@Nullable String projectId, @Nullable String proposalId, @Nullable String meetingId,
		@Nullable Integer fiscalYear, Instant recordedAt, @Nullable LocalDate actedOn, @Nullable LocalDate draftedOn,
		@Nullable LocalDate decidedOn, @Nullable LocalDate effectiveOn, @Nullable String personId,
		@Nullable String personName, @Nullable String postId, @Nullable String postTitle, @Nullable String onBehalfOf,
		JsonNode payload, @JsonIgnore Object event, @JsonProperty("public") boolean isPublic) {

	/** The act that allowed it; {@code null} where it needed none. */
	public @Nullable Authority authority() {
		return switch (this.event) {
			case ProjectEvent.Enrolled e -> e.authority();
			case ProjectEvent.Proposed e -> e.authority();
			case ProjectEvent.Added e -> e.authority();
			case ProjectEvent.Activated e -> e.authority();
			case ProjectEvent.KgiRevised e -> e.authority();
			case ProjectEvent.Reclassified e -> e.authority();
			case ProjectEvent.Renamed e -> e.authority();
			case ProjectEvent.OwnerChanged e -> e.authority();
			case ProjectEvent.TookOver e -> e.authority();
			case ProjectEvent.MergedInto e -> e.authority();
			case ProjectEvent.SplitInto e -> e.authority();
			case ProjectEvent.BranchedOff e -> e.authority();
			case ProjectEvent.Completed e -> e.authority();
			case ProjectEvent.Suspended e -> e.authority();
			case ProjectEvent.Resumed e -> e.authority();
			case ProjectEvent.Corrected e -> e.authority();
			case ProjectEvent.Abolished e -> e.authority();
			case ProjectEvent.Refused e -> e.authority();
			case ProjectEvent.Withdrawn e -> e.authority();
			default -> null;
		};
	}

	/** The same for a citizen: the post that acted, not the person. */
	public FactRow withoutPerson() {
		return new FactRow(this.position, this.eventId, this.name, this.revision, this.aggregateId, this.projectId,
				this.proposalId, this.meetingId, this.fiscalYear, this.recordedAt, this.actedOn, this.draftedOn,
				this.decidedOn, this.effectiveOn, null, null, this.postId, this.postTitle, this.onBehalfOf,
				this.payload, this.event, this.isPublic);
	}

}
