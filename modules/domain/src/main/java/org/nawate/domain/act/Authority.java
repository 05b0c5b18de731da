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

	/** A decision on a case: allows the change that the case asks for, once. */
	sealed interface Decision extends Authority {

		/** The case that was decided. */
		ProposalId proposal();

		/** 決裁日. */
		LocalDate decidedOn();

		/** 文書番号, where the office gave one. */
		@Nullable String documentNumber();

	}

	/**
	 * A resolution of the headquarters at a meeting (推進本部の議決).
	 *
	 * @param item the number on the meeting's agenda
	 */
	record Resolution(ProposalId proposal, MeetingId meeting, int item, LocalDate decidedOn,
			@Nullable String documentNumber) implements Decision {
	}

	/** A resolution of the headquarters by written circulation (持ち回り). */
	record Circulated(ProposalId proposal, CirculationId circulation, LocalDate decidedOn,
			@Nullable String documentNumber) implements Decision {
	}

	/**
	 * A decision of one post alone by rule (専決), which is reported to the headquarters.
	 *
	 * @param post who decided, for instance the chair or the secretariat
	 * @param rule the id of the decision table's row that allowed it
	 * @param tableHash SHA-256 of that table
	 */
	record SoleDecision(ProposalId proposal, PostId post, String postTitle, String rule, String tableHash,
			LocalDate decidedOn, @Nullable String documentNumber) implements Decision {
	}

}
