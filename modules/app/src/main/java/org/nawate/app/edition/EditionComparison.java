package org.nawate.app.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;

/**
 * What changed from one edition to the next.
 *
 * @param ended rows that print their end for the first time, with the row of before
 * @param changed rows of which a figure is another than before
 */
public record EditionComparison(List<EditionRow> added, List<Change> ended, List<Change> changed) {

	/** A row then and now; {@code fields} names what is another. */
	public record Change(EditionRow before, EditionRow now, List<Field> fields) {
	}

	/**
	 * One cell as printed then and now.
	 *
	 * @param name {@code name}, {@code placement}, {@code businessClass}, {@code kgi} or
	 * {@code owner}
	 */
	public record Field(String name, String before, String now) {
	}

	static EditionComparison of(List<EditionRow> rows, List<EditionRow> lastRows) {
		Map<ProjectId, EditionRow> last = lastRows.stream()
			.collect(Collectors.toMap(EditionRow::project, Function.identity(), (a, b) -> a));
		List<EditionRow> added = new ArrayList<>();
		List<Change> ended = new ArrayList<>();
		List<Change> changed = new ArrayList<>();
		for (EditionRow now : rows) {
			EditionRow before = last.get(now.project());
			if (before == null) {
				added.add(now);
				continue;
			}
			List<Field> fields = fields(before, now);
			if (now.ended() && !before.ended()) {
				ended.add(new Change(before, now, fields));
			}
			else if (!fields.isEmpty()) {
				changed.add(new Change(before, now, fields));
			}
		}
		return new EditionComparison(List.copyOf(added), List.copyOf(ended), List.copyOf(changed));
	}

	/** Whether both print the same, marks aside. */
	public boolean isEmpty() {
		return this.added.isEmpty() && this.ended.isEmpty() && this.changed.isEmpty();
	}

	private static List<Field> fields(EditionRow before, EditionRow now) {
		List<Field> fields = new ArrayList<>();
		add("placement", before.measure() + "-" + before.number(), now.measure() + "-" + now.number(), fields);
		add("name", before.name(), now.name(), fields);
		add("businessClass", businessClass(before), businessClass(now), fields);
		add("kgi", kgi(before), kgi(now), fields);
		add("owner", owner(before), owner(now), fields);
		return List.copyOf(fields);
	}

	private static void add(String name, String before, String now, List<Field> fields) {
		if (!before.equals(now)) {
			fields.add(new Field(name, before, now));
		}
	}

	private static String businessClass(EditionRow row) {
		return Objects.toString(row.businessClass(), "-");
	}

	private static String kgi(EditionRow row) {
		Kgi kgi = row.kgi();
		return (kgi != null) ? kgi.text() : end(row);
	}

	private static String owner(EditionRow row) {
		Owner owner = row.owner();
		return (owner != null) ? owner.printed() : end(row);
	}

	/** What stands in the cells of a project that has ended. */
	private static String end(EditionRow row) {
		return row.end().orElse(Mark.ABOLISHED).printed();
	}

}
