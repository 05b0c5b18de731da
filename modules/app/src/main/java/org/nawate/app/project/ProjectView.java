package org.nawate.app.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.register.KgiCell;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.project.ProjectState;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;

/**
 * A project on a day, all that its page shows.
 *
 * @param state on that day, or, when it is not yet in the plan, as it is now
 * @param row its row of the register; {@code null} when it is not in the plan that day
 * @param sheet as last submitted; {@code null} where it was taken over from an edition
 * @param classification L or M with its ground, where a case determined it
 * @param kgi the KGI in force on that day, of an abolished project the last one
 * @param kgiHistory in the order in which they hold; also those recorded for later days
 * @param name on that day
 * @param formerNames up to that day, the last first
 * @param relations up to that day
 * @param lifeLine the states in the order of their days; also days to come
 * @param openCases the cases under way now; none as known at an earlier instant
 * @param ending how it ended, when it had on that day
 */
public record ProjectView(String projectId, String planId, LocalDate asOf, String name, ProjectState state,
		@Nullable RegisterRow row, @Nullable Goal goal, @Nullable Measure measure, @Nullable ProjectSheet sheet,
		@Nullable Classification classification, @Nullable KgiCell kgi, @Nullable Owner owner,
		@Nullable String ownerUnit, List<KgiVersion> kgiHistory, List<FormerName> formerNames, List<Relation> relations,
		List<LifeDate> lifeLine, List<OpenCase> openCases, @Nullable EndingView ending) {

	/**
	 * A name that it had.
	 *
	 * @param until the day from which it has another
	 * @param position of the fact that replaced it
	 */
	public record FormerName(String name, LocalDate until, long position) {
	}

	/** Another project that this one came from or goes on in. */
	public record Relation(Kind kind, String projectId, String name, LocalDate on, long position) {

		/** How the other project is related to this one. */
		public enum Kind {

			/** It was merged into this one. */
			PREDECESSOR,
			/** This one was merged into it. */
			SUCCESSOR,
			/** This one was split off from it. */
			ORIGIN,
			/** It was split off from this one. */
			PART

		}

	}

	/** The day on which the project reached a state, and the fact behind it. */
	public record LifeDate(ProjectState state, LocalDate on, long position) {
	}

	/** A case under way. */
	public record OpenCase(String proposalId, String number, ProposalKind kind, ProposalState state) {
	}

	/**
	 * How the project ended, and what it was before.
	 *
	 * @param how 廃止, 完了, 統合 or 分割
	 * @param ending of an abolition; {@code null} where it was printed 【廃止】 in an edition
	 * taken over, which does not tell
	 * @param successorName the name of the project that takes over
	 * @param completion of a completion: KGI met, or why not
	 * @param reason of a merger or a split
	 * @param handover of a merger or a split: contracts, personal data and systems
	 */
	public record EndingView(ProjectState how, @Nullable Ending ending, @Nullable String successorName,
			@Nullable CompletionView completion, String reason, String handover, LocalDate effectiveOn,
			@Nullable BusinessClass formerClass, @Nullable KgiCell formerKgi, @Nullable Owner formerOwner,
			long position) {
	}

	/** What came of a project that is done. */
	public record CompletionView(boolean kgiMet, String shortfall, String actuals, String aftercare) {
	}

}
