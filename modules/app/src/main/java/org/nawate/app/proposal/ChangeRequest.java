package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.proposal.ProposalKind;

/**
 * What somebody asks to change, as said on a form or by a caller of the API. A draft may
 * leave anything open but its kind and, for a change or an abolition, its project.
 *
 * @param effectiveOn the day from which it shall hold; never before it is decided
 * @param kgi the new KGI as text; of an addition it stands in the sheet
 * @param further what the kinds that share one flow say besides
 */
@Schema(description = "A change asked for. ADDITION: sheet. KGI_REVISION: projectId, kgi, reason, actuals. "
		+ "ABOLITION: projectId, reason, actuals, ending. All others: projectId, reason, further; COMPLETION: actuals.")
public record ChangeRequest(
		@Schema(description = "Chosen by the caller so that sending again drafts nothing twice: case- and 8 to 60 "
				+ "lower-case letters, digits or hyphens; made here if left out",
				example = "case-5f0c2a1e-7f0b-4a52-9a3e-0c9c3b1d2e4f") @Nullable String id,
		@NotNull(message = "{api.error.missing}") ProposalKind kind,
		@Size(max = 100, message = "{api.error.tooLong}") @Nullable String projectId, @Nullable LocalDate effectiveOn,
		@Valid @Nullable Sheet sheet, @Size(max = 1000, message = "{api.error.tooLong}") @Nullable String kgi,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String actuals, @Valid @Nullable Close ending,
		@Valid @Nullable FurtherRequest further) {

	/**
	 * 事業調書 of a new project.
	 *
	 * @param measure the number of the 重要施策
	 * @param ownerUnit the owning section; the drafter's own if left out
	 */
	@Schema(name = "Sheet")
	public record Sheet(@Size(max = 200, message = "{api.error.tooLong}") @Nullable String name,
			@Nullable Integer measure, @Size(max = 100, message = "{api.error.tooLong}") @Nullable String ownerUnit,
			@Size(max = 50,
					message = "{api.error.tooMany}") @Nullable List<@Size(max = 200,
							message = "{api.error.tooLong}") String> relatedSections,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String content,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String currentState,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String expectedEffect,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String kgi,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String baseline,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String kgiSource,
			@Valid @Size(max = 100, message = "{api.error.tooMany}") @Nullable List<Indicator> indicators,
			@Valid @Size(max = 100, message = "{api.error.tooMany}") @Nullable List<Step> schedule) {
	}

	/** 成果指標 with its target for a fiscal year. */
	@Schema(name = "Indicator")
	public record Indicator(
			@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String name,
			@Min(value = 1990, message = "{api.error.value}") @Max(value = 2150,
					message = "{api.error.value}") int year,
			@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String target) {
	}

	/** 実施スケジュール of a fiscal year. */
	@Schema(name = "ScheduleStep")
	public record Step(
			@Min(value = 1990, message = "{api.error.value}") @Max(value = 2150,
					message = "{api.error.value}") int year,
			@NotNull(message = "{api.error.missing}") @Size(max = 1000, message = "{api.error.tooLong}") String text,
			@PositiveOrZero(message = "{api.error.value}") @Nullable Long budgetYen) {
	}

	/**
	 * How an abolished project ends.
	 *
	 * @param successorId the project that takes over; or successorNote in words
	 */
	@Schema(name = "Ending")
	public record Close(@Size(max = 100, message = "{api.error.tooLong}") @Nullable String successorId,
			@Size(max = 2000, message = "{api.error.tooLong}") @Nullable String successorNote,
			@Size(max = 2000, message = "{api.error.tooLong}") @Nullable String contracts,
			@Size(max = 2000, message = "{api.error.tooLong}") @Nullable String personalData,
			@Size(max = 2000, message = "{api.error.tooLong}") @Nullable String systems) {
	}

}
