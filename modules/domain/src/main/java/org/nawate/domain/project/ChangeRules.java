package org.nawate.domain.project;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.project.ProjectRejection.*;

import java.util.Objects;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Verdict;

/**
 * How a project of the plan changes: only while it is in force, only from what the
 * decision started from, and under {@linkplain ProjectStanding#under an authority}. How
 * it ends is in {@link EndingRules}.
 */
final class ChangeRules {

	private ChangeRules() {
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.ReviseKgi c, ProjectStanding now) {
		if (!now.isInForce() || now.kgi == null) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.after().kind() == KgiKind.NONE) {
			return refused(KGI_MISSING);
		}
		if (!c.before().text().equals(now.kgi.text())) {
			return refused(KGI_NOT_AS_PROPOSED, now.kgi.text());
		}
		if (c.after().text().equals(now.kgi.text())) {
			return refused(KGI_UNCHANGED);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.KgiRevised(c.project(), now.kgi, c.after(),
				c.reason(), c.actuals(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	/** Source of the grounds: the city's page, 事業区分の考え方. */
	static Verdict<ProjectEvent> decide(ProjectCommand.Reclassify c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (!Objects.equals(c.before(), now.businessClass)) {
			return refused(CLASS_NOT_AS_PROPOSED, (now.businessClass != null) ? now.businessClass : "-");
		}
		if (c.after() == now.businessClass) {
			return refused(CLASS_UNCHANGED);
		}
		if (!c.ground().isOf(c.after())) {
			return refused(GROUND_CONTRADICTS_CLASS);
		}
		if (c.ground() == Classification.Ground.HEADQUARTERS_DECISION
				&& c.authority() instanceof Authority.SoleDecision) {
			return refused(GROUND_NEEDS_HEADQUARTERS);
		}
		return now.under(c.authority(), c.effectiveOn(),
				new ProjectEvent.Reclassified(c.project(), c.before(), c.after(), c.ground(), c.departments(),
						c.reason(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.Rename c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.after().isBlank()) {
			return refused(NAME_MISSING);
		}
		if (!c.before().equals(now.name)) {
			return refused(NAME_NOT_AS_PROPOSED, now.name);
		}
		if (c.after().equals(now.name)) {
			return refused(NAME_UNCHANGED);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.Renamed(c.project(), c.before(), c.after(),
				c.reason(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	/** The same printed owner under another unit is a change as well. */
	static Verdict<ProjectEvent> decide(ProjectCommand.ChangeOwner c, ProjectStanding now) {
		if (!now.isInForce() || now.owner == null) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (!c.before().equals(now.owner)) {
			return refused(OWNER_NOT_AS_PROPOSED, now.owner.printed());
		}
		if (c.after().equals(now.owner) && Objects.equals(c.afterUnit(), now.ownerUnit)) {
			return refused(OWNER_UNCHANGED);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.OwnerChanged(c.project(), c.before(),
				c.after(), c.afterUnit(), c.reason(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.TakeOver c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.predecessors().isEmpty()) {
			return refused(PREDECESSORS_MISSING);
		}
		if (c.predecessors().contains(c.project())) {
			return refused(OWN_SUCCESSOR);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.TookOver(c.project(), c.predecessors(),
				c.reason(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.BranchOff c, ProjectStanding now) {
		if (now.state != null) {
			return refused(ALREADY_ENROLLED);
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		if (c.kgi().kind() == KgiKind.NONE) {
			return refused(KGI_MISSING);
		}
		return now.under(c.authority(), c.effectiveOn(),
				new ProjectEvent.BranchedOff(c.project(), c.origin(), c.plan(), c.measure(), c.number(), c.name(),
						c.businessClass(), c.kgi(), c.owner(), c.ownerUnit(), c.content(), c.authority(),
						c.authority().decidedOn(), c.effectiveOn()));
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.Suspend c, ProjectStanding now) {
		if (!now.isInForce()) {
			return refused(NOT_ACTIVE);
		}
		if (now.state == ProjectState.SUSPENDED) {
			return refused(ALREADY_SUSPENDED);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.Suspended(c.project(), c.reason(),
				c.expectedUntil(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	static Verdict<ProjectEvent> decide(ProjectCommand.Resume c, ProjectStanding now) {
		if (now.state != ProjectState.SUSPENDED) {
			return refused(NOT_SUSPENDED);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.Resumed(c.project(), c.reason(),
				c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

	/** What is corrected must read as the erratum says that it was printed. */
	static Verdict<ProjectEvent> decide(ProjectCommand.Correct c, ProjectStanding now) {
		if (!now.isInForce() || now.owner == null || now.kgi == null) {
			return refused(NOT_ACTIVE);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (!c.misprint().isCorrected()) {
			return refused(NOTHING_CORRECTED);
		}
		if (c.misprint() instanceof Misprint.NameMisprint m && !m.asPrinted().equals(now.name)) {
			return refused(NAME_NOT_AS_PROPOSED, now.name);
		}
		if (c.misprint() instanceof Misprint.KgiMisprint m && !m.asPrinted().text().equals(now.kgi.text())) {
			return refused(KGI_NOT_AS_PROPOSED, now.kgi.text());
		}
		if (c.misprint() instanceof Misprint.ClassMisprint m && m.asPrinted() != now.businessClass) {
			return refused(CLASS_NOT_AS_PROPOSED, (now.businessClass != null) ? now.businessClass : "-");
		}
		if (c.misprint() instanceof Misprint.OwnerMisprint m && !m.asPrinted().equals(now.owner)) {
			return refused(OWNER_NOT_AS_PROPOSED, now.owner.printed());
		}
		return now.under(c.authority(), c.effectiveOn(), new ProjectEvent.Corrected(c.project(), c.misprint(),
				c.reason(), c.authority(), c.authority().decidedOn(), c.effectiveOn()));
	}

}
