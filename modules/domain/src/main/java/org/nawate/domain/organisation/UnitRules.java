package org.nawate.domain.organisation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Verdict;

/** What may become of departments and sections, from a day on. */
final class UnitRules {

	private final OrganisationStanding now;

	private final OrganisationId id;

	UnitRules(OrganisationStanding now, OrganisationId id) {
		this.now = now;
		this.id = id;
	}

	Verdict<OrganisationEvent> decide(OrganisationChange.OfUnit change, LocalDate from) {
		return switch (change) {
			case OrganisationChange.OpenUnit c -> open(c, from);
			case OrganisationChange.RenameUnit c -> rename(c, from);
			case OrganisationChange.MoveUnit c -> move(c, from);
			case OrganisationChange.CloseUnit c -> close(c, from);
		};
	}

	private Verdict<OrganisationEvent> open(OrganisationChange.OpenUnit c, LocalDate from) {
		if (this.now.units.containsKey(c.unit())) {
			return refused(UNIT_EXISTS, c.unit());
		}
		Verdict<OrganisationEvent> parent = refusalOf(c.parent(), from);
		if (parent != null) {
			return parent;
		}
		return c.name().isBlank() ? refused(NAME_MISSING)
				: Verdict.of(new OrganisationEvent.UnitOpened(this.id, c.unit(), c.name(), c.parent(), from));
	}

	private Verdict<OrganisationEvent> rename(OrganisationChange.RenameUnit c, LocalDate from) {
		OrganisationStanding.Unit unit = this.now.units.get(c.unit());
		Verdict<OrganisationEvent> absent = refusalToChange(unit, c.unit(), from);
		if (unit == null || absent != null) {
			return Objects.requireNonNull(absent);
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		return c.name().equals(unit.names().at(from)) ? refused(ALREADY_SO, c.name())
				: Verdict.of(new OrganisationEvent.UnitRenamed(this.id, c.unit(), c.name(), from));
	}

	private Verdict<OrganisationEvent> move(OrganisationChange.MoveUnit c, LocalDate from) {
		OrganisationStanding.Unit unit = this.now.units.get(c.unit());
		Verdict<OrganisationEvent> absent = refusalToChange(unit, c.unit(), from);
		if (unit == null || absent != null) {
			return Objects.requireNonNull(absent);
		}
		if (Optional.ofNullable(c.parent()).equals(unit.parents().at(from))) {
			return refused(ALREADY_SO, unit.name());
		}
		Verdict<OrganisationEvent> parent = refusalOf(c.parent(), from);
		if (parent != null) {
			return parent;
		}
		OrganisationEvent.UnitMoved moved = new OrganisationEvent.UnitMoved(this.id, c.unit(), c.parent(), from);
		return wouldHangInItself(moved) ? refused(UNDER_ITSELF, unit.name()) : Verdict.of(moved);
	}

	private Verdict<OrganisationEvent> close(OrganisationChange.CloseUnit c, LocalDate from) {
		OrganisationStanding.Unit unit = this.now.units.get(c.unit());
		Verdict<OrganisationEvent> absent = refusalToChange(unit, c.unit(), from);
		if (unit == null || absent != null) {
			return Objects.requireNonNull(absent);
		}
		if (unit.closedFrom() != null) {
			return refused(UNIT_CLOSED, unit.name(), unit.closedFrom());
		}
		if (!from.isAfter(unit.from())) {
			return refused(ENDS_BEFORE_IT_BEGAN);
		}
		Optional<String> inUse = inUse(c.unit(), from);
		if (inUse.isPresent()) {
			return refused(UNIT_IN_USE, inUse.get());
		}
		for (UnitId successor : c.successors()) {
			if (successor.equals(c.unit())) {
				return refused(OWN_SUCCESSOR);
			}
			Verdict<OrganisationEvent> none = refusalOf(successor, from);
			if (none != null) {
				return none;
			}
		}
		return Verdict.of(new OrganisationEvent.UnitClosed(this.id, c.unit(), c.successors(), from));
	}

	private static @Nullable Verdict<OrganisationEvent> refusalToChange(OrganisationStanding.@Nullable Unit unit,
			UnitId id, LocalDate from) {
		if (unit == null) {
			return refused(UNKNOWN_UNIT, id);
		}
		if (from.isBefore(unit.from())) {
			return refused(BEFORE_IT_EXISTS, unit.from());
		}
		return unit.existsOn(from) ? null : refused(UNIT_CLOSED, unit.name(), String.valueOf(unit.closedFrom()));
	}

	/** What is placed under a unit, or goes on with its work, needs it for good. */
	@Nullable Verdict<OrganisationEvent> refusalOf(@Nullable UnitId home, LocalDate from) {
		OrganisationStanding.Unit unit = (home != null) ? this.now.units.get(home) : null;
		if (home == null) {
			return null;
		}
		if (unit != null && unit.closedFrom() != null) {
			return refused(UNIT_CLOSED, unit.name(), unit.closedFrom());
		}
		// Founding days of the oldest units need not be in order.
		return (unit == null) ? refused(UNKNOWN_UNIT, home) : null;
	}

	/** What still stands under the unit on that day or later. */
	private Optional<String> inUse(UnitId unit, LocalDate from) {
		Stream<String> units = this.now.units.values()
			.stream()
			.filter((u) -> u.closedFrom() == null || u.closedFrom().isAfter(from))
			.filter((u) -> u.parents().everFrom(from, u.closedFrom(), Optional.of(unit)::equals))
			.map(OrganisationStanding.Unit::name);
		Stream<String> posts = this.now.posts.values()
			.stream()
			.filter((p) -> p.closedFrom() == null || p.closedFrom().isAfter(from))
			.filter((p) -> p.units().everFrom(from, p.closedFrom(), Optional.of(unit)::equals))
			.map(OrganisationStanding.Post::title);
		return Stream.concat(units, posts).sorted().findFirst();
	}

	/** Looked at on the day of the move and on every later day on which a unit moves. */
	private boolean wouldHangInItself(OrganisationEvent.UnitMoved moved) {
		OrganisationStanding after = this.now.copy();
		after.on(moved);
		return Stream
			.concat(Stream.of(moved.from()),
					after.units.values().stream().flatMap((u) -> u.parents().values().keySet().stream()))
			.filter((day) -> !day.isBefore(moved.from()))
			.anyMatch((day) -> hangsInItself(after, moved.unit(), day));
	}

	private static boolean hangsInItself(OrganisationStanding after, UnitId unit, LocalDate day) {
		Set<UnitId> seen = new HashSet<>(List.of(unit));
		UnitId at = unit;
		while (true) {
			OrganisationStanding.Unit here = after.units.get(at);
			Optional<UnitId> above = (here != null) ? here.parents().at(day) : null;
			if (above == null || above.isEmpty()) {
				return false;
			}
			at = above.get();
			if (!seen.add(at)) {
				return true;
			}
		}
	}

}
