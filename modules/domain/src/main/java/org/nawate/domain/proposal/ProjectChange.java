package org.nawate.domain.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.KgiMovePolicy;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;

/**
 * The changes of projects in force that take the flow {@code project-change}. Each keeps
 * what held when it was drafted: if that no longer holds when it is to take effect, the
 * project refuses.
 */
public sealed interface ProjectChange extends ProposedChange {

	/**
	 * 区分変更: L to M, or M to L by one of its grounds.
	 *
	 * @param before {@code null} where none was ever printed
	 * @param departments the 部 affected, on which the ground rests
	 */
	record Reclassification(ProjectId project, @Nullable BusinessClass before, @Nullable BusinessClass after,
			@Nullable Ground ground, List<String> departments, String reason,
			@Nullable LocalDate effectiveOn) implements ProjectChange {

		public Reclassification {
			departments = List.copyOf(departments);
		}

		@Override
		public List<String> missing() {
			return new MissingFields().unless(after != null && after != before, "businessClass")
				.unless(ground != null && (after == null || ground.isOf(after)), "ground")
				.unless(departments.size() >= ((ground == Ground.THREE_OR_MORE_DEPARTMENTS) ? 3 : 1), "departments")
				.blank(reason, "reason")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.RECLASSIFICATION;
		}

	}

	/** 名称変更, of one project or of several by one act. */
	record Renaming(List<NewName> names, String reason, @Nullable LocalDate effectiveOn) implements ProjectChange {

		public Renaming {
			names = atLeastOne(names);
		}

		/** The name of a project then and from now on. */
		public record NewName(ProjectId project, String before, String after) {
		}

		@Override
		public ProjectId project() {
			return names.get(0).project();
		}

		@Override
		public List<ProjectId> projects() {
			return names.stream().map(NewName::project).toList();
		}

		@Override
		public List<String> missing() {
			return new MissingFields()
				.unless(names.stream()
					.noneMatch((name) -> name.after().isBlank() || name.after().equals(name.before())), "name")
				.blank(reason, "reason")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.RENAMING;
		}

	}

	/** 主担課変更, of one project or of several by one act, as a reorganisation makes it. */
	record OwnerChange(List<Transfer> transfers, String reason,
			@Nullable LocalDate effectiveOn) implements ProjectChange {

		public OwnerChange {
			transfers = atLeastOne(transfers);
		}

		/**
		 * The owner of a project then and from now on.
		 *
		 * @param afterUnit its permanent id in the organisation
		 */
		public record Transfer(ProjectId project, Owner before, @Nullable Owner after, @Nullable String afterUnit) {
		}

		@Override
		public ProjectId project() {
			return transfers.get(0).project();
		}

		@Override
		public List<ProjectId> projects() {
			return transfers.stream().map(Transfer::project).toList();
		}

		@Override
		public List<String> missing() {
			return new MissingFields()
				.unless(transfers.stream().noneMatch((transfer) -> transfer.after() == null), "owner")
				.blank(reason, "reason")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.OWNER_CHANGE;
		}

	}

	/**
	 * 統合: the project carries others on, which end.
	 *
	 * @param project the successor
	 * @param handover what becomes of contracts, personal data and systems
	 */
	record Merger(ProjectId project, List<ProjectId> predecessors, String reason, String handover,
			@Nullable LocalDate effectiveOn) implements ProjectChange {

		public Merger {
			predecessors = List.copyOf(predecessors);
		}

		@Override
		public List<ProjectId> projects() {
			Set<ProjectId> all = new LinkedHashSet<>(List.of(project));
			all.addAll(predecessors);
			return List.copyOf(all);
		}

		@Override
		public List<String> missing() {
			return new MissingFields()
				.unless(!predecessors.isEmpty() && !predecessors.contains(project), "predecessors")
				.blank(reason, "reason")
				.blank(handover, "handover")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.MERGER;
		}

	}

	/**
	 * 分割: the project ends and goes on as several, in the same measure and of the same
	 * class.
	 *
	 * @param businessClass its class, which the parts inherit
	 * @param handover what becomes of contracts, personal data and systems
	 */
	record Split(ProjectId project, int measure, @Nullable BusinessClass businessClass, List<Part> parts, String reason,
			String handover, @Nullable LocalDate effectiveOn) implements ProjectChange {

		public Split {
			parts = List.copyOf(parts);
		}

		/**
		 * A project to be born.
		 *
		 * @param project the id that it will have
		 * @param content 事業内容
		 */
		public record Part(ProjectId project, String name, @Nullable Kgi kgi, @Nullable Owner owner,
				@Nullable String ownerUnit, String content) {

			boolean isComplete() {
				return !name.isBlank() && kgi != null && kgi.kind() != KgiKind.NONE && owner != null
						&& !content.isBlank();
			}

		}

		@Override
		public List<ProjectId> projects() {
			List<ProjectId> all = new ArrayList<>(List.of(project));
			parts.forEach((part) -> all.add(part.project()));
			return List.copyOf(all);
		}

		@Override
		public List<String> missing() {
			return new MissingFields().unless(parts.size() >= 2 && parts.stream().allMatch(Part::isComplete), "parts")
				.blank(reason, "reason")
				.blank(handover, "handover")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.SPLIT;
		}

	}

	/**
	 * 完了: done, by the KGI in force or in spite of it.
	 *
	 * @param kgi the KGI by which it is judged
	 * @param kgiMet {@code null} while not said
	 * @param shortfall why the KGI was not met
	 * @param aftercare how what it made is kept up from now on
	 */
	record Completion(ProjectId project, Kgi kgi, @Nullable Boolean kgiMet, String shortfall, String actuals,
			String aftercare, @Nullable LocalDate effectiveOn) implements ProjectChange {

		@Override
		public List<String> missing() {
			return new MissingFields().unless(kgiMet != null, "kgiMet")
				.unless(kgiMet == null || kgiMet || !shortfall.isBlank(), "shortfall")
				.blank(actuals, "actuals")
				.blank(aftercare, "aftercare")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.COMPLETION;
		}

	}

	/**
	 * 休止.
	 *
	 * @param expectedUntil when it is meant to go on; may stay open
	 */
	record Suspension(ProjectId project, String reason, @Nullable LocalDate expectedUntil,
			@Nullable LocalDate effectiveOn) implements ProjectChange {

		@Override
		public List<String> missing() {
			return new MissingFields().blank(reason, "reason").day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.SUSPENSION;
		}

	}

	/** 再開. */
	record Resumption(ProjectId project, String reason, @Nullable LocalDate effectiveOn) implements ProjectChange {

		@Override
		public List<String> missing() {
			return new MissingFields().blank(reason, "reason").day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.RESUMPTION;
		}

	}

	/** 正誤: one figure as printed, and as it is correct. */
	record Erratum(ProjectId project, Misprint misprint, String reason,
			@Nullable LocalDate effectiveOn) implements ProjectChange {

		@Override
		public List<String> missing() {
			return new MissingFields().unless(misprint.isCorrected(), "asCorrect")
				.blank(reason, "reason")
				.day(effectiveOn);
		}

		@Override
		public ProposalKind kind() {
			return ProposalKind.ERRATUM;
		}

		/** What is called a misprint does not hide a lowered KGI. */
		@Override
		public KgiMove kgiMove() {
			boolean lowered = misprint instanceof Misprint.KgiMisprint kgi && kgi.asCorrect() != null
					&& KgiMovePolicy.between(kgi.asPrinted(), kgi.asCorrect()) == KgiMove.LOWERED;
			return lowered ? KgiMove.LOWERED : KgiMove.NONE;
		}

	}

	private static <T> List<T> atLeastOne(List<T> items) {
		if (items.isEmpty()) {
			throw new IllegalArgumentException("a change is about a project");
		}
		return List.copyOf(items);
	}

}
