package org.nawate.domain.plan;

import org.nawate.domain.act.Rejection;

/** The rules by which an action plan refuses. */
public enum ActionPlanRejection implements Rejection {

	/** The plan is on record already. */
	ALREADY_ADOPTED,
	/** Nothing with this id is on record. */
	UNKNOWN,
	/** The plan has no such 重要施策. Details: the number. */
	UNKNOWN_MEASURE,
	/** A measure must stand under a goal of the plan. Details: the measure's number. */
	UNKNOWN_GOAL,
	/** The measure has a project with this number. Details: measure, number. */
	NUMBER_TAKEN,
	/** An edition of this fiscal year is published and frozen. Details: fiscal year. */
	EDITION_FROZEN,
	/**
	 * An edition follows the last one in time. Details: the last edition's fiscal year.
	 */
	EDITION_TOO_OLD,
	/** An edition lies within the plan's years. Details: its first, its last. */
	EDITION_OUTSIDE_PLAN,
	/** Nothing was gathered for this fiscal year. Details: fiscal year. */
	EDITION_NOT_GATHERED,
	/** Only a published edition is corrected. Details: fiscal year. */
	EDITION_NOT_PUBLISHED,
	/** Nothing is to be corrected. */
	NOTHING_TO_CORRECT,
	/**
	 * The edition does not print what is to be corrected. Details: the project's name.
	 */
	NOT_PRINTED_SO,
	/** An edition without a row cannot be published. */
	EDITION_EMPTY,
	/** A row printed last time is missing. Details: its name. */
	ROW_VANISHED,
	/** A number, once printed, stays. Details: name, printed number. */
	NUMBER_CHANGED,
	/** What was abolished does not come back under its number. Details: its name. */
	ABOLISHED_RETURNED,
	/** A project stands in the edition twice. */
	PROJECT_TWICE;

	@Override
	public String subject() {
		return "plan";
	}

}
