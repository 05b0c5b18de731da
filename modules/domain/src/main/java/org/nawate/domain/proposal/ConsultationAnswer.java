package org.nawate.domain.proposal;

/** What a consulted section says (合議). None of them keeps a case from being decided. */
public enum ConsultationAnswer {

	/** 同意. */
	AGREE,
	/** 意見付き同意. */
	AGREE_WITH_OPINION,
	/**
	 * 異議: goes to the headquarters with the case, which no one post decides alone then.
	 */
	OBJECT;

	/** Whether it has to be said why. */
	public boolean needsOpinion() {
		return this != AGREE;
	}

}
