package org.nawate.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.proposal.StepId;

/**
 * Makes a value of any type that the domain keeps in its events, with every component
 * filled.
 */
final class Sample {

	private static final Map<Type, Object> SIMPLE = Map.ofEntries(Map.entry(String.class, "四條畷 \"𠮷\" \n"),
			Map.entry(int.class, 7), Map.entry(Integer.class, 7), Map.entry(long.class, 5_000_000_000L),
			Map.entry(Long.class, 5_000_000_000L), Map.entry(boolean.class, true), Map.entry(Boolean.class, true),
			Map.entry(BigDecimal.class, new BigDecimal("80.50")), Map.entry(LocalDate.class, LocalDate.of(2025, 4, 1)),
			Map.entry(LocalTime.class, LocalTime.of(13, 30)),
			Map.entry(Instant.class, Instant.parse("2025-04-01T00:00:00Z")));

	/** Values with rules of their own. */
	private static final Map<Type, List<?>> RULED = Map.of(FiscalYear.class, List.of(new FiscalYear(2025)), Kgi.class,
			List.of(Kgi.parse("R8年度書かない窓口の利用満足度4.2"), Kgi.parse("-(ビジョンの策定後設定)"), Kgi.abolished()),
			Classification.class, List.of(new Classification(BusinessClass.L,
					Classification.Ground.HEADQUARTERS_DECISION, List.of("総務部"), true, "r", "h")),
			StepId.class, List.of(new StepId("p-1~1")));

	private Sample() {
	}

	/** One value, or one for each record of a sealed family. */
	static List<?> of(Type type) {
		if (SIMPLE.containsKey(type)) {
			return List.of(SIMPLE.get(type));
		}
		if (RULED.containsKey(type)) {
			return RULED.get(type);
		}
		if (type instanceof ParameterizedType generic) {
			return List.of(collection(generic));
		}
		Class<?> raw = (Class<?>) type;
		if (raw.isEnum()) {
			return List.of(raw.getEnumConstants()[0]);
		}
		if (raw.isSealed()) {
			return EventNames.leaves(raw).stream().flatMap((leaf) -> of(leaf).stream()).toList();
		}
		if (raw.isRecord()) {
			return records(raw);
		}
		throw new IllegalArgumentException("No sample of " + type.getTypeName() + " is known");
	}

	private static Object collection(ParameterizedType type) {
		List<List<?>> arguments = Stream.of(type.getActualTypeArguments()).<List<?>>map(Sample::of).toList();
		if (type.getRawType() == List.class) {
			return arguments.get(0);
		}
		if (type.getRawType() == Set.class) {
			return Set.copyOf(arguments.get(0));
		}
		if (type.getRawType() == Map.class) {
			return Map.of(arguments.get(0).get(0), arguments.get(1).get(0));
		}
		throw new IllegalArgumentException("No sample of " + type.getTypeName() + " is known");
	}

	/** As many records as the component with the most variants needs. */
	private static List<?> records(Class<?> type) {
		List<List<?>> parts = Stream.of(type.getRecordComponents())
			.<List<?>>map((component) -> of(component.getGenericType()))
			.toList();
		int most = parts.stream().mapToInt(List::size).max().orElse(1);
		return Stream.iterate(0, (i) -> i + 1)
			.limit(most)
			.map((i) -> create(type, parts.stream().map((part) -> part.get(Math.min(i, part.size() - 1))).toArray()))
			.toList();
	}

	/** A record of these parts, whoever may make it. */
	static Object create(Class<?> type, Object[] parts) {
		Class<?>[] types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
		try {
			var constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(parts);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException("No sample of " + type.getName(), e);
		}
	}

}
