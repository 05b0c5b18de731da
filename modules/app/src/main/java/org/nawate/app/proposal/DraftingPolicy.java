package org.nawate.app.proposal;

import org.jspecify.annotations.Nullable;

import org.nawate.app.security.Acting;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.proposal.ProjectChange;

/**
 * Who drafts which change: the section that owns the project; of several projects by one
 * act, the section that owns them all. Those that are merged into another one may belong
 * to others, who are consulted. A misprinted owner that no section answers to is
 * corrected by the section that it should have named.
 */
final class DraftingPolicy {

	private DraftingPolicy() {
	}

	/**
	 * In which post somebody drafts.
	 *
	 * @param refusal why they may not; {@code null} if they may
	 */
	record Verdict(Acting in, Outcome.@Nullable Refused refusal) {
	}

	static Verdict of(Acting acting, ChangeReading.Read read) {
		Outcome.Refused refusal = PermissionPolicy.refusalToDraft(acting, read.owner(), read.ownerUnit());
		if (refusal == null) {
			return new Verdict(PermissionPolicy.forOwner(acting, read.owner(), read.ownerUnit()),
					ofOthers(acting, read));
		}
		if (PermissionPolicy.mayCorrectOwner(acting, read.ownerUnit())
				&& read.change() instanceof ProjectChange.Erratum erratum
				&& erratum.misprint() instanceof Misprint.OwnerMisprint owner && owner.asCorrect() != null) {
			return new Verdict(PermissionPolicy.forOwner(acting, owner.asCorrect(), owner.unit()),
					PermissionPolicy.refusalToDraft(acting, owner.asCorrect(), owner.unit()));
		}
		return new Verdict(PermissionPolicy.forOwner(acting, read.owner(), read.ownerUnit()), refusal);
	}

	/** Why somebody may not change the other projects of the act as well. */
	static Outcome.@Nullable Refused ofOthers(Acting acting, ChangeReading.Read read) {
		for (Owner other : read.others()) {
			Outcome.Refused refusal = PermissionPolicy.refusalToDraft(acting, other, null);
			if (refusal != null) {
				return refusal;
			}
		}
		return null;
	}

}
