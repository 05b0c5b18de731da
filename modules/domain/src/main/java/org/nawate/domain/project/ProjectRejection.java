package org.nawate.domain.project;

import org.nawate.domain.act.Rejection;

/** The rules by which a project refuses. */
public enum ProjectRejection implements Rejection {

	/** The project is on record already. */
	ALREADY_ENROLLED,
	/** Nothing with this id is on record. */
	UNKNOWN,
	/** Only a project in force can be changed or abolished. */
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
