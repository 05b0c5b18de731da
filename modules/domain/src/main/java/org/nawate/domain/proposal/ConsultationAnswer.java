package org.nawate.domain.proposal;

/** What a consulted section says (合議). None of them stops a case. */
public enum ConsultationAnswer {

	/** 同意. */
	AGREE,
	/** 意見付き同意. */
	AGREE_WITH_OPINION,
	/** 異議: goes to the headquarters with the case. */
	OBJECT;

	/** Whether it has to be said why. */
	public boolean needsOpinion() {
		return this != AGREE;
	}

}
