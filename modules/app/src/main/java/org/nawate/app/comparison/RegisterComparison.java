package org.nawate.app.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nawate.app.register.RegisterDifference;
import org.nawate.app.register.RegisterRow;

/**
 * The register at one point of both times beside that at another.
 *
 * @param added rows that only the second has
 * @param gone rows that only the first has
 * @param ended rows that print their end on the second only
 * @param changed rows of which a figure reads otherwise
 * @param unchanged how many rows read the same
 * @param acts the facts that count on one side only, in the order of the log
 * @param moreActs whether there are more of them, behind the last one
 */
public record RegisterComparison(Side from, Side to, List<RegisterRow> added, List<RegisterRow> gone,
		List<RowChange> ended, List<RowChange> changed, int unchanged, List<ActBetween> acts, boolean moreActs) {

	static RegisterComparison of(Side from, Side to, RegisterDifference difference, List<ActBetween> acts,
			boolean moreActs) {
		List<RegisterRow> before = difference.before();
		List<RegisterRow> now = difference.now();
		Map<String, RegisterRow> old = byProject(before);
		Map<String, RegisterRow> young = byProject(now);
		List<RegisterRow> added = new ArrayList<>();
		List<RowChange> ended = new ArrayList<>();
		List<RowChange> changed = new ArrayList<>();
		int unchanged = difference.same();
		for (RegisterRow row : now) {
			RegisterRow was = old.get(row.projectId());
			if (was == null) {
				added.add(row);
				continue;
			}
			RowChange change = RowChange.of(was, row);
			if (change.ends()) {
				ended.add(change);
			}
			else if (change.fields().isEmpty()) {
				unchanged++;
			}
			else {
				changed.add(change);
			}
		}
		List<RegisterRow> gone = before.stream().filter((row) -> !young.containsKey(row.projectId())).toList();
		return new RegisterComparison(from, to, List.copyOf(added), gone, List.copyOf(ended), List.copyOf(changed),
				unchanged, acts, moreActs);
	}

	private static Map<String, RegisterRow> byProject(List<RegisterRow> rows) {
		return rows.stream().collect(Collectors.toMap(RegisterRow::projectId, Function.identity(), (one, same) -> one));
	}

	/** Whether both read the same. */
	public boolean isEmpty() {
		return this.added.isEmpty() && this.gone.isEmpty() && this.ended.isEmpty() && this.changed.isEmpty();
	}

}
