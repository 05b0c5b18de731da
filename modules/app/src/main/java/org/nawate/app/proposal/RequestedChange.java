package org.nawate.app.proposal;

import static org.nawate.app.proposal.ChangeReading.all;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.nawate.app.project.ProjectView;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProjectChange.OwnerChange.Transfer;
import org.nawate.domain.proposal.ProjectChange.Renaming.NewName;
import org.nawate.domain.proposal.ProjectChange.Split.Part;

/**
 * One of the changes that share a flow, as it was said, with what is on record today
 * beside it.
 *
 * @param rows the projects in force
 * @param sections the names of the sections by their ids
 * @param printed the marks that the last edition prints
 */
record RequestedChange(ChangeRequest request, ProjectView project, Owner owner, Kgi kgi, Map<String, RegisterRow> rows,
		Map<String, Owner> sections, Set<Mark> printed) {

	ProjectId id() {
		return new ProjectId(this.project.projectId());
	}

	FurtherRequest said() {
		return Objects.requireNonNullElse(this.request.further(), FurtherRequest.EMPTY);
	}

	@Nullable RegisterRow row(String project) {
		return this.rows.get(project);
	}

	/** The other projects, each once. */
	List<FurtherRequest.Other> others() {
		Map<String, FurtherRequest.Other> others = new TreeMap<>();
		all(said().others()).stream()
			.filter((other) -> !other.projectId().equals(this.project.projectId()))
			.forEach((other) -> others.putIfAbsent(other.projectId(), other));
		return List.copyOf(others.values());
	}

	@Nullable String unknownUnit() {
		List<@Nullable String> units = new ArrayList<>();
		units.add(said().ownerUnit());
		all(said().others()).forEach((other) -> units.add(other.ownerUnit()));
		all(said().parts()).forEach((part) -> units.add(part.ownerUnit()));
		return units.stream()
			.map(ChangeReading::said)
			.filter((unit) -> !unit.isEmpty() && !this.sections.containsKey(unit))
			.findFirst()
			.orElse(null);
	}

	ChangeReading.Read read(ProjectId mark) {
		ProjectChange change = change(mark);
		boolean together = change instanceof ProjectChange.Renaming || change instanceof ProjectChange.OwnerChange;
		List<Owner> others = together
				? others().stream().map((other) -> Objects.requireNonNull(row(other.projectId())).owner()).toList()
				: List.of();
		return new ChangeReading.Read(change, this.owner, owningUnit(), others);
	}

	/** By its id, or by the section that has the printed name today. */
	private @Nullable String owningUnit() {
		String unit = this.project.ownerUnit();
		return (unit != null) ? unit
				: this.sections.entrySet()
					.stream()
					.filter((section) -> section.getValue().section().equals(this.owner.section()))
					.map(Map.Entry::getKey)
					.findFirst()
					.orElse(null);
	}

	private ProjectChange change(ProjectId mark) {
		LocalDate from = this.request.effectiveOn();
		String reason = ChangeReading.said(this.request.reason());
		return switch (this.request.kind()) {
			case RECLASSIFICATION -> new ProjectChange.Reclassification(id(), businessClass(), said().businessClass(),
					said().ground(),
					all(said().departments()).stream().map(String::strip).filter((name) -> !name.isEmpty()).toList(),
					reason, from);
			case RENAMING -> new ProjectChange.Renaming(names(), reason, from);
			case OWNER_CHANGE -> new ProjectChange.OwnerChange(transfers(), reason, from);
			case MERGER -> new ProjectChange.Merger(id(),
					others().stream().map((other) -> new ProjectId(other.projectId())).toList(), reason,
					ChangeReading.said(said().handover()), from);
			case SPLIT -> new ProjectChange.Split(id(), measure(), businessClass(), parts(mark), reason,
					ChangeReading.said(said().handover()), from);
			case COMPLETION ->
				new ProjectChange.Completion(id(), this.kgi, said().kgiMet(), ChangeReading.said(said().shortfall()),
						ChangeReading.said(this.request.actuals()), ChangeReading.said(said().aftercare()), from);
			case SUSPENSION -> new ProjectChange.Suspension(id(), reason, said().expectedUntil(), from);
			case RESUMPTION -> new ProjectChange.Resumption(id(), reason, from);
			case ERRATUM -> new ProjectChange.Erratum(id(), misprint(), reason, from);
			case ADDITION, KGI_REVISION, ABOLITION ->
				throw new IllegalArgumentException(this.request.kind() + " has a flow of its own");
		};
	}

	private @Nullable BusinessClass businessClass() {
		RegisterRow row = this.project.row();
		return (row != null) ? row.businessClass() : null;
	}

	private int measure() {
		return Objects.requireNonNull(this.project.row(), "A project in force has its row").measure();
	}

	private List<NewName> names() {
		List<NewName> names = new ArrayList<>();
		names.add(new NewName(id(), this.project.name(), ChangeReading.said(said().name())));
		for (FurtherRequest.Other other : others()) {
			names.add(new NewName(new ProjectId(other.projectId()),
					Objects.requireNonNull(row(other.projectId())).name(), ChangeReading.said(other.name())));
		}
		return names;
	}

	private List<Transfer> transfers() {
		List<Transfer> transfers = new ArrayList<>();
		transfers.add(transfer(id(), this.owner, said().ownerUnit()));
		for (FurtherRequest.Other other : others()) {
			String unit = ChangeReading.said(other.ownerUnit());
			transfers
				.add(transfer(new ProjectId(other.projectId()), Objects.requireNonNull(row(other.projectId())).owner(),
						unit.isEmpty() ? said().ownerUnit() : unit));
		}
		return transfers;
	}

	private Transfer transfer(ProjectId project, Owner before, @Nullable String unit) {
		String said = ChangeReading.said(unit);
		return new Transfer(project, before, this.sections.get(said), said.isEmpty() ? null : said);
	}

	private List<Part> parts(ProjectId mark) {
		List<Part> parts = new ArrayList<>();
		for (FurtherRequest.Part part : all(said().parts())) {
			String unit = ChangeReading.said(part.ownerUnit());
			boolean own = unit.isEmpty();
			parts.add(new Part(new ProjectId(mark.value() + "-" + (parts.size() + 1)), ChangeReading.said(part.name()),
					ChangeReading.kgi(part.kgi()), own ? this.owner : this.sections.get(unit),
					own ? this.project.ownerUnit() : unit, ChangeReading.said(part.content())));
		}
		return parts;
	}

	/** As they are printed, one behind the other; anything else is no mark. */
	private Set<Mark> marks(String said) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		String rest = said;
		for (Mark mark : Mark.values()) {
			if (rest.contains(mark.printed())) {
				marks.add(mark);
				rest = rest.replace(mark.printed(), "");
			}
		}
		return rest.isBlank() ? marks : this.printed;
	}

	private Misprint misprint() {
		String correct = ChangeReading.said(said().asCorrect());
		return switch (Objects.requireNonNullElse(said().misprint(), FurtherRequest.Misprinted.NAME)) {
			case NAME -> new Misprint.NameMisprint(this.project.name(), correct);
			case BUSINESS_CLASS -> new Misprint.ClassMisprint(businessClass(), said().businessClass());
			case MARKS -> new Misprint.MarkMisprint(this.printed, marks(correct));
			case KGI -> new Misprint.KgiMisprint(this.kgi, ChangeReading.kgi(correct));
			case OWNER -> {
				String unit = ChangeReading.said(said().ownerUnit());
				yield new Misprint.OwnerMisprint(this.owner, this.sections.get(unit), unit.isEmpty() ? null : unit);
			}
		};
	}

}
