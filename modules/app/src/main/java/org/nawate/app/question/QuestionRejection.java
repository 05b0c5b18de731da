package org.nawate.app.question;

import org.nawate.domain.act.Rejection;

/** Why a question is not saved. */
public enum QuestionRejection implements Rejection {

	/** There is no such question, or it is somebody else's. */
	UNKNOWN,
	/** A question is found again by its name. */
	NAME_MISSING,
	/** A name is short. Details: the longest, as typed. */
	NAME_TOO_LONG,
	/** The question cannot be read. */
	QUESTION_INVALID;

	@Override
	public String subject() {
		return "question";
	}

}
