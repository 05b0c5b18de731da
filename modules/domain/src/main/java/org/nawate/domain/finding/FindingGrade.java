package org.nawate.domain.finding;

/**
 * How grave a finding is. Source of the first one: 地方自治法第199条第11項, by which whoever it
 * was made to reports what was done about it.
 */
public enum FindingGrade {

	/** 勧告. */
	RECOMMENDATION(true),
	/** 指摘. */
	FAULT(true),
	/** 注意. */
	CAUTION(false),
	/** 検討(意見). */
	CONSIDERATION(false);

	private final boolean needsMeasure;

	FindingGrade(boolean needsMeasure) {
		this.needsMeasure = needsMeasure;
	}

	/**
	 * Whether it is closed only after a measure was accepted; else an answer is enough.
	 */
	public boolean needsMeasure() {
		return needsMeasure;
	}

}
