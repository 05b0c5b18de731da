package org.nawate.domain.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.KgiMovePolicy;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;

/**
 * What a case asks for. A draft may leave anything open; {@link #missing()} tells what is
 * still to be said. The kinds that share one flow are in {@link ProjectChange}.
 */
public sealed interface ProposedChange
		permits ProposedChange.Addition, ProposedChange.KgiRevision, ProposedChange.Abolition, ProjectChange {

	/** The project that the case is about; for an addition the id that it will have. */
	ProjectId project();

	/**
	 * All projects that it touches, the one that it is about first; also those that would
	 * be born of it.
	 */
	default List<ProjectId> projects() {
		return List.of(project());
	}

	/** The day asked for; {@code null} while not said. */
	@Nullable LocalDate effectiveOn();

	/**
	 * The names of the fields without which it cannot be submitted, in the order of the
	 * form.
	 */
	List<String> missing();

	/** The kind of case, which names its flow. */
	ProposalKind kind();

	/** Which way it moves a KGI. */
	default KgiMove kgiMove() {
		return KgiMove.NONE;
	}

	/** 追加: a new project by its sheet. */
	record Addition(ProjectId project, ProjectSheet sheet, @Nullable LocalDate effectiveOn) implements ProposedChange {

		@Override
		public List<String> missing() {
			List<String> missing = new ArrayList<>(sheet.missing());
			if (effectiveOn == null) {
				missing.add("effectiveOn");
			}
			return List.copyOf(missing);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.ADDITION;
		}

	}

	/**
	 * KGI変更: old, new, reason, results so far.
	 *
	 * @param before the KGI in force when the case was drafted
	 */
	record KgiRevision(ProjectId project, Kgi before, @Nullable Kgi after, String reason, String actuals,
			@Nullable LocalDate effectiveOn) implements ProposedChange {

		@Override
		public List<String> missing() {
			List<String> missing = new ArrayList<>();
			if (after == null || after.kind() == KgiKind.NONE) {
				missing.add("kgi");
			}
			addIfBlank(reason, "reason", missing);
			addIfBlank(actuals, "actuals", missing);
			if (effectiveOn == null) {
				missing.add("effectiveOn");
			}
			return List.copyOf(missing);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.KGI_REVISION;
		}

		@Override
		public KgiMove kgiMove() {
			return (after != null) ? KgiMovePolicy.between(before, after) : KgiMove.UNCLEAR;
		}

	}

	/** 廃止: how the project ends. */
	record Abolition(ProjectId project, Ending ending, @Nullable LocalDate effectiveOn) implements ProposedChange {

		@Override
		public List<String> missing() {
			List<String> missing = new ArrayList<>();
			addIfBlank(ending.reason(), "reason", missing);
			addIfBlank(ending.actuals(), "actuals", missing);
			if (ending.successor() == null) {
				addIfBlank(ending.successorNote(), "successor", missing);
			}
			addIfBlank(ending.contracts(), "contracts", missing);
			addIfBlank(ending.personalData(), "personalData", missing);
			addIfBlank(ending.systems(), "systems", missing);
			if (effectiveOn == null) {
				missing.add("effectiveOn");
			}
			return List.copyOf(missing);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.ABOLITION;
		}

	}

	private static void addIfBlank(String text, String field, List<String> missing) {
		if (text.isBlank()) {
			missing.add(field);
		}
	}

}
