package org.nawate.domain.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;

/**
 * The sheet (事業調書) of a new project. A draft may leave anything open: {@link #missing()}
 * tells what is still to be said before it can be submitted.
 *
 * @param measure the 重要施策, 1 to 8 in the plan of 令和5–9年度; {@code null} while not chosen
 * @param ownerUnit the owning section's permanent id in the organisation
 * @param baseline 基準値, the figure at the start
 * @param kgiSource where the figure is taken from (survey, statistics)
 */
public record ProjectSheet(String name, @Nullable Integer measure, @Nullable Owner owner, @Nullable String ownerUnit,
		List<String> relatedSections, String content, String currentState, String expectedEffect, @Nullable Kgi kgi,
		String baseline, String kgiSource, List<YearlyIndicator> indicators, List<YearlyPlan> schedule,
		List<Attachment> attachments) {

	public ProjectSheet {
		relatedSections = List.copyOf(relatedSections);
		indicators = List.copyOf(indicators);
		schedule = List.copyOf(schedule);
		attachments = List.copyOf(attachments);
	}

	/** One indicator (成果指標) with its target for a fiscal year, as text with its unit. */
	public record YearlyIndicator(String name, FiscalYear year, String target) {
	}

	/**
	 * What is planned for a fiscal year (実施スケジュール).
	 *
	 * @param budgetYen 予算額 in yen; {@code null} when not yet known
	 */
	public record YearlyPlan(FiscalYear year, String text, @Nullable Long budgetYen) {
	}

	/**
	 * A paper that belongs to the sheet.
	 *
	 * @param size in bytes
	 * @param sha256 of the content, hexadecimal
	 */
	public record Attachment(String fileName, String mediaType, long size, String sha256) {
	}

	/**
	 * The names of the fields without which the sheet cannot be submitted, in the order
	 * of the form.
	 */
	public List<String> missing() {
		return SheetCompletenessPolicy.missing(this);
	}

}
