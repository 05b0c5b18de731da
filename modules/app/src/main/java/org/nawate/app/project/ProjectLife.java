package org.nawate.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.register.KgiCell;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.project.ProjectState;

/** What the facts of one project say, folded in their order. */
final class ProjectLife {

	/** Whose a project is; a unit that is known by its id is named besides. */
	record Ownership(@Nullable Owner owner, @Nullable String unit) {

		static final Ownership NOBODY = new Ownership(null, null);

	}

	String plan = "";

	@Nullable Integer measure;

	@Nullable ProjectSheet sheet;

	@Nullable Classification classification;

	private final ValueByDay<Optional<BusinessClass>> classes = new ValueByDay<>();

	private final ValueByDay<Ownership> owners = new ValueByDay<>();

	private @Nullable Ending ending;

	private ProjectView.@Nullable CompletionView completion;

	private String endReason = "";

	private String handover = "";

	private final ProjectNames names = new ProjectNames();

	private final ProjectKin kin = new ProjectKin();

	private final ProjectKgis kgis = new ProjectKgis();

	private final List<ProjectView.LifeDate> dates = new ArrayList<>();

	static ProjectLife of(List<FactRow> facts) {
		ProjectLife life = new ProjectLife();
		facts.forEach((fact) -> {
			if (fact.event() instanceof ProjectEvent event) {
				life.on(event, fact);
			}
		});
		life.dates.sort(Comparator.comparing(ProjectView.LifeDate::on).thenComparing(ProjectView.LifeDate::position));
		return life;
	}

	boolean isEmpty() {
		return this.dates.isEmpty();
	}

	List<KgiVersion> kgiHistory() {
		return this.kgis.all();
	}

	List<ProjectView.LifeDate> lifeLine() {
		return List.copyOf(this.dates);
	}

	/** The state on a day; before the first one, the first. */
	ProjectState stateOn(LocalDate day) {
		return this.dates.stream()
			.filter((date) -> !date.on().isAfter(day))
			.reduce((earlier, later) -> later)
			.orElse(this.dates.getFirst())
			.state();
	}

	/** The KGI in force on a day; before the first one, the first. */
	@Nullable KgiCell kgiOn(LocalDate day) {
		return this.kgis.on(day);
	}

	/** The class on a day; before the first one, the first. */
	@Nullable BusinessClass classOn(LocalDate day) {
		return this.classes.on(day).flatMap(Function.identity()).orElse(null);
	}

	/** Whose it is on a day; before the first one, the first. */
	Ownership ownerOn(LocalDate day) {
		return this.owners.on(day).orElse(Ownership.NOBODY);
	}

	/** The name on a day; before the first one, the first. */
	String nameOn(LocalDate day) {
		return this.names.on(day);
	}

	/** The names that it had before that day, the last first. */
	List<ProjectView.FormerName> formerNames(LocalDate day) {
		return this.names.before(day);
	}

	/** The projects that it came from or goes on in, whenever. */
	List<ProjectId> kin() {
		List<ProjectId> all = new ArrayList<>(this.kin.projects());
		if (this.ending != null && this.ending.successor() != null) {
			all.add(this.ending.successor());
		}
		return all;
	}

	List<ProjectView.Relation> relations(LocalDate day, Map<String, String> called) {
		return this.kin.on(day, called);
	}

	/** How it ended, if it had on that day. */
	ProjectView.@Nullable EndingView endingOn(LocalDate day, Map<String, String> called) {
		ProjectId successor = (this.ending != null) ? this.ending.successor() : null;
		return this.dates.stream()
			.filter((date) -> date.state().isEnded() && !date.on().isAfter(day))
			.findFirst()
			.map((date) -> new ProjectView.EndingView(date.state(), this.ending,
					(successor != null) ? called.get(successor.value()) : null, this.completion, this.endReason,
					this.handover, date.on(), classOn(day), kgiOn(day), ownerOn(day).owner(), date.position()))
			.orElse(null);
	}

	private void on(ProjectEvent event, FactRow fact) {
		switch (event) {
			case ProjectEvent.Enrolled e -> enrolled(e, fact);
			case ProjectEvent.Proposed e -> {
				this.plan = e.plan().value();
				this.sheet = e.sheet();
				named(e.sheet().name(), e.proposedOn(), fact);
				this.measure = e.sheet().measure();
				owned(e.sheet().owner(), e.sheet().ownerUnit(), e.proposedOn(), fact);
				reached(ProjectState.PROPOSED, e.proposedOn(), fact);
			}
			case ProjectEvent.Classified e -> {
				this.classification = e.classification();
				reached(ProjectState.CLASSIFIED, e.classifiedOn(), fact);
			}
			case ProjectEvent.Added e -> added(e, fact);
			case ProjectEvent.Activated e -> {
				this.dates.removeIf((date) -> date.state() == ProjectState.ACTIVE);
				reached(ProjectState.ACTIVE, e.effectiveOn(), fact);
			}
			case ProjectEvent.KgiRevised e -> this.kgis.change(e.after(), e.effectiveOn(), fact, e.reason(),
					e.actuals(), e.authority().proposal().value());
			case ProjectEvent.Reclassified e -> classified(e.after(), e.effectiveOn(), fact);
			case ProjectEvent.Renamed e -> named(e.after(), e.effectiveOn(), fact);
			case ProjectEvent.OwnerChanged e -> owned(e.after(), e.afterUnit(), e.effectiveOn(), fact);
			case ProjectEvent.TookOver e -> e.predecessors()
				.forEach((other) -> this.kin.add(ProjectView.Relation.Kind.PREDECESSOR, other, e.effectiveOn(), fact));
			case ProjectEvent.BranchedOff e -> {
				this.plan = e.plan().value();
				named(e.name(), e.effectiveOn(), fact);
				this.kin.add(ProjectView.Relation.Kind.ORIGIN, e.origin(), e.effectiveOn(), fact);
				this.measure = e.measure();
				classified(e.businessClass(), e.effectiveOn(), fact);
				owned(e.owner(), e.ownerUnit(), e.effectiveOn(), fact);
				this.kgis.begin(e.kgi(), e.effectiveOn(), fact, e.authority().proposal().value());
				reached(ProjectState.ACTIVE, e.effectiveOn(), fact);
			}
			case ProjectEvent.MergedInto e -> {
				ended(e.reason(), e.handover());
				this.kin.add(ProjectView.Relation.Kind.SUCCESSOR, e.successor(), e.effectiveOn(), fact);
				reached(ProjectState.MERGED, e.effectiveOn(), fact);
			}
			case ProjectEvent.SplitInto e -> {
				ended(e.reason(), e.handover());
				e.parts().forEach((part) -> this.kin.add(ProjectView.Relation.Kind.PART, part, e.effectiveOn(), fact));
				reached(ProjectState.SPLIT, e.effectiveOn(), fact);
			}
			case ProjectEvent.Completed e -> {
				this.completion = new ProjectView.CompletionView(e.kgiMet(), e.shortfall(), e.actuals(), e.aftercare());
				reached(ProjectState.COMPLETED, e.effectiveOn(), fact);
			}
			case ProjectEvent.Suspended e -> reached(ProjectState.SUSPENDED, e.effectiveOn(), fact);
			case ProjectEvent.Resumed e -> reached(ProjectState.ACTIVE, e.effectiveOn(), fact);
			case ProjectEvent.Corrected e -> corrected(e, fact);
			case ProjectEvent.Abolished e -> {
				this.ending = e.ending();
				reached(ProjectState.ABOLISHED, e.effectiveOn(), fact);
			}
			case ProjectEvent.Refused e -> reached(ProjectState.REFUSED, e.decidedOn(), fact);
			case ProjectEvent.Withdrawn e -> reached(ProjectState.WITHDRAWN, e.withdrawnOn(), fact);
		}
	}

	private void corrected(ProjectEvent.Corrected e, FactRow fact) {
		switch (e.misprint()) {
			case Misprint.NameMisprint m -> named(m.asCorrect(), e.effectiveOn(), fact);
			case Misprint.KgiMisprint m -> {
				this.kgis.change(Objects.requireNonNull(m.asCorrect()), e.effectiveOn(), fact, e.reason(), null,
						e.authority().proposal().value());
			}
			case Misprint.ClassMisprint m -> classified(m.asCorrect(), e.effectiveOn(), fact);
			case Misprint.MarkMisprint m -> {
				// Only editions print marks.
			}
			case Misprint.OwnerMisprint m -> owned(m.asCorrect(), m.unit(), e.effectiveOn(), fact);
		}
	}

	private void enrolled(ProjectEvent.Enrolled e, FactRow fact) {
		boolean abolished = e.marks().contains(Mark.ABOLISHED);
		this.plan = e.plan().value();
		named(e.name(), e.effectiveOn(), fact);
		this.measure = e.measure();
		classified(e.businessClass(), e.effectiveOn(), fact);
		// What an abolished row prints in its place is no owner and no KGI.
		owned(abolished ? null : e.owner(), e.ownerUnit(), e.effectiveOn(), fact);
		this.kgis.begin(e.kgi(), e.effectiveOn(), fact, null);
		reached(abolished ? ProjectState.ABOLISHED : ProjectState.ACTIVE, e.effectiveOn(), fact);
	}

	private void added(ProjectEvent.Added e, FactRow fact) {
		named(e.name(), e.decidedOn(), fact);
		this.measure = e.measure();
		classified(e.businessClass(), e.decidedOn(), fact);
		owned(e.owner(), e.ownerUnit(), e.decidedOn(), fact);
		this.kgis.begin(e.kgi(), e.effectiveOn(), fact, e.authority().proposal().value());
		reached(ProjectState.ADDED, e.decidedOn(), fact);
		reached(ProjectState.ACTIVE, e.effectiveOn(), fact);
	}

	private void classified(@Nullable BusinessClass to, LocalDate on, FactRow fact) {
		this.classes.add(Optional.ofNullable(to), on, fact.position());
	}

	private void owned(@Nullable Owner by, @Nullable String unit, LocalDate on, FactRow fact) {
		this.owners.add(new Ownership(by, unit), on, fact.position());
	}

	private void named(String name, LocalDate on, FactRow fact) {
		this.names.add(name, on, fact.position());
	}

	private void ended(String reason, String handover) {
		this.endReason = reason;
		this.handover = handover;
	}

	private void reached(ProjectState state, LocalDate on, FactRow fact) {
		this.dates.add(new ProjectView.LifeDate(state, on, fact.position()));
	}

}
