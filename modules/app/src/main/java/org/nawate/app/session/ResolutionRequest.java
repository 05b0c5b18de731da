package org.nawate.app.session;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.meeting.ItemResolution;

/**
 * 議決 as recorded.
 *
 * @param conditions of a conditional approval
 * @param reason of refusing, sending back or carrying over
 * @param decidedOn the day of the meeting, and that day if left out
 * @param documentNumber 文書番号, where the office gave one
 */
@Schema(description = "CONDITIONAL needs conditions; REFUSED, SENT_BACK and CARRIED_OVER need a reason.")
public record ResolutionRequest(@NotNull(message = "{api.error.missing}") ItemResolution.Result result,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String conditions,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason, @Nullable LocalDate decidedOn,
		@Size(max = 100, message = "{api.error.tooLong}") @Nullable String documentNumber) {
}
