package org.nawate.domain.project;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a 正誤 puts right: one figure as printed, and as it is correct. A misprint is no
 * other decision: what was decided stays, only its text was wrong.
 */
public sealed interface Misprint {

	/** Whether it says what is correct, and that is something else than was printed. */
	boolean isCorrected();

	/**
	 * Which figure it is: {@code name}, {@code kgi}, {@code owner}, {@code businessClass}
	 * or {@code marks}.
	 */
	String figure();

	/** What was printed, in words. */
	String printed();

	/** What is correct, in words; empty while not said. */
	String correct();

	/** 取組事業名. */
	record NameMisprint(String asPrinted, String asCorrect) implements Misprint {

		@Override
		public boolean isCorrected() {
			return !asCorrect.isBlank() && !asCorrect.equals(asPrinted);
		}

		@Override
		public String figure() {
			return "name";
		}

		@Override
		public String printed() {
			return asPrinted;
		}

		@Override
		public String correct() {
			return asCorrect;
		}

	}

	/** 達成目標(KGI). */
	record KgiMisprint(Kgi asPrinted, @Nullable Kgi asCorrect) implements Misprint {

		@Override
		public boolean isCorrected() {
			return asCorrect != null && asCorrect.kind() != KgiKind.NONE && !asCorrect.text().equals(asPrinted.text());
		}

		@Override
		public String figure() {
			return "kgi";
		}

		@Override
		public String printed() {
			return asPrinted.text();
		}

		@Override
		public String correct() {
			return (asCorrect != null) ? asCorrect.text() : "";
		}

	}

	/**
	 * 事業区分.
	 *
	 * @param asPrinted {@code null} where none was printed
	 */
	record ClassMisprint(@Nullable BusinessClass asPrinted, @Nullable BusinessClass asCorrect) implements Misprint {

		@Override
		public boolean isCorrected() {
			return asCorrect != null && asCorrect != asPrinted;
		}

		@Override
		public String figure() {
			return "businessClass";
		}

		@Override
		public String printed() {
			return (asPrinted != null) ? asPrinted.name() : "-";
		}

		@Override
		public String correct() {
			return (asCorrect != null) ? asCorrect.name() : "";
		}

	}

	/**
	 * The marks of an edition, 【追加】 and 【変更】. Those of an end and of a suspension stand
	 * for a decision, and are no misprint.
	 */
	record MarkMisprint(Set<Mark> asPrinted, Set<Mark> asCorrect) implements Misprint {

		private static final Set<Mark> OF_EDITIONS = Set.of(Mark.ADDED, Mark.CHANGED);

		public MarkMisprint {
			asPrinted = Collections.unmodifiableSortedSet(new TreeSet<>(asPrinted));
			asCorrect = Collections.unmodifiableSortedSet(new TreeSet<>(asCorrect));
		}

		@Override
		public boolean isCorrected() {
			return !asCorrect.equals(asPrinted) && others(asCorrect).equals(others(asPrinted));
		}

		@Override
		public String figure() {
			return "marks";
		}

		@Override
		public String printed() {
			return printed(asPrinted);
		}

		@Override
		public String correct() {
			return printed(asCorrect);
		}

		/** A row without a mark prints nothing there. */
		private static String printed(Set<Mark> marks) {
			return marks.stream().map(Mark::printed).collect(Collectors.joining());
		}

		private static Set<Mark> others(Set<Mark> marks) {
			Set<Mark> others = new TreeSet<>(marks);
			others.removeAll(OF_EDITIONS);
			return others;
		}

	}

	/**
	 * 事業主担課.
	 *
	 * @param unit the owning section's permanent id in the organisation, where the master
	 * knows it
	 */
	record OwnerMisprint(Owner asPrinted, @Nullable Owner asCorrect, @Nullable String unit) implements Misprint {

		@Override
		public boolean isCorrected() {
			return asCorrect != null && !asCorrect.equals(asPrinted);
		}

		@Override
		public String figure() {
			return "owner";
		}

		@Override
		public String printed() {
			return asPrinted.printed();
		}

		@Override
		public String correct() {
			return (asCorrect != null) ? asCorrect.printed() : "";
		}

	}

}
