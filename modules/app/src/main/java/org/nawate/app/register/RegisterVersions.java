package org.nawate.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a project is from day to day, by all that is known: versions that follow each
 * other without a gap, the last one without an end. A new fact takes over from its day on
 * until the day of the next fact about the same facet; every version that it changes ends
 * in knowledge there, and another one begins.
 */
final class RegisterVersions {

	/** In the order of their days. */
	private final List<Version> open;

	/** Those of a project as known so far. */
	RegisterVersions(List<Version> open) {
		this.open = new ArrayList<>(open);
	}

	/**
	 * A figure that holds.
	 *
	 * @param value as JSON
	 * @param since the day from which its fact says so
	 * @param position of the fact
	 * @param entered {@code null} if it was entered in its time
	 */
	record Held(String value, LocalDate since, long position, @Nullable Entered entered) {
	}

	/**
	 * A project on days that follow each other.
	 *
	 * @param until the day after the last one; {@code null} if there is none
	 * @param knownFrom the position from which it is known
	 */
	record Version(LocalDate from, @Nullable LocalDate until, long knownFrom, SortedMap<String, Held> held) {

		Version {
			held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
		}

		/** Whether it holds on that day or later. */
		private boolean holdsAfter(LocalDate day) {
			return this.until == null || this.until.isAfter(day);
		}

		private Version with(String facet, Held other, long knownFrom) {
			SortedMap<String, Held> all = new TreeMap<>(this.held);
			all.put(facet, other);
			return new Version(this.from, this.until, knownFrom, all);
		}

	}

	/**
	 * What an act changes in what is known.
	 *
	 * @param closed versions that are known no more
	 * @param opened those known from it on
	 */
	record Change(List<Version> closed, List<Version> opened) {
	}

	/** What is known by now. */
	List<Version> open() {
		return Collections.unmodifiableList(this.open);
	}

	/**
	 * Takes in what one act says; an act that was taken in before changes nothing. Only
	 * versions from the first day of which it speaks are looked at.
	 * @param position of the act, higher than all before
	 */
	Change take(long position, List<Map.Entry<String, Held>> said) {
		if (said.isEmpty()) {
			return new Change(List.of(), List.of());
		}
		LocalDate first = said.stream().map((each) -> each.getValue().since()).min(LocalDate::compareTo).orElseThrow();
		List<Version> before = List.copyOf(after(first));
		if (before.stream().anyMatch((version) -> version.knownFrom() >= position)) {
			return new Change(List.of(), List.of());
		}
		LocalDate begin = (before.isEmpty() || first.isBefore(before.getFirst().from())) ? first
				: before.getFirst().from();
		said.forEach((each) -> put(each.getKey(), each.getValue(), position));
		List<Version> touched = after(begin);
		Set<Version> now = new HashSet<>(touched);
		return new Change(before.stream().filter((version) -> !now.contains(version)).toList(),
				touched.stream().filter((version) -> version.knownFrom() == position).toList());
	}

	/** The versions that hold on a day or later. */
	private List<Version> after(LocalDate day) {
		int place = this.open.size();
		while (place > 0 && this.open.get(place - 1).holdsAfter(day)) {
			place--;
		}
		return this.open.subList(place, this.open.size());
	}

	private void put(String facet, Held said, long position) {
		for (int i = begin(said.since(), position); i < this.open.size(); i++) {
			Held there = this.open.get(i).held().get(facet);
			if (there != null && there.since().isAfter(said.since())) {
				return;
			}
			this.open.set(i, this.open.get(i).with(facet, said, position));
		}
	}

	/** Has a version begin on that day; answers its place. */
	private int begin(LocalDate day, long position) {
		if (this.open.isEmpty() || day.isBefore(this.open.getFirst().from())) {
			LocalDate until = this.open.isEmpty() ? null : this.open.getFirst().from();
			this.open.addFirst(new Version(day, until, position, new TreeMap<>()));
			return 0;
		}
		int place = this.open.size() - 1;
		while (this.open.get(place).from().isAfter(day)) {
			place--;
		}
		Version there = this.open.get(place);
		if (there.from().equals(day)) {
			return place;
		}
		this.open.set(place, new Version(there.from(), day, position, there.held()));
		this.open.add(place + 1, new Version(day, there.until(), position, there.held()));
		return place + 1;
	}

}
