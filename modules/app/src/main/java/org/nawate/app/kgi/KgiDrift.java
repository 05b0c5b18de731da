package org.nawate.app.kgi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the KGIs of one measure or department were changed, and which way.
 *
 * @param key number of the measure, or the department
 */
record KgiDrift(String key, Map<KgiDirection, Integer> counts) {

	KgiDrift {
		counts = new EnumMap<>(counts);
	}

	/** How often it went that way. */
	public int count(KgiDirection direction) {
		return this.counts.getOrDefault(direction, 0);
	}

	public int raised() {
		return count(KgiDirection.RAISED);
	}

	public int lowered() {
		return count(KgiDirection.LOWERED);
	}

	public int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** A number of changes that have all this in common. */
	record Cell(int measure, String department, KgiDirection direction, int count) {
	}

	/** By measure, in order. */
	static List<KgiDrift> byMeasure(List<Cell> cells) {
		Map<Integer, Map<KgiDirection, Integer>> by = new TreeMap<>();
		cells.forEach((cell) -> by.computeIfAbsent(cell.measure(), (key) -> new EnumMap<>(KgiDirection.class))
			.merge(cell.direction(), cell.count(), Integer::sum));
		List<KgiDrift> drift = new ArrayList<>();
		by.forEach((measure, counts) -> drift.add(new KgiDrift(String.valueOf(measure), counts)));
		return drift;
	}

	/** By department, by name. */
	static List<KgiDrift> byDepartment(List<Cell> cells) {
		Map<String, Map<KgiDirection, Integer>> by = new TreeMap<>();
		cells.forEach((cell) -> by.computeIfAbsent(cell.department(), (key) -> new EnumMap<>(KgiDirection.class))
			.merge(cell.direction(), cell.count(), Integer::sum));
		List<KgiDrift> drift = new ArrayList<>();
		by.forEach((department, counts) -> drift.add(new KgiDrift(department, counts)));
		return drift;
	}

	/** How many in all. */
	static int total(List<Cell> cells) {
		return cells.stream().mapToInt(Cell::count).sum();
	}

}
