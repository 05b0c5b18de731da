package org.nawate.app.reorganisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.project.Owner;

/**
 * How units and posts would be called and placed after changes, and what would be gone.
 */
final class Plan implements Whereabouts {

	/**
	 * Who would begin to hold a post.
	 *
	 * @param instead in the place of whoever holds it, not beside
	 */
	record Newcomer(PersonId person, String name, boolean instead) {
	}

	/** By post, who would take its steps. */
	final Map<String, Optional<PostId>> closedPosts = new LinkedHashMap<>();

	/** Closed, renamed or moved. */
	final Set<String> touchedUnits = new HashSet<>();

	private final Map<String, List<UnitId>> closedUnits = new HashMap<>();

	private final Map<String, String> unitNames = new HashMap<>();

	private final Map<String, Optional<String>> parents = new HashMap<>();

	private final Map<String, String> titles = new HashMap<>();

	private final Map<String, Optional<String>> homes = new HashMap<>();

	/** By post, whoever would begin to hold it. */
	private final Map<String, Newcomer> newcomers = new HashMap<>();

	private Plan() {
	}

	static Plan of(List<OrganisationChange> changes, Map<String, UnitRow> units, Map<String, PostRow> posts) {
		Plan plan = new Plan();
		units.values().forEach((unit) -> {
			plan.unitNames.put(unit.unitId(), unit.name());
			plan.parents.put(unit.unitId(), Optional.ofNullable(unit.parentId()));
		});
		posts.values().forEach((post) -> {
			plan.titles.put(post.postId(), post.title());
			plan.homes.put(post.postId(), Optional.ofNullable(post.unitId()));
		});
		changes.forEach(plan::add);
		return plan;
	}

	private void add(OrganisationChange change) {
		switch (change) {
			case OrganisationChange.OpenUnit c -> {
				this.unitNames.put(c.unit().value(), c.name());
				this.parents.put(c.unit().value(), Optional.ofNullable(c.parent()).map(UnitId::value));
			}
			case OrganisationChange.RenameUnit c -> {
				this.unitNames.put(c.unit().value(), c.name());
				this.touchedUnits.add(c.unit().value());
			}
			case OrganisationChange.MoveUnit c -> {
				this.parents.put(c.unit().value(), Optional.ofNullable(c.parent()).map(UnitId::value));
				this.touchedUnits.add(c.unit().value());
			}
			case OrganisationChange.CloseUnit c -> {
				this.closedUnits.put(c.unit().value(), c.successors());
				this.touchedUnits.add(c.unit().value());
			}
			case OrganisationChange.CreatePost c -> {
				this.titles.put(c.post().value(), c.title());
				this.homes.put(c.post().value(), Optional.ofNullable(c.unit()).map(UnitId::value));
			}
			case OrganisationChange.MovePost c ->
				this.homes.put(c.post().value(), Optional.ofNullable(c.unit()).map(UnitId::value));
			case OrganisationChange.RetitlePost c -> this.titles.put(c.post().value(), c.title());
			case OrganisationChange.ClosePost c ->
				this.closedPosts.put(c.post().value(), Optional.ofNullable(c.successor()));
			case OrganisationChange.FillPost c ->
				this.newcomers.putIfAbsent(c.post().value(), new Newcomer(c.person(), c.personName(), false));
			case OrganisationChange.SucceedInPost c ->
				this.newcomers.put(c.post().value(), new Newcomer(c.person(), c.personName(), true));
			case OrganisationChange.OfPost c -> {
			}
		}
	}

	@Override
	public Optional<Home> of(String post) {
		String at = post;
		Set<String> seen = new HashSet<>();
		while (this.closedPosts.containsKey(at) && seen.add(at)) {
			PostId successor = this.closedPosts.getOrDefault(at, Optional.empty()).orElse(null);
			if (successor == null) {
				return Optional.empty();
			}
			at = successor.value();
		}
		String title = this.titles.get(at);
		return (title != null)
				? Optional.of(new Home(at, title, this.homes.getOrDefault(at, Optional.empty()).orElse(null)))
				: Optional.empty();
	}

	@Override
	public boolean isClosed(String unit) {
		return this.closedUnits.containsKey(unit);
	}

	/** Who would begin to hold a post; {@code null} if nobody would. */
	@Nullable Newcomer newcomer(String post) {
		return this.newcomers.get(post);
	}

	String titleOf(String post) {
		return this.titles.getOrDefault(post, post);
	}

	/** The unit that would go on with what a unit does; {@code null} if none would. */
	@Nullable String unitAfter(String unit) {
		String at = unit;
		Set<String> seen = new HashSet<>();
		while (this.closedUnits.containsKey(at) && seen.add(at)) {
			List<UnitId> successors = Objects.requireNonNull(this.closedUnits.get(at));
			if (successors.isEmpty()) {
				return null;
			}
			at = successors.getFirst().value();
		}
		return at;
	}

	/** 部 of a unit as it would be called; {@code null} if it would stand under none. */
	@Nullable String departmentAfter(String unit) {
		return this.parents.getOrDefault(unit, Optional.empty()).map(this::nameOf).orElse(null);
	}

	String nameOf(String unit) {
		return this.unitNames.getOrDefault(unit, unit);
	}

	/** Who would own what a unit owns; {@code null} if nobody would go on. */
	@Nullable Owner ownerAfter(String unit) {
		String after = unitAfter(unit);
		return (after != null) ? new Owner(departmentAfter(after), nameOf(after)) : null;
	}

}
