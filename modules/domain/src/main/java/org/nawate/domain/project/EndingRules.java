package org.nawate.domain.project;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.project.ProjectRejection.*;

import java.util.HashSet;
import java.util.Objects;

import org.nawate.domain.act.Verdict;

/**
 * How a project of the plan ends: 廃止, 完了, 統合 or 分割. What has ended stays printed and
 * never changes again.
 */
final class EndingRules {

	private EndingRules() {
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.Abolish c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (c.ending().reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.project().equals(c.ending().successor())) {
			return refused(OWN_SUCCESSOR);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.Abolished(c.project(), c.ending(),
				c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.MergeInto c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.successor().equals(c.project())) {
			return refused(OWN_SUCCESSOR);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.MergedInto(c.project(), c.successor(),
				c.reason(), c.handover(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	/** The parts inherit measure and class; another class is a 区分変更 of its own. */
	static Verdict<ProjectEvent> decide(ProjectCommand.Split c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (new HashSet<>(c.parts()).size() < 2) {
			return refused(PARTS_TOO_FEW);
		}
		if (c.parts().contains(c.project())) {
			return refused(OWN_SUCCESSOR);
		}
		if (c.measure() != now.measure) {
			return refused(MEASURE_NOT_AS_PROPOSED, now.measure);
		}
		if (!Objects.equals(c.businessClass(), now.businessClass)) {
			return refused(CLASS_NOT_AS_PROPOSED, (now.businessClass != null) ? now.businessClass : "-");
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.SplitInto(c.project(), c.parts(), c.reason(),
				c.handover(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	/** Judged by the KGI in force: met, or why not. */
	static Verdict<ProjectEvent> decide(ProjectCommand.Complete c, ProjectStanding now) {
		if (!now.isInForce() || now.kgi == null) {
			return refused(NOT_ACTIVE);
		}
		if (!c.kgi().text().equals(now.kgi.text())) {
			return refused(KGI_NOT_AS_PROPOSED, now.kgi.text());
		}
		if (c.actuals().isBlank()) {
			return refused(ACTUALS_MISSING);
		}
		if (!c.kgiMet() && c.shortfall().isBlank()) {
			return refused(SHORTFALL_MISSING);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.Completed(c.project(), now.kgi, c.kgiMet(),
				c.shortfall(), c.actuals(), c.aftercare(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

}
