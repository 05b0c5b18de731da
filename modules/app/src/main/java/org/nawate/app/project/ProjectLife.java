package org.nawate.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.register.KgiCell;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.project.ProjectState;

/** What the facts of one project say, folded in their order. */
final class ProjectLife {

	String plan = "";

	String name = "";

	@Nullable Integer measure;

	@Nullable ProjectSheet sheet;

	@Nullable Classification classification;

	@Nullable BusinessClass businessClass;

	@Nullable Owner owner;

	@Nullable String ownerUnit;

	private @Nullable Ending ending;

	private final List<KgiVersion> kgis = new ArrayList<>();

	private final List<ProjectView.LifeDate> dates = new ArrayList<>();

	static ProjectLife of(List<FactRow> facts) {
		ProjectLife life = new ProjectLife();
		facts.forEach((fact) -> {
			if (fact.event() instanceof ProjectEvent event) {
				life.on(event, fact);
			}
		});
		life.kgis.sort(Comparator.comparing(KgiVersion::effectiveOn).thenComparing(KgiVersion::position));
		life.dates.sort(Comparator.comparing(ProjectView.LifeDate::on).thenComparing(ProjectView.LifeDate::position));
		return life;
	}

	boolean isEmpty() {
		return this.dates.isEmpty();
	}

	List<KgiVersion> kgiHistory() {
		return List.copyOf(this.kgis);
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
		return this.kgis.stream()
			.filter((kgi) -> !kgi.effectiveOn().isAfter(day))
			.reduce((earlier, later) -> later)
			.or(() -> this.kgis.stream().findFirst())
			.map(KgiVersion::kgi)
			.orElse(null);
	}

	/** How it ended, if it had on that day. */
	ProjectView.@Nullable EndingView endingOn(LocalDate day, @Nullable String successorName) {
		return this.dates.stream()
			.filter((date) -> date.state() == ProjectState.ABOLISHED && !date.on().isAfter(day))
			.findFirst()
			.map((date) -> new ProjectView.EndingView(this.ending, successorName, date.on(), this.businessClass,
					kgiOn(day), this.owner, date.position()))
			.orElse(null);
	}

	@Nullable Ending ending() {
		return this.ending;
	}

	private void on(ProjectEvent event, FactRow fact) {
		switch (event) {
			case ProjectEvent.Enrolled e -> enrolled(e, fact);
			case ProjectEvent.Proposed e -> {
				this.plan = e.plan().value();
				this.sheet = e.sheet();
				this.name = e.sheet().name();
				this.measure = e.sheet().measure();
				this.owner = e.sheet().owner();
				this.ownerUnit = e.sheet().ownerUnit();
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
			case ProjectEvent.KgiRevised e ->
				this.kgis.add(new KgiVersion(e.after().text(), e.after().kind(), KgiCell.of(e.after()), e.effectiveOn(),
						fact.recordedAt(), fact.position(), e.reason(), e.actuals(), e.authority().proposal().value()));
			case ProjectEvent.Reclassified e -> this.businessClass = e.after();
			case ProjectEvent.Renamed e -> this.name = e.after();
			case ProjectEvent.OwnerChanged e -> {
				this.owner = e.after();
				this.ownerUnit = e.afterUnit();
			}
			case ProjectEvent.TookOver e -> {
			}
			case ProjectEvent.BranchedOff e -> {
				this.plan = e.plan().value();
				this.name = e.name();
				this.measure = e.measure();
				this.businessClass = e.businessClass();
				this.owner = e.owner();
				this.ownerUnit = e.ownerUnit();
				addFirst(e.kgi(), e.effectiveOn(), fact, e.authority().proposal().value());
				reached(ProjectState.ACTIVE, e.effectiveOn(), fact);
			}
			case ProjectEvent.MergedInto e -> reached(ProjectState.MERGED, e.effectiveOn(), fact);
			case ProjectEvent.SplitInto e -> reached(ProjectState.SPLIT, e.effectiveOn(), fact);
			case ProjectEvent.Completed e -> reached(ProjectState.COMPLETED, e.effectiveOn(), fact);
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
			case Misprint.NameMisprint m -> this.name = m.asCorrect();
			case Misprint.KgiMisprint m -> {
				Kgi correct = Objects.requireNonNull(m.asCorrect());
				this.kgis.add(new KgiVersion(correct.text(), correct.kind(), KgiCell.of(correct), e.effectiveOn(),
						fact.recordedAt(), fact.position(), e.reason(), null, e.authority().proposal().value()));
			}
			case Misprint.OwnerMisprint m -> {
				this.owner = m.asCorrect();
				this.ownerUnit = m.unit();
			}
		}
	}

	private void enrolled(ProjectEvent.Enrolled e, FactRow fact) {
		boolean abolished = e.marks().contains(Mark.ABOLISHED);
		this.plan = e.plan().value();
		this.name = e.name();
		this.measure = e.measure();
		this.businessClass = e.businessClass();
		// What an abolished row prints in its place is no owner and no KGI.
		this.owner = abolished ? null : e.owner();
		this.ownerUnit = e.ownerUnit();
		addFirst(e.kgi(), e.effectiveOn(), fact, null);
		reached(abolished ? ProjectState.ABOLISHED : ProjectState.ACTIVE, e.effectiveOn(), fact);
	}

	private void added(ProjectEvent.Added e, FactRow fact) {
		this.name = e.name();
		this.measure = e.measure();
		this.businessClass = e.businessClass();
		this.owner = e.owner();
		this.ownerUnit = e.ownerUnit();
		addFirst(e.kgi(), e.effectiveOn(), fact, e.authority().proposal().value());
		reached(ProjectState.ADDED, e.decidedOn(), fact);
		reached(ProjectState.ACTIVE, e.effectiveOn(), fact);
	}

	private void addFirst(Kgi kgi, LocalDate effectiveOn, FactRow fact, @Nullable String proposal) {
		if (kgi.kind() != KgiKind.NONE) {
			this.kgis.add(KgiVersion.first(kgi, effectiveOn, fact.recordedAt(), fact.position(), proposal));
		}
	}

	private void reached(ProjectState state, LocalDate on, FactRow fact) {
		this.dates.add(new ProjectView.LifeDate(state, on, fact.position()));
	}

}
