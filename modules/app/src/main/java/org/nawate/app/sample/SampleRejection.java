package org.nawate.app.sample;

import org.nawate.domain.act.Rejection;

/** Why no sample is drawn. */
public enum SampleRejection implements Rejection {

	/** There is no such sample. */
	UNKNOWN,
	/** A sample is drawn by a seed. */
	SEED_MISSING,
	/** A seed is a short text. Details: the longest, as typed. */
	SEED_TOO_LONG,
	/** How many are drawn is a number. Details: the most. */
	SIZE_INVALID,
	/** Up to which fact is a number of a fact on record. Details: the newest. */
	POSITION_INVALID,
	/** The question cannot be read. */
	QUESTION_INVALID,
	/** No fact answers the question. */
	NOTHING_FOUND;

	@Override
	public String subject() {
		return "sample";
	}

}
