package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling.Comparison;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;

/**
 * A case as it was right after one of its facts.
 *
 * @param at the fact's number
 * @param day the business day by then: the latest on which anything was done
 * @param fact the act that is shown
 * @param before the case before that act; {@code null} for its first
 * @param differences what the act changed in what the case asks for
 * @param papers attached by then
 * @param comments the facts of what was written on it
 */
record CaseInstant(long at, LocalDate day, ReplaySteps steps, FactRow fact, @Nullable CaseFile before, CaseFile file,
		List<Comparison> differences, Consultation consultation, List<DutyRow> duties, List<PaperRow> papers,
		List<FactRow> comments, @Nullable PastVotes votes, @Nullable PastAnswers answers,
		Sight sight) implements ReplayInstant {

	@Override
	public boolean latest() {
		return this.steps.next() == null && this.at >= this.steps.last().at();
	}

}
