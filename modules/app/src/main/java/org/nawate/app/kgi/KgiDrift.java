package org.nawate.app.kgi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often the KGIs of one measure or department were changed, which way, and how far
 * they are now from the original ones.
 *
 * @param key number of the measure, or the department
 */
record KgiDrift(String key, Map<KgiDirection, Integer> counts, KgiDistance distance) {

	KgiDrift {
		Map<KgiDirection, Integer> copy = new EnumMap<>(KgiDirection.class);
		copy.putAll(counts);
		counts = copy;
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
	static List<KgiDrift> byMeasure(List<Cell> cells, List<KgiDistance.Cell> distances) {
		return by(cells, Cell::measure, distances, KgiDistance.Cell::measure);
	}

	/** By department, by name. */
	static List<KgiDrift> byDepartment(List<Cell> cells, List<KgiDistance.Cell> distances) {
		return by(cells, Cell::department, distances, KgiDistance.Cell::department);
	}

	private static <K extends Comparable<K>> List<KgiDrift> by(List<Cell> cells, Function<Cell, K> key,
			List<KgiDistance.Cell> distances, Function<KgiDistance.Cell, K> keyOfDistance) {
		Map<K, KgiDrift> by = new TreeMap<>();
		cells.forEach((cell) -> by.merge(key.apply(cell),
				new KgiDrift(String.valueOf(key.apply(cell)), Map.of(cell.direction(), cell.count()), KgiDistance.NONE),
				KgiDrift::and));
		distances.forEach((cell) -> by.merge(keyOfDistance.apply(cell),
				new KgiDrift(String.valueOf(keyOfDistance.apply(cell)), Map.of(), cell.distance()), KgiDrift::and));
		return List.copyOf(by.values());
	}

	private KgiDrift and(KgiDrift other) {
		Map<KgiDirection, Integer> sum = new EnumMap<>(KgiDirection.class);
		sum.putAll(this.counts);
		other.counts.forEach((direction, count) -> sum.merge(direction, count, Integer::sum));
		return new KgiDrift(this.key, sum, this.distance.and(other.distance));
	}

	/** How many in all. */
	static int total(List<Cell> cells) {
		return cells.stream().mapToInt(Cell::count).sum();
	}

}
