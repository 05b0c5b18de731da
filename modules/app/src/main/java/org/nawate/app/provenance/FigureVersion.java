package org.nawate.app.provenance;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a figure of a project became by a fact.
 *
 * @param figure {@code placement}, {@code name}, {@code businessClass}, {@code kgi},
 * {@code owner} or {@code state}
 * @param value as it is kept
 * @param effectiveOn from which day on it holds
 * @param position of the fact
 */
record FigureVersion(String figure, JsonNode value, LocalDate effectiveOn, Instant recordedAt, long position) {

	/** In words as short as the figure allows: the text of a KGI, the section's name. */
	String text() {
		return switch (this.figure) {
			case "kgi" -> this.value.path("text").asText();
			case "owner" ->
				(this.value.path("department").isTextual() ? this.value.path("department").asText() + " " : "")
						+ this.value.path("section").asText();
			case "placement" -> this.value.path("measure").asText() + "-" + this.value.path("number").asText();
			default -> this.value.isNull() ? "-" : this.value.asText();
		};
	}

}
