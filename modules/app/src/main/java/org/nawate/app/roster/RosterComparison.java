package org.nawate.app.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.roster.RosterFault.Code;
import org.nawate.app.roster.RosterFault.Where;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.domain.organisation.UnitId;

/**
 * Compares a roster with the organisation of a day: the changes by which they differ,
 * each with the row that says so, and what in the roster names nothing.
 */
final class RosterComparison {

	/** A change, and where it is said. */
	record Located(OrganisationChange change, Where where) {
	}

	private final Roster roster;

	private final Map<String, UnitRow> units;

	private final Map<String, PostRow> posts;

	private final Map<String, List<Holder>> holders;

	private final Map<String, List<String>> orders;

	private final Where whole;

	private final List<Located> changes = new ArrayList<>();

	/**
	 * A roster beside what is on record of a day.
	 * @param whole where that is told what stands in no row
	 */
	RosterComparison(Roster roster, List<UnitRow> units, List<PostRow> posts, Map<String, List<Holder>> holders,
			Map<String, List<String>> orders, Where whole) {
		this.roster = roster;
		this.units = units.stream().collect(Collectors.toMap(UnitRow::unitId, Function.identity()));
		this.posts = posts.stream().collect(Collectors.toMap(PostRow::postId, Function.identity()));
		this.holders = holders;
		this.orders = orders;
		this.whole = whole;
	}

	/** The changes, in the order of the roster; faults are added to it. */
	List<Located> changes() {
		this.roster.units.forEach(this::unit);
		this.roster.posts.forEach(this::post);
		this.roster.posts.keySet().forEach(this::held);
		this.roster.posts.keySet().forEach(this::seated);
		this.roster.posts.keySet().forEach(this::ordered);
		this.roster.holders.forEach((post, persons) -> persons.values()
			.stream()
			.findFirst()
			.ifPresent((holding) -> stranger(post, holding.where())));
		this.roster.seats.forEach((post, seat) -> stranger(post, seat.where()));
		this.roster.orders.forEach((post, order) -> stranger(post, order.where()));
		this.roster.closedPosts.forEach(this::closePost);
		this.roster.closedUnits.forEach(this::closeUnit);
		missing();
		return List.copyOf(this.changes);
	}

	private void unit(String id, Roster.Unit said) {
		if (said.parent() != null && !this.roster.units.containsKey(said.parent())) {
			this.roster.fault(Code.UNIT_UNKNOWN, said.where(), said.parent());
			return;
		}
		UnitId unit = new UnitId(id);
		UnitId parent = (said.parent() != null) ? new UnitId(said.parent()) : null;
		UnitRow known = this.units.get(id);
		if (known == null) {
			add(new OrganisationChange.OpenUnit(unit, said.name(), parent), said.where());
			return;
		}
		if (!known.name().equals(said.name())) {
			add(new OrganisationChange.RenameUnit(unit, said.name()), said.where());
		}
		if (!Objects.equals(known.parentId(), said.parent())) {
			add(new OrganisationChange.MoveUnit(unit, parent), said.where());
		}
	}

	private void post(String id, Roster.Post said) {
		if (said.unit() != null && !this.roster.units.containsKey(said.unit())) {
			this.roster.fault(Code.UNIT_UNKNOWN, said.where(), said.unit());
			return;
		}
		PostId post = new PostId(id);
		UnitId unit = (said.unit() != null) ? new UnitId(said.unit()) : null;
		PostRow known = this.posts.get(id);
		if (known == null) {
			add(new OrganisationChange.CreatePost(post, said.title(), said.kind(), unit), said.where());
			return;
		}
		if (known.kind() != said.kind()) {
			this.roster.fault(Code.KIND_UNKNOWN, said.where(), RosterLayout.word(said.kind()),
					RosterLayout.word(known.kind()));
		}
		if (!known.title().equals(said.title())) {
			add(new OrganisationChange.RetitlePost(post, said.title()), said.where());
		}
		if (!Objects.equals(known.unitId(), said.unit())) {
			add(new OrganisationChange.MovePost(post, unit), said.where());
		}
	}

	/** One in the place of another is a succession. */
	private void held(String id) {
		PostId post = new PostId(id);
		Map<String, Roster.Holding> said = this.roster.holders.getOrDefault(id, Map.of());
		List<String> before = this.holders.getOrDefault(id, List.of()).stream().map(Holder::personId).toList();
		List<String> leaving = before.stream().filter((person) -> !said.containsKey(person)).toList();
		List<String> coming = said.keySet().stream().filter((person) -> !before.contains(person)).toList();
		boolean succession = before.size() == 1 && leaving.size() == 1 && coming.size() == 1;
		for (String person : coming) {
			Roster.Holding holding = Objects.requireNonNull(said.get(person));
			add(succession ? new OrganisationChange.SucceedInPost(post, new PersonId(person), holding.name())
					: new OrganisationChange.FillPost(post, new PersonId(person), holding.name()), holding.where());
		}
		if (!succession) {
			leaving
				.forEach((person) -> add(new OrganisationChange.VacatePost(post, new PersonId(person)), whereOf(id)));
		}
	}

	private void seated(String id) {
		Roster.Seat said = this.roster.seats.get(id);
		PostRow known = this.posts.get(id);
		SeatRole sits = (known != null) ? known.seatRole() : null;
		SeatRole role = (said != null) ? said.role() : null;
		if (sits == role) {
			return;
		}
		if (sits != null) {
			add(new OrganisationChange.UnseatMember(new PostId(id)), (said != null) ? said.where() : whereOf(id));
		}
		if (said != null) {
			add(new OrganisationChange.SeatMember(new PostId(id), said.role()), said.where());
		}
	}

	private void ordered(String id) {
		Roster.Order said = this.roster.orders.get(id);
		List<String> now = (said != null) ? said.standIns() : List.of();
		if (said != null) {
			now.stream()
				.filter((other) -> !this.roster.posts.containsKey(other))
				.forEach((other) -> this.roster.fault(Code.POST_UNKNOWN, said.where(), other));
		}
		List<String> before = this.orders.getOrDefault(id, List.of()).stream().filter(this.posts::containsKey).toList();
		if (!now.equals(before)) {
			add(new OrganisationChange.OrderStandIns(new PostId(id), now.stream().map(PostId::new).toList()),
					(said != null) ? said.where() : whereOf(id));
		}
	}

	private void stranger(String post, Where where) {
		if (!this.roster.posts.containsKey(post)) {
			this.roster.fault(Code.POST_UNKNOWN, where, post);
		}
	}

	private void closePost(String id, Roster.Closed said) {
		if (this.roster.posts.containsKey(id)) {
			this.roster.fault(Code.CLOSED_AND_LISTED, said.where(), id);
		}
		else if (!this.posts.containsKey(id)) {
			this.roster.fault(Code.CLOSED_UNKNOWN, said.where(), id);
		}
		else {
			said.successors()
				.stream()
				.filter((other) -> !this.roster.posts.containsKey(other))
				.forEach((other) -> this.roster.fault(Code.POST_UNKNOWN, said.where(), other));
			PostId successor = said.successors().isEmpty() ? null : new PostId(said.successors().getFirst());
			add(new OrganisationChange.ClosePost(new PostId(id), successor), said.where());
		}
	}

	private void closeUnit(String id, Roster.Closed said) {
		if (this.roster.units.containsKey(id)) {
			this.roster.fault(Code.CLOSED_AND_LISTED, said.where(), id);
		}
		else if (!this.units.containsKey(id)) {
			this.roster.fault(Code.CLOSED_UNKNOWN, said.where(), id);
		}
		else {
			said.successors()
				.stream()
				.filter((other) -> !this.roster.units.containsKey(other))
				.forEach((other) -> this.roster.fault(Code.UNIT_UNKNOWN, said.where(), other));
			add(new OrganisationChange.CloseUnit(new UnitId(id), said.successors().stream().map(UnitId::new).toList()),
					said.where());
		}
	}

	/** Nothing is closed by leaving it out. */
	private void missing() {
		this.units.values()
			.stream()
			.filter((unit) -> !this.roster.units.containsKey(unit.unitId())
					&& !this.roster.closedUnits.containsKey(unit.unitId()))
			.forEach((unit) -> this.roster.fault(Code.MISSING, this.whole, RosterLayout.UNIT, unit.unitId(),
					unit.name()));
		this.posts.values()
			.stream()
			.filter((post) -> !this.roster.posts.containsKey(post.postId())
					&& !this.roster.closedPosts.containsKey(post.postId()))
			.forEach((post) -> this.roster.fault(Code.MISSING, this.whole, RosterLayout.POST, post.postId(),
					post.title()));
	}

	private Where whereOf(String post) {
		Roster.@Nullable Post said = this.roster.posts.get(post);
		return (said != null) ? said.where() : this.whole;
	}

	private void add(OrganisationChange change, Where where) {
		this.changes.add(new Located(change, where));
	}

}
