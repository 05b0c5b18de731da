package org.nawate.app.look;

import org.springframework.stereotype.Component;

/**
 * Which shape and tone stands before a state's word: colour only supports, the shape
 * tells.
 */
@Component("stateLook")
public class StateLook {

	/**
	 * The look of a state of a project, proposal, meeting or edition.
	 * @param code the state's constant or its name
	 * @return its shape; a state not known here is shown as open
	 */
	public Look of(Object code) {
		return switch (code.toString()) {
			case "DRAFT", "PLANNED", "MINUTES_DRAFTED", "ANSWER_DUE" -> new Look("open", "waiting");
			case "PROPOSED", "CLASSIFIED", "ADDED", "CONVENED", "TABLED", "RESOLVED", "CARRIED_OVER", "MEASURE_DUE",
					"MEASURE_REPORTED" ->
				new Look("waiting", "waiting");
			case "ENDORSING", "SCREENING", "CONSULTING", "DECIDING", "OPEN" -> new Look("moving", "moving");
			case "ACTIVE", "COMPLETED", "APPROVED", "IN_EFFECT", "CLOSED", "CONFIRMED", "PUBLISHED",
					"MEASURE_ACCEPTED" ->
				new Look("good", "good");
			case "SUSPENDED" -> new Look("paused", "care");
			case "CONDITIONAL" -> new Look("care", "care");
			case "SENT_BACK", "TAKEN_BACK" -> new Look("back", "care");
			case "REPORT_OPEN", "VIEW_AFTERWARDS_OPEN", "FULFIL_CONDITION_OPEN", "SETTLE_EFFECT_OPEN" ->
				new Look("waiting", "care");
			case "REPORT_DONE", "VIEW_AFTERWARDS_DONE", "FULFIL_CONDITION_DONE", "SETTLE_EFFECT_DONE" ->
				new Look("good", "good");
			case "ABOLISHED", "MERGED", "SPLIT", "ABANDONED", "REFUSED", "WITHDRAWN", "LAPSED", "ADJOURNED",
					"CALLED_OFF", "CANCELLED" ->
				new Look("ended", "ended");
			default -> new Look("open", "waiting");
		};
	}

	/**
	 * A shape and its tone.
	 *
	 * @param shape id of the symbol in {@code icons.svg}
	 * @param tone CSS class
	 */
	public record Look(String shape, String tone) {
	}

}
