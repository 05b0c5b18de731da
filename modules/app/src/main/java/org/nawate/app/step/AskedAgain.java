package org.nawate.app.step;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.consultation.ConsultationQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.act.ProposalId;

/** What a section that is asked again answered before, and what has changed since. */
@Component("askedAgain")
public class AskedAgain {

	private final ConsultationQuery consultations;

	private final ChangeTelling changes;

	AskedAgain(ConsultationQuery consultations, ChangeTelling changes) {
		this.consultations = consultations;
		this.changes = changes;
	}

	/**
	 * What is asked at a step.
	 *
	 * @param now why this section is asked
	 * @param before its last answer; {@code null} if it is asked for the first time
	 * @param differences between the gist it answered to and this one
	 */
	public record Asking(Consultation.Asked now, Consultation.@Nullable Asked before,
			List<ChangeTelling.Comparison> differences) {
	}

	/** What is asked at a step; {@code null} if it is none of a consultation. */
	public @Nullable Asking of(CaseFile file, String step) {
		Consultation all = this.consultations.of(file.proposalId());
		Consultation.Asked now = all.at(step);
		if (now == null) {
			return null;
		}
		Consultation.Asked before = all.before(now);
		return new Asking(now, before, (before != null) ? differences(file, before.round()) : List.of());
	}

	private List<ChangeTelling.Comparison> differences(CaseFile file, int round) {
		return this.consultations.gist(new ProposalId(file.proposalId()), round)
			.map((gist) -> this.changes.differences(gist, file.change()))
			.orElse(List.of());
	}

}
