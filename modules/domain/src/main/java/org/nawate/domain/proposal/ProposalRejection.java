package org.nawate.domain.proposal;

import org.nawate.domain.act.Rejection;

/** The rules by which a case refuses. */
public enum ProposalRejection implements Rejection {

	/** The case is drafted already. */
	ALREADY_DRAFTED,
	/** Nothing with this id is on record. */
	UNKNOWN,
	/** Only the drafting post may do this. Details: its title. */
	NOT_THE_DRAFTER,
	/** A case can be edited and submitted only while it is a draft or was sent back. */
	NOT_EDITABLE,
	/** A case keeps its kind and its project. */
	OTHER_CHANGE,
	/** Fields are missing. Details: their names. */
	FIELDS_MISSING,
	/** Somebody has acted since it was submitted. */
	TOO_LATE_TO_TAKE_BACK,
	/** The headquarters has decided, or the case has ended. */
	ALREADY_DECIDED,
	/** This needs a reason. */
	REASON_MISSING,
	/** The flow cannot wait for this step where the case stands. Details: its state. */
	STEP_OUT_OF_ORDER,
	/** The step is not open, or was taken already. */
	STEP_NOT_OPEN,
	/** The step is another than this act takes. */
	WRONG_STEP,
	/** The step lies with another post. Details: its title. */
	WRONG_POST,
	/** Nobody endorses, screens or decides on their own draft. */
	OWN_DRAFT,
	/** This step is taken by its own post, or not in this capacity. */
	NOT_ASSUMABLE,
	/** Only an absent post on the way up is skipped, and not by itself. */
	NOT_SKIPPABLE,
	/** The 部 affected are missing. */
	DEPARTMENTS_MISSING,
	/** It must be told whether the scope is wide and affects residents' life strongly. */
	IMPACT_MISSING,
	/** The case was not screened. */
	NOT_SCREENED,
	/** Without L or M an addition cannot be tabled. */
	NOT_CLASSIFIED,
	/** What is not simply agreed to is said in words. */
	OPINION_MISSING,
	/** To ask a section that no rule names, a reason is given. */
	WISH_UNREASONED,
	/** A section is not asked about its own case: its line has endorsed it. */
	WISH_OF_OWN_SECTION,
	/** Whom the secretariat wants to be asked is asked, whatever a flow says. */
	WISH_LEFT_OUT,
	/** What a section objects to is for the headquarters. Details: the sections. */
	OBJECTION_STANDS,
	/** Who screened a case does not decide on it alone. */
	SCREENED_BY_SAME_PERSON,
	/** The case does not stand on this meeting's agenda. */
	NOT_TABLED,
	/** The case is not sent round the members there. */
	NOT_IN_CIRCULATION,
	/** A matter as heavy as this is decided in writing only if it is urgent. */
	CIRCULATION_NEEDS_URGENCY,
	/** A circulation approves or refuses; all else needs a meeting. */
	NOT_BY_CIRCULATION,
	/** Nothing is decided before it was submitted. Details: submitted on, decided on. */
	DECIDED_BEFORE_SUBMISSION,
	/** A conditional approval names its conditions. */
	CONDITIONS_MISSING,
	/** Nothing takes effect without an approving resolution. */
	NOT_APPROVED,
	/** The conditions are not confirmed. */
	CONDITIONS_OPEN,
	/** Nobody is reminded of what is done, or was never owed. */
	NOTHING_OWED,
	/**
	 * Nobody is dunned before it was due, or told afterwards that it will be due.
	 * Details: the day it is due.
	 */
	REMINDER_UNTIMELY,
	/** The post was reminded of this for this reason already. */
	ALREADY_REMINDED,
	/** A comment says something. */
	COMMENT_MISSING,
	/** A comment is too long. Details: how long it may be, how long it is. */
	COMMENT_TOO_LONG,
	/** There is no such comment. */
	UNKNOWN_COMMENT,
	/** Only who wrote a comment adds papers to it. */
	COMMENT_OF_ANOTHER,
	/** There are enough papers. Details: how many there may be. */
	PAPERS_TOO_MANY,
	/** The same content is attached there already. Details: its name. */
	PAPER_THERE_ALREADY,
	/** There is no such paper, or it was taken off. */
	UNKNOWN_PAPER,
	/** What was written stays, with its papers. */
	PAPER_OF_COMMENT,
	/** The case has ended, and its record with it. */
	CASE_ENDED,
	/** Conditions are not met yet. Details: how many. */
	CONDITIONS_UNFULFILLED,
	/** Conditions are imposed only on a conditional approval that is not confirmed. */
	NO_CONDITIONS,
	/** What is owed must be said. */
	DUTY_TEXT_MISSING,
	/** Nothing is due before it was imposed. Details: imposed on, due on. */
	DUE_BEFORE_IMPOSED,
	/** The step lies with this post already. Details: its title. */
	STEP_THERE_ALREADY,
	/** This post answers for the case already. Details: its title. */
	HANDED_OVER_ALREADY,
	/** The case runs by another version of its flow. Details: by which. */
	OTHER_FLOW_VERSION,
	/** There is no such duty. */
	UNKNOWN_DUTY,
	/** The duty is done already. */
	DUTY_DISCHARGED,
	/** The duty lies with another post. Details: its title. */
	DUTY_OF_ANOTHER_POST,
	/** The duty lies with this post already. Details: its title. */
	DUTY_THERE_ALREADY,
	/** A report is made by a meeting that noted it. */
	REPORT_NEEDS_MEETING,
	/** No meeting views or fulfils for a post. */
	DUTY_OF_NO_MEETING,
	/** Who acted in somebody's place does not view it afterwards in their place. */
	OWN_ACT_VIEWED,
	/** The change is not refused by anything: it took effect, or its day has not come. */
	NO_EFFECT_REFUSED,
	/** It is on record already that the change could not take effect. */
	EFFECT_REFUSED_ALREADY,
	/** A change holds from the day decided at the earliest. Details: that day, today. */
	EFFECT_OUTSIDE_DAYS,
	/** A new project is in the plan from the decision on; only its beginning waits. */
	ADDED_ALREADY,
	/** This duty ends when the change takes effect or is given up. */
	DUTY_ENDS_WITH_EFFECT,
	/** A condition is met by evidence. */
	EVIDENCE_MISSING,
	/** The effective date is another than was resolved. Details: the date resolved. */
	WRONG_EFFECTIVE_DATE;

	@Override
	public String subject() {
		return "proposal";
	}

}
