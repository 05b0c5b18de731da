package org.nawate.domain.act;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The act that allows a change of a project. Every change carries one, and its event
 * keeps it.
 */
public sealed interface Authority {

	/**
	 * A published edition (年度版) that was taken over as printed.
	 *
	 * @param source the name of the file or page
	 * @param sha256 of the source's bytes, hexadecimal
	 */
	record Edition(FiscalYear fiscalYear, String source, String sha256) implements Authority {
	}

	/** The submission of a case: allows to register what is proposed, nothing more. */
	record Submission(ProposalId proposal) implements Authority {
	}

	/**
	 * A resolution of the headquarters (推進本部の議決).
	 *
	 * @param item the number on the meeting's agenda
	 * @param documentNumber 文書番号, where the office gave one
	 */
	record Resolution(ProposalId proposal, MeetingId meeting, int item, LocalDate decidedOn,
			@Nullable String documentNumber) implements Authority {
	}

}
