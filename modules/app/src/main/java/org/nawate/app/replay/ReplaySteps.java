package org.nawate.app.replay;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The acts of a replay, and where one is among them.
 *
 * @param all in the order in which they were recorded, at least one
 * @param here the index of the act that is shown
 */
record ReplaySteps(List<ReplayStep> all, int here) {

	ReplaySteps {
		all = List.copyOf(all);
	}

	/** Where an instant falls: at the last act before it. */
	static ReplaySteps at(List<ReplayStep> all, long position) {
		int here = (int) all.stream().filter((step) -> step.position() <= position).count() - 1;
		return new ReplaySteps(all, Math.max(0, here));
	}

	/** The act nearest to a number that is none of them. */
	static ReplayStep nearest(List<ReplayStep> all, long position) {
		return all.stream()
			.min(Comparator.comparingLong((ReplayStep step) -> Math.abs(step.position() - position)))
			.orElseThrow();
	}

	public ReplayStep current() {
		return this.all.get(this.here);
	}

	public ReplayStep first() {
		return this.all.getFirst();
	}

	public ReplayStep last() {
		return this.all.getLast();
	}

	public @Nullable ReplayStep previous() {
		return (this.here > 0) ? this.all.get(this.here - 1) : null;
	}

	public @Nullable ReplayStep next() {
		return (this.here < this.all.size() - 1) ? this.all.get(this.here + 1) : null;
	}

	public int size() {
		return this.all.size();
	}

	/** The numbers of the acts, for the marks of the slider. */
	public List<Integer> numbers() {
		return IntStream.rangeClosed(1, this.all.size()).boxed().toList();
	}

}
