package org.nawate.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiComparator;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.proposal.StepId;

/**
 * The values that the approved documents hold: no two components of a record alike, so
 * that none can be taken for another, and one value in which all that may be absent is.
 */
final class Specimen {

	private static final String HARD = " 髙﨑𠮷畷 葛󠄀 \"引用\" \\ ¥ <b>&\t－１％\n次の行";

	/** The value of an id, and the section of an owner. */
	private static final Set<String> NEVER_BLANK = Set.of("value", "section");

	/** The lists of a change of several projects, which is about one at least. */
	private static final Set<String> NEVER_EMPTY = Set.of("names", "transfers");

	private final boolean sparse;

	private int count;

	private boolean hardShown;

	private Specimen(boolean sparse) {
		this.sparse = sparse;
	}

	/** A value for each record of the sealed families within, and a sparse one. */
	static List<Object> of(Class<?> type) {
		List<Object> values = new ArrayList<>(new Specimen(false).records(type));
		Object sparse = new Specimen(true).records(type).get(0);
		if (!values.contains(sparse)) {
			values.add(sparse);
		}
		return values;
	}

	private List<?> values(Type type, String name) {
		this.count++;
		if (type == String.class) {
			return List.of(text(name));
		}
		if (type == int.class || type == Integer.class) {
			// A number of working days is no long one.
			return List.of(name.equals("noticeWorkingDays") ? this.count % 31 : this.count);
		}
		if (type == long.class || type == Long.class) {
			return List.of(5_000_000_000L + this.count);
		}
		if (type == boolean.class || type == Boolean.class) {
			return List.of(this.count % 2 == 0);
		}
		if (type == LocalDate.class) {
			return List.of(LocalDate.of(2024, 2, 28).plusDays(this.count));
		}
		if (type instanceof ParameterizedType generic) {
			return List.of(collection(generic, name));
		}
		return objects((Class<?>) type, name);
	}

	/**
	 * The first text holds what is hard to store; the others stay easy to check by eye.
	 */
	private String text(String name) {
		if (this.sparse) {
			return NEVER_BLANK.contains(name) ? name + this.count : "";
		}
		boolean hard = !this.hardShown;
		this.hardShown = true;
		return name + this.count + (hard ? HARD : "");
	}

	private List<?> objects(Class<?> type, String name) {
		if (type == FiscalYear.class) {
			return List.of(new FiscalYear(2020 + this.count));
		}
		if (type == StepId.class) {
			return List.of(new StepId("案件-1~" + this.count));
		}
		if (type == Kgi.class) {
			return kgis();
		}
		if (type == Classification.class) {
			return classifications();
		}
		if (type.isEnum()) {
			Object[] constants = type.getEnumConstants();
			return List.of(constants[this.count % constants.length]);
		}
		if (type.isSealed()) {
			return EventNames.leaves(type).stream().flatMap((leaf) -> records(leaf).stream()).toList();
		}
		if (type.isRecord()) {
			return records(type);
		}
		throw new IllegalArgumentException("no specimen of " + type.getName() + " for " + name);
	}

	private List<Kgi> kgis() {
		Kgi qualitative = new Kgi("庁内で𠮷・髙・﨑が使える", KgiKind.QUALITATIVE, null, null, null, null, null);
		if (this.sparse) {
			return List.of(qualitative);
		}
		return List.of(
				new Kgi("満足度" + this.count + "を80.50%削減", KgiKind.NUMERIC, new BigDecimal("80.50"), "%",
						KgiComparator.REDUCE_BY, new FiscalYear(2027), null),
				new Kgi("-(ビジョンの策定後設定)", KgiKind.PENDING, null, null, null, null, "ビジョンの策定後設定"), qualitative);
	}

	private List<Classification> classifications() {
		return List.of(new Classification(BusinessClass.L, Classification.Ground.HEADQUARTERS_DECISION,
				this.sparse ? List.of() : List.of("総務部", "教育部"), this.sparse ? null : true, "rule" + this.count,
				"hash" + this.count));
	}

	private Object collection(ParameterizedType type, String name) {
		Type element = type.getActualTypeArguments()[0];
		if (type.getRawType() == Set.class && element instanceof Class<?> kind && kind.isEnum()) {
			return this.sparse ? Set.of() : Set.copyOf(Arrays.asList(kind.getEnumConstants()));
		}
		if (type.getRawType() != List.class) {
			throw new IllegalArgumentException("no specimen of " + type.getTypeName());
		}
		if (this.sparse) {
			return NEVER_EMPTY.contains(name) ? List.copyOf(values(element, name)) : List.of();
		}
		List<Object> both = new ArrayList<>(values(element, name));
		both.addAll(values(element, name));
		return both;
	}

	private List<?> records(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		List<List<?>> parts = new ArrayList<>();
		for (RecordComponent component : components) {
			boolean absent = this.sparse && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			parts.add(absent ? Arrays.asList((Object) null) : values(component.getGenericType(), component.getName()));
		}
		int most = parts.stream().mapToInt(List::size).max().orElse(1);
		return Stream.iterate(0, (i) -> i + 1)
			.limit(most)
			.map((i) -> Sample.create(type,
					parts.stream().map((part) -> part.get(Math.min(i, part.size() - 1))).toArray()))
			.toList();
	}

}
