package org.nawate.app.explain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.act.Authority;

/**
 * 鑑: what was decided on a case, by whom and how, on one sheet. Long texts are cut, and
 * say so; the case keeps them whole.
 *
 * @param deciding the authority in words
 * @param result the result in words
 * @param approved whether the change was approved, and so has a day of its effect
 * @param told the decision in sentences
 * @param comparisons before and after
 * @param more how many lines of the comparison did not fit
 * @param route who acted on it, in the order of time
 * @param moreActs how many acts did not fit
 */
record DecisionSheet(CaseFile file, Authority.Decision authority, String deciding, String result, boolean approved,
		List<Sentence> told, List<ChangeTelling.Comparison> comparisons, int more, List<Act> route, int moreActs) {

	/**
	 * One act on the way.
	 *
	 * @param act what was done, in a word or two
	 * @param who the person with the post held then
	 * @param fact the position of the fact
	 */
	record Act(String act, String who, LocalDate on, long fact) {
	}

	/** 施行日, for what was approved. */
	public @Nullable LocalDate effectiveOn() {
		return this.approved ? this.file.effectiveOn() : null;
	}

}
