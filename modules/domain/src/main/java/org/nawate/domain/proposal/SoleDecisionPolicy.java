package org.nawate.domain.proposal;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.Misprint;

/**
 * What no decision table may hand to one post alone, whatever it says: the end of a
 * project, a KGI that goes down or may do so, an L that rests on the judgement of the
 * headquarters, and another class under the name of a misprint. Source: the city's page,
 * 事業区分の考え方 (2); peers' rules, by which 廃止 and lowered goals are always decided by the
 * 推進本部.
 */
public final class SoleDecisionPolicy {

	private SoleDecisionPolicy() {
	}

	/**
	 * Who decides.
	 * @param said by the table; {@code null} if no row answers
	 * @param classification of a new project; {@code null} while not known
	 */
	public static DecidingBody decides(@Nullable DecidingBody said, ProposedChange change,
			@Nullable Classification classification) {
		return (said == null || isForHeadquarters(change, classification)) ? DecidingBody.HEADQUARTERS : said;
	}

	private static boolean isForHeadquarters(ProposedChange change, @Nullable Classification classification) {
		Ground ground = (classification != null) ? classification.ground()
				: (change instanceof ProjectChange.Reclassification other) ? other.ground() : null;
		if (ground == Ground.HEADQUARTERS_DECISION) {
			return true;
		}
		if (change instanceof ProjectChange.Erratum erratum && erratum.misprint() instanceof Misprint.ClassMisprint) {
			return true;
		}
		KgiMove move = change.kgiMove();
		return change.kind() == ProposalKind.ABOLITION || move == KgiMove.LOWERED || move == KgiMove.UNCLEAR;
	}

}
