package org.nawate.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/**
 * Units, posts, holdings and seats of every day, folded from their facts; later facts may
 * be on record already. A copy serves to try changes out.
 */
final class OrganisationStanding {

	@Nullable OrganisationId id;

	final Map<UnitId, Unit> units = new HashMap<>();

	final Map<PostId, Post> posts = new HashMap<>();

	final Map<ReorganisationId, Plan> plans = new LinkedHashMap<>();

	/** By person whose name is asked to be erased, or was. */
	final Map<PersonId, Erasure> erasures = new HashMap<>();

	/** The same standing, to go its own way from here. */
	OrganisationStanding copy() {
		OrganisationStanding copy = new OrganisationStanding();
		copy.id = this.id;
		copy.units.putAll(this.units);
		copy.posts.putAll(this.posts);
		copy.plans.putAll(this.plans);
		copy.erasures.putAll(this.erasures);
		return copy;
	}

	/** A unit; {@code closedFrom} is the first day without it. */
	record Unit(LocalDate from, Timeline<String> names, Timeline<Optional<UnitId>> parents,
			@Nullable LocalDate closedFrom) {

		/** As it is called last. */
		String name() {
			return names.values().lastEntry().getValue();
		}

		boolean existsOn(LocalDate day) {
			return !day.isBefore(from) && (closedFrom == null || day.isBefore(closedFrom));
		}

	}

	/** A post; {@code closedFrom} is the first day without it. */
	record Post(LocalDate from, PostKind kind, Timeline<String> titles, Timeline<Optional<UnitId>> units,
			@Nullable LocalDate closedFrom, List<Holding> holdings, List<Sitting> sittings,
			Timeline<List<PostId>> standIns) {

		Post {
			holdings = List.copyOf(holdings);
			sittings = List.copyOf(sittings);
		}

		boolean existsOn(LocalDate day) {
			return !day.isBefore(from) && (closedFrom == null || day.isBefore(closedFrom));
		}

		/** As it is called last. */
		String title() {
			return titles.values().lastEntry().getValue();
		}

		Post titled(Timeline<String> others) {
			return new Post(from, kind, others, units, closedFrom, holdings, sittings, standIns);
		}

		Post placed(Timeline<Optional<UnitId>> others) {
			return new Post(from, kind, titles, others, closedFrom, holdings, sittings, standIns);
		}

		Post closed(LocalDate day) {
			return new Post(from, kind, titles, units, day, holdings, sittings, standIns);
		}

		Post with(List<Holding> others) {
			return new Post(from, kind, titles, units, closedFrom, others, sittings, standIns);
		}

		Post seated(List<Sitting> others) {
			return new Post(from, kind, titles, units, closedFrom, holdings, others, standIns);
		}

		Post ordered(Timeline<List<PostId>> others) {
			return new Post(from, kind, titles, units, closedFrom, holdings, sittings, others);
		}

	}

	/** Who asked for the erasure of a name, why, and on which day it was done. */
	record Erasure(PersonId by, String ground, LocalDate requestedOn, @Nullable LocalDate erasedOn) {
	}

	/** Who holds a post; the last day still counts. */
	record Holding(PersonId person, LocalDate from, @Nullable LocalDate lastDay) {

		boolean reaches(LocalDate day) {
			return lastDay == null || !day.isAfter(lastDay);
		}

	}

	/** A seat of a post; the last day still counts. */
	record Sitting(SeatRole role, LocalDate from, @Nullable LocalDate lastDay) {

		boolean reaches(LocalDate day) {
			return lastDay == null || !day.isAfter(lastDay);
		}

	}

	/** A reorganisation; no changes are left to be made once it ended. */
	record Plan(LocalDate effectiveOn, List<OrganisationChange> changes, boolean open, boolean carriedOut) {
	}

	void on(OrganisationEvent event) {
		switch (event) {
			case OrganisationEvent.Founded e -> this.id = e.organisation();
			case OrganisationEvent.UnitOpened e -> this.units.put(e.unit(), new Unit(e.from(),
					Timeline.of(e.from(), e.name()), Timeline.of(e.from(), Optional.ofNullable(e.parent())), null));
			case OrganisationEvent.UnitRenamed e -> this.units.computeIfPresent(e.unit(),
					(id, u) -> new Unit(u.from(), u.names().and(e.from(), e.name()), u.parents(), u.closedFrom()));
			case OrganisationEvent.UnitMoved e -> this.units.computeIfPresent(e.unit(), (id, u) -> new Unit(u.from(),
					u.names(), u.parents().and(e.from(), Optional.ofNullable(e.parent())), u.closedFrom()));
			case OrganisationEvent.UnitClosed e ->
				this.units.computeIfPresent(e.unit(), (id, u) -> new Unit(u.from(), u.names(), u.parents(), e.from()));
			case OrganisationEvent.PostCreated e -> this.posts.put(e.post(),
					new Post(e.from(), e.kind(), Timeline.of(e.from(), e.title()),
							Timeline.of(e.from(), Optional.ofNullable(e.unit())), null, List.of(), List.of(),
							Timeline.of(e.from(), List.of())));
			case OrganisationEvent.PostRetitled e ->
				this.posts.computeIfPresent(e.post(), (id, p) -> p.titled(p.titles().and(e.from(), e.title())));
			case OrganisationEvent.PostMoved e -> this.posts.computeIfPresent(e.post(),
					(id, p) -> p.placed(p.units().and(e.from(), Optional.ofNullable(e.unit()))));
			case OrganisationEvent.PostClosed e -> this.posts.computeIfPresent(e.post(), (id, p) -> p.closed(e.from()));
			case OrganisationEvent.StandInsOrdered e ->
				this.posts.computeIfPresent(e.post(), (id, p) -> p.ordered(p.standIns().and(e.from(), e.standIns())));
			case OrganisationEvent.PostFilled e -> this.posts.computeIfPresent(e.post(),
					(id, p) -> p.with(plus(p.holdings(), new Holding(e.person(), e.from(), null))));
			case OrganisationEvent.PostVacated e ->
				this.posts.computeIfPresent(e.post(), (id, p) -> p.with(vacated(p.holdings(), e)));
			case OrganisationEvent.MemberSeated e -> this.posts.computeIfPresent(e.post(),
					(id, p) -> p.seated(plus(p.sittings(), new Sitting(e.role(), e.from(), null))));
			case OrganisationEvent.MemberUnseated e ->
				this.posts.computeIfPresent(e.post(), (id, p) -> p.seated(unseated(p.sittings(), e)));
			case OrganisationEvent.ReorganisationPrepared e ->
				this.plans.put(e.reorganisation(), new Plan(e.effectiveOn(), e.changes(), true, false));
			case OrganisationEvent.ReorganisationRevised e ->
				this.plans.put(e.reorganisation(), new Plan(e.effectiveOn(), e.changes(), true, false));
			case OrganisationEvent.ReorganisationCancelled e -> end(e.reorganisation(), false);
			case OrganisationEvent.ReorganisationCarriedOut e -> end(e.reorganisation(), true);
			case OrganisationEvent.OwnersProposed e -> {
			}
			case OrganisationEvent.RosterTakenOver e -> {
			}
			case OrganisationEvent.ErasureRequested e ->
				this.erasures.put(e.person(), new Erasure(e.by().person(), e.ground(), e.requestedOn(), null));
			case OrganisationEvent.ErasureWithdrawn e -> this.erasures.remove(e.person());
			case OrganisationEvent.NameErased e -> this.erasures.computeIfPresent(e.person(),
					(person, asked) -> new Erasure(asked.by(), asked.ground(), asked.requestedOn(), e.erasedOn()));
		}
	}

	private void end(ReorganisationId reorganisation, boolean carriedOut) {
		this.plans.computeIfPresent(reorganisation,
				(id, plan) -> new Plan(plan.effectiveOn(), List.of(), false, carriedOut));
	}

	/** The holding that began last is the one that ends. */
	private static List<Holding> vacated(List<Holding> holdings, OrganisationEvent.PostVacated e) {
		List<Holding> after = new ArrayList<>(holdings);
		for (int i = after.size() - 1; i >= 0; i--) {
			Holding holding = after.get(i);
			if (holding.person().equals(e.person())) {
				after.set(i, new Holding(holding.person(), holding.from(), e.lastDay()));
				break;
			}
		}
		return after;
	}

	private static List<Sitting> unseated(List<Sitting> sittings, OrganisationEvent.MemberUnseated e) {
		List<Sitting> after = new ArrayList<>(sittings);
		Sitting last = after.remove(after.size() - 1);
		after.add(new Sitting(last.role(), last.from(), e.lastDay()));
		return after;
	}

	private static <V> List<V> plus(List<V> values, V another) {
		return Stream.concat(values.stream(), Stream.of(another)).toList();
	}

}
