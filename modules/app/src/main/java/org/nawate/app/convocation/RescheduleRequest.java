package org.nawate.app.convocation;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be moved.
 *
 * @param startsAt a local time, as 10:00
 */
public record RescheduleRequest(@NotNull(message = "{api.error.missing}") LocalDate heldOn,
		@Schema(example = "10:00") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d",
				message = "{api.error.time}") @Nullable String startsAt,
		@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String place,
		@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String reason) {
}
