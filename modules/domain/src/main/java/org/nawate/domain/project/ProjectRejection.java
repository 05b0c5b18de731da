package org.nawate.domain.project;

import org.nawate.domain.act.Rejection;

/** The rules by which a project refuses. */
public enum ProjectRejection implements Rejection {

	/** The project is on record already. */
	ALREADY_ENROLLED,
	/** Nothing with this id is on record. */
	UNKNOWN,
	/** Only a project in force, active or suspended, can change or end. */
	NOT_ACTIVE,
	/**
	 * The addition was decided already, so it can no longer be proposed, classed, refused
	 * or withdrawn.
	 */
	ALREADY_DECIDED,
	/** Without L or M a project cannot be added. */
	NOT_CLASSIFIED,
	/** Only an added project can become active. */
	NOT_ADDED,
	/** It becomes active on its effective date, not before. Details: that date. */
	NOT_YET_EFFECTIVE,
	/** A change or an abolition needs a reason. */
	REASON_MISSING,
	/** The KGI is the same text as before. */
	KGI_UNCHANGED,
	/**
	 * The KGI in force is another than the resolution started from. Details: the KGI in
	 * force.
	 */
	KGI_NOT_AS_PROPOSED,
	/** A KGI must say something. */
	KGI_MISSING,
	/** A project has a name. */
	NAME_MISSING,
	/** The name is the same as before. */
	NAME_UNCHANGED,
	/**
	 * The name in force is another than the decision started from. Details: the name in
	 * force.
	 */
	NAME_NOT_AS_PROPOSED,
	/** The owner is the same as before. */
	OWNER_UNCHANGED,
	/**
	 * The owner in force is another than the decision started from. Details: the owner in
	 * force.
	 */
	OWNER_NOT_AS_PROPOSED,
	/** The class is the same as before. */
	CLASS_UNCHANGED,
	/**
	 * The class in force is another than the decision started from. Details: the class in
	 * force.
	 */
	CLASS_NOT_AS_PROPOSED,
	/** L rests on one of its two grounds, M on neither. */
	GROUND_CONTRADICTS_CLASS,
	/** L for an impact on residents' life is decided by the headquarters alone. */
	GROUND_NEEDS_HEADQUARTERS,
	/** The measure is another than the decision started from. Details: the measure. */
	MEASURE_NOT_AS_PROPOSED,
	/** A project takes over one other at least. */
	PREDECESSORS_MISSING,
	/** A project is split into two at least. */
	PARTS_TOO_FEW,
	/** What was done is told when a project is completed. */
	ACTUALS_MISSING,
	/** Why the KGI was not met is told when it was not. */
	SHORTFALL_MISSING,
	/** The project rests already. */
	ALREADY_SUSPENDED,
	/** Only a project that rests can go on. */
	NOT_SUSPENDED,
	/** An erratum says what is correct, and that is something else than was printed. */
	NOTHING_CORRECTED,
	/** Nothing takes effect before it was decided. Details: decided on, effective on. */
	EFFECT_BEFORE_DECISION,
	/**
	 * Nothing takes effect before what took effect last. Details: that date, effective
	 * on.
	 */
	EFFECT_OUT_OF_ORDER,
	/** A resolution allows the change of its own case, once. */
	AUTHORITY_USED,
	/** A project cannot succeed itself. */
	OWN_SUCCESSOR,
	/** The sheet lacks fields. Details: their names. */
	SHEET_INCOMPLETE,
	/** The act belongs to another case than the one that proposed the project. */
	OTHER_CASE;

	@Override
	public String subject() {
		return "project";
	}

}
