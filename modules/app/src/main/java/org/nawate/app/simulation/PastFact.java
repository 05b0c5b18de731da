package org.nawate.app.simulation;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A fact as history keeps it. */
record PastFact(long position, String name, @Nullable LocalDate on, String aggregate, JsonNode payload) {
}
