package org.nawate.app.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;

/**
 * What changed from one edition to the next.
 *
 * @param abolished rows that print 【廃止】 for the first time, with the row of before
 * @param changed rows of which a figure is another than before
 */
public record EditionComparison(List<EditionRow> added, List<Change> abolished, List<Change> changed) {

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
		List<Change> abolished = new ArrayList<>();
		List<Change> changed = new ArrayList<>();
		for (EditionRow now : rows) {
			EditionRow before = last.get(now.project());
			if (before == null) {
				added.add(now);
				continue;
			}
			List<Field> fields = fields(before, now);
			if (now.abolished() && !before.abolished()) {
				abolished.add(new Change(before, now, fields));
			}
			else if (!fields.isEmpty()) {
				changed.add(new Change(before, now, fields));
			}
		}
		return new EditionComparison(List.copyOf(added), List.copyOf(abolished), List.copyOf(changed));
	}

	/** Whether both print the same, marks aside. */
	public boolean isEmpty() {
		return this.added.isEmpty() && this.abolished.isEmpty() && this.changed.isEmpty();
	}

	private static List<Field> fields(EditionRow before, EditionRow now) {
		List<Field> fields = new ArrayList<>();
		add("placement", before.measure() + "-" + before.number(), now.measure() + "-" + now.number(), fields);
		add("name", before.name(), now.name(), fields);
		add("businessClass", businessClass(before), businessClass(now), fields);
		add("kgi", kgi(before.kgi()), kgi(now.kgi()), fields);
		add("owner", owner(before.owner()), owner(now.owner()), fields);
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

	private static String kgi(@Nullable Kgi kgi) {
		return (kgi != null) ? kgi.text() : Kgi.abolished().text();
	}

	private static String owner(@Nullable Owner owner) {
		return (owner != null) ? owner.printed() : "【廃止】";
	}

}
