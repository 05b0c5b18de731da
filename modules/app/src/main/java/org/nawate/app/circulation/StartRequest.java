package org.nawate.app.circulation;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.circulation.CirculationGround;

/**
 * A circulation to be started.
 *
 * @param workingDays how many working days the members have, if no day is given
 * @param dueOn the last day for answers
 */
@Schema(name = "CirculationStart")
public record StartRequest(
		@Schema(description = "Chosen by the caller so that sending again starts nothing twice: circulation- and 8 to "
				+ "60 lower-case letters, digits or hyphens; made here if left out") @Nullable String id,
		@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String name,
		@NotNull(message = "{api.error.missing}") CirculationGround ground,
		@NotNull(message = "{api.error.missing}") @Size(max = 4000, message = "{api.error.tooLong}") String reason,
		@Size(max = 10_000, message = "{api.error.tooLong}") @Nullable String papers,
		@NotNull(message = "{api.error.missing}") @Size(max = 100,
				message = "{api.error.tooMany}") List<@Valid Item> items,
		@Min(value = 1, message = "{api.error.workingDays}") @Max(value = 60,
				message = "{api.error.workingDays}") @Nullable Integer workingDays,
		@Nullable LocalDate dueOn) {

	/**
	 * A case to be circulated.
	 *
	 * @param conditions under which it is to be approved, one a line
	 */
	@Schema(name = "CirculationStartItem")
	public record Item(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String proposalId,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String conditions) {
	}

}
