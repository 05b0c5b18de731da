package org.nawate.domain.proposal;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.project.BusinessClass;

/**
 * What the headquarters may decide in writing. The peers' rules admit 持ち回り for urgent or
 * light matters only; what ends a project, or adds one that reaches widely (L), is never
 * light, so that it goes to a meeting unless it cannot wait.
 */
public final class CirculationScopePolicy {

	private CirculationScopePolicy() {
	}

	/**
	 * Whether a case may be circulated on this ground.
	 * @param businessClass of an addition; {@code null} for other kinds
	 */
	public static boolean allows(CirculationGround ground, ProposalKind kind, @Nullable BusinessClass businessClass) {
		return ground == CirculationGround.URGENT || !isHeavy(kind, businessClass);
	}

	/** Whether it is too heavy for 軽易な事項. */
	public static boolean isHeavy(ProposalKind kind, @Nullable BusinessClass businessClass) {
		return switch (kind) {
			case ADDITION -> businessClass != BusinessClass.M;
			case ABOLITION, COMPLETION, MERGER, SPLIT, RECLASSIFICATION -> true;
			case KGI_REVISION, RENAMING, OWNER_CHANGE, SUSPENSION, RESUMPTION, ERRATUM -> false;
		};
	}

}
