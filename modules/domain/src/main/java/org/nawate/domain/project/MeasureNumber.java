package org.nawate.domain.project;

/**
 * The number of a 重要施策, counted across the goals: the 3 of (1)-3.
 *
 * @param value 1 to 99
 */
public record MeasureNumber(int value) implements Comparable<MeasureNumber> {

	public MeasureNumber {
		if (value < 1 || value > 99) {
			throw new IllegalArgumentException("no measure number: " + value);
		}
	}

	@Override
	public int compareTo(MeasureNumber other) {
		return Integer.compare(this.value, other.value);
	}

	@Override
	public String toString() {
		return Integer.toString(this.value);
	}

}
