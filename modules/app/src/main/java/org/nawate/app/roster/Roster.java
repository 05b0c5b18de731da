package org.nawate.app.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.roster.RosterFault.Code;
import org.nawate.app.roster.RosterFault.Where;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

/** What the rows of a roster say, and what is wrong with them by themselves. */
final class Roster {

	/** What may stand in addresses. */
	private static final Pattern FIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}");

	private static final Pattern SEPARATOR = Pattern.compile("[、,，\\s]+");

	final Map<String, Unit> units = new LinkedHashMap<>();

	final Map<String, Post> posts = new LinkedHashMap<>();

	final Map<String, Map<String, Holding>> holders = new LinkedHashMap<>();

	final Map<String, Seat> seats = new LinkedHashMap<>();

	final Map<String, Order> orders = new LinkedHashMap<>();

	final Map<String, Closed> closedUnits = new LinkedHashMap<>();

	final Map<String, Closed> closedPosts = new LinkedHashMap<>();

	private final Map<String, String> names = new HashMap<>();

	private final List<RosterFault> faults = new ArrayList<>();

	/** 部署. */
	record Unit(String name, @Nullable String parent, Where where) {
	}

	/** 職. */
	record Post(String title, @Nullable String unit, PostKind kind, Where where) {
	}

	/** 在職. */
	record Holding(String name, Where where) {
	}

	/** 推進本部. */
	record Seat(SeatRole role, Where where) {
	}

	/** 代決. */
	record Order(List<String> standIns, Where where) {
	}

	/** 廃止. */
	record Closed(List<String> successors, Where where) {
	}

	private Roster() {
	}

	static Roster of(RosterTable table) {
		Roster roster = new Roster();
		roster.faults.addAll(table.faults());
		table.rows().forEach(roster::add);
		return roster;
	}

	List<RosterFault> faults() {
		return this.faults;
	}

	void fault(Code code, Where where, Object... details) {
		this.faults.add(RosterFault.of(code, where, details));
	}

	private void add(RosterTable.Row row) {
		String section = row.of(RosterLayout.SECTION);
		String id = row.of(RosterLayout.ID);
		if (!RosterLayout.SECTIONS.contains(section)) {
			fault(Code.SECTION_UNKNOWN, row.where(), section, String.join("、", RosterLayout.SECTIONS));
			return;
		}
		if (id.isEmpty()) {
			fault(Code.ID_MISSING, row.where(), section);
			return;
		}
		if (!FIT.matcher(id).matches()) {
			fault(Code.ID_UNFIT, row.where(), id);
			return;
		}
		switch (section) {
			case RosterLayout.UNIT -> unit(row, id);
			case RosterLayout.POST -> post(row, id);
			case RosterLayout.HOLDER -> holder(row, id);
			case RosterLayout.SEAT -> seat(row, id);
			case RosterLayout.STAND_INS -> once(this.orders.put(id, new Order(others(row), row.where())), row, id);
			default -> closed(row, id);
		}
	}

	private void unit(RosterTable.Row row, String id) {
		if (named(row, RosterLayout.NAME)) {
			once(this.units.put(id,
					new Unit(row.of(RosterLayout.NAME), orNull(row.of(RosterLayout.PLACE)), row.where())), row, id);
		}
	}

	private void post(RosterTable.Row row, String id) {
		PostKind kind = RosterLayout.POST_KINDS.get(row.of(RosterLayout.KIND));
		if (kind == null) {
			fault(Code.KIND_UNKNOWN, row.where(), row.of(RosterLayout.KIND),
					String.join("、", RosterLayout.POST_KINDS.keySet().stream().sorted().toList()));
			return;
		}
		if (named(row, RosterLayout.NAME)) {
			once(this.posts.put(id,
					new Post(row.of(RosterLayout.NAME), orNull(row.of(RosterLayout.PLACE)), kind, row.where())), row,
					id);
		}
	}

	private void holder(RosterTable.Row row, String post) {
		String person = row.of(RosterLayout.PERSON);
		String name = row.of(RosterLayout.PERSON_NAME);
		if (person.isEmpty() || name.isEmpty()) {
			fault(Code.PERSON_MISSING, row.where(), post);
			return;
		}
		if (!FIT.matcher(person).matches()) {
			fault(Code.ID_UNFIT, row.where(), person);
			return;
		}
		String before = this.names.putIfAbsent(person, name);
		if (before != null && !before.equals(name)) {
			fault(Code.NAMES_DIFFER, row.where(), person, before, name);
		}
		once(this.holders.computeIfAbsent(post, (id) -> new LinkedHashMap<>())
			.put(person, new Holding(name, row.where())), row, post + " " + person);
	}

	private void seat(RosterTable.Row row, String post) {
		SeatRole role = RosterLayout.ROLES.get(row.of(RosterLayout.ROLE));
		if (role == null) {
			fault(Code.ROLE_UNKNOWN, row.where(), row.of(RosterLayout.ROLE),
					String.join("、", RosterLayout.ROLES.keySet().stream().sorted().toList()));
			return;
		}
		once(this.seats.put(post, new Seat(role, row.where())), row, post);
	}

	private void closed(RosterTable.Row row, String id) {
		Closed closed = new Closed(others(row), row.where());
		switch (row.of(RosterLayout.KIND)) {
			case RosterLayout.UNIT -> once(this.closedUnits.put(id, closed), row, id);
			case RosterLayout.POST -> once(this.closedPosts.put(id, closed), row, id);
			default -> fault(Code.KIND_UNKNOWN, row.where(), row.of(RosterLayout.KIND),
					RosterLayout.UNIT + "、" + RosterLayout.POST);
		}
	}

	private boolean named(RosterTable.Row row, String column) {
		if (row.of(column).isEmpty()) {
			fault(Code.NAME_MISSING, row.where(), row.of(RosterLayout.ID));
			return false;
		}
		return true;
	}

	private void once(@Nullable Object before, RosterTable.Row row, String what) {
		if (before != null) {
			fault(Code.TWICE, row.where(), row.of(RosterLayout.SECTION), what);
		}
	}

	private static List<String> others(RosterTable.Row row) {
		return SEPARATOR.splitAsStream(row.of(RosterLayout.OTHERS)).filter((id) -> !id.isEmpty()).toList();
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
