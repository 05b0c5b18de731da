package org.nawate.app.register;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 */
public record RegisterRow(String projectId, int goal, int measure, int number, String name, List<Mark> marks,
		@Nullable BusinessClass businessClass, KgiCell kgi, Owner owner, ProjectState state, Map<String, Long> acts) {

	/** What stands in place of the owner of a project that has ended. */
	public static Owner noOwner(Mark end) {
		return new Owner(null, end.printed());
	}

	public RegisterRow {
		marks = List.copyOf(marks);
		acts = Collections.unmodifiableMap(new TreeMap<>(acts));
	}

	/** The position of the fact behind a figure; {@code null} where none is known. */
	public @Nullable Long act(String facet) {
		return this.acts.get(facet);
	}

	/** The name with its marks as printed: 自動採点ソフト【追加】. */
	public String printedName() {
		StringBuilder printed = new StringBuilder(this.name);
		this.marks.forEach((mark) -> printed.append(mark.printed()));
		return printed.toString();
	}

}
