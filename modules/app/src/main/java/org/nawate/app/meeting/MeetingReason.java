package org.nawate.app.meeting;

import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is done with a meeting. */
@Schema(name = "MeetingReason")
public record MeetingReason(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
}
