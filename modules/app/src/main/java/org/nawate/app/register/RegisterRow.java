package org.nawate.app.register;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectState;

/**
 * A row as the city prints it: number kept for ever, class, KGI and owner gone from print
 * when it has ended.
 *
 * @param state in force or ended
 * @param acts for each figure ({@code placement}, {@code name}, {@code businessClass},
 * {@code kgi}, {@code owner}, {@code state}) the position of the fact behind it; empty in
 * a printed edition
 * @param entered of the figures that were not entered in their time, how they were
 */
public record RegisterRow(String projectId, int goal, int measure, int number, String name, List<Mark> marks,
		@Nullable BusinessClass businessClass, KgiCell kgi, Owner owner, ProjectState state, Map<String, Long> acts,
		Map<String, Entered> entered) {

	/** What stands in place of the owner of a project that has ended. */
	public static Owner noOwner(Mark end) {
		return new Owner(null, end.printed());
	}

	public RegisterRow {
		marks = List.copyOf(marks);
		acts = Collections.unmodifiableMap(new TreeMap<>(acts));
		entered = Collections.unmodifiableMap(new TreeMap<>(entered));
	}

	/** A row whose figures were all entered in their time. */
	public RegisterRow(String projectId, int goal, int measure, int number, String name, List<Mark> marks,
			@Nullable BusinessClass businessClass, KgiCell kgi, Owner owner, ProjectState state,
			Map<String, Long> acts) {
		this(projectId, goal, measure, number, name, marks, businessClass, kgi, owner, state, acts, Map.of());
	}

	/** The same row with the facts behind its figures. */
	public RegisterRow by(Map<String, Long> others) {
		return new RegisterRow(this.projectId, this.goal, this.measure, this.number, this.name, this.marks,
				this.businessClass, this.kgi, this.owner, this.state, others);
	}

	/** The position of the fact behind a figure; {@code null} where none is known. */
	public @Nullable Long act(String facet) {
		return this.acts.get(facet);
	}

	/** How a figure was entered; {@code null} if in its time. */
	public @Nullable Entered entered(String facet) {
		return this.entered.get(facet);
	}

	/**
	 * What stands beside a figure that was not entered in its time.
	 *
	 * @param position of the fact that entered it
	 */
	public record EntryMark(long position, Entered entered) {
	}

	/**
	 * The mark beside a figure, {@code null} if none is due: beside the name it stands
	 * for the row as a whole, and is not repeated beside what the same fact entered.
	 */
	public @Nullable EntryMark entryMark(String facet) {
		EntryMark ofRow = Stream.of("name", "placement", "state")
			.map(this::markOf)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (facet.equals("name")) {
			return ofRow;
		}
		EntryMark mark = this.state.isEnded() ? null : markOf(facet);
		return (mark != null && ofRow != null && mark.position() == ofRow.position()) ? null : mark;
	}

	private @Nullable EntryMark markOf(String facet) {
		Entered how = this.entered.get(facet);
		Long position = this.acts.get(facet);
		return (how != null && position != null) ? new EntryMark(position, how) : null;
	}

	/** The name with its marks as printed: 自動採点ソフト【追加】. */
	public String printedName() {
		StringBuilder printed = new StringBuilder(this.name);
		this.marks.forEach((mark) -> printed.append(mark.printed()));
		return printed.toString();
	}

}
