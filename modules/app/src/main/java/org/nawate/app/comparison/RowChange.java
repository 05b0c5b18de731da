package org.nawate.app.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.app.register.Entered;
import org.nawate.app.register.RegisterRow;

/**
 * A row that reads otherwise on the one side than on the other.
 *
 * @param fields what reads otherwise
 */
public record RowChange(RegisterRow before, RegisterRow now, List<Field> fields) {

	/** Of a project that has ended, what still tells it from others. */
	private static final Set<String> AFTER_THE_END = Set.of("placement", "name", "state");

	/**
	 * A figure then and now.
	 *
	 * @param name {@code placement}, {@code name}, {@code businessClass}, {@code kgi},
	 * {@code owner} or {@code state}
	 * @param beforeAct the position of the fact behind it then
	 * @param nowAct the position of the fact behind it now
	 * @param entered how it was entered; {@code null} if in its time
	 */
	public record Field(String name, String before, String now, @Nullable Long beforeAct, @Nullable Long nowAct,
			@Nullable Entered entered) {
	}

	static RowChange of(RegisterRow before, RegisterRow now) {
		List<Field> fields = new ArrayList<>();
		add("placement", place(before), place(now), before, now, fields);
		add("name", before.name(), now.name(), before, now, fields);
		add("businessClass", Objects.toString(before.businessClass(), "-"), Objects.toString(now.businessClass(), "-"),
				before, now, fields);
		add("kgi", before.kgi().text(), now.kgi().text(), before, now, fields);
		add("owner", before.owner().printed(), now.owner().printed(), before, now, fields);
		add("state", before.state().name(), now.state().name(), before, now, fields);
		if (now.state().isEnded()) {
			fields.removeIf((field) -> !AFTER_THE_END.contains(field.name()));
		}
		return new RowChange(before, now, List.copyOf(fields));
	}

	/** Whether it has ended meanwhile. */
	public boolean ends() {
		return this.now.state().isEnded() && !this.before.state().isEnded();
	}

	private static String place(RegisterRow row) {
		return "(" + row.goal() + ")-" + row.measure() + " No " + row.number();
	}

	private static void add(String name, String before, String now, RegisterRow old, RegisterRow young,
			List<Field> fields) {
		if (!before.equals(now)) {
			fields.add(new Field(name, before, now, old.act(name), young.act(name), young.entered(name)));
		}
	}

}
