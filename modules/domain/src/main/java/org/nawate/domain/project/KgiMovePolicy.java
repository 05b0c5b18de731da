package org.nawate.domain.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.FiscalYearMention;
import org.nawate.domain.act.Width;

/**
 * Tells whether a new KGI asks for more or for less than the old one. Only what both
 * texts say without doubt counts: the same indicator in the same unit, held against the
 * figure in the same way. Anything else is unclear, and so for the headquarters.
 */
public final class KgiMovePolicy {

	private KgiMovePolicy() {
	}

	/** The move from one KGI to the next. */
	public static KgiMove between(Kgi before, Kgi after) {
		boolean pending = before.kind() == KgiKind.PENDING;
		if (after.kind() == KgiKind.PENDING || after.kind() == KgiKind.NONE) {
			return pending ? KgiMove.UNCLEAR : KgiMove.LOWERED;
		}
		if (pending) {
			return KgiMove.FIRST_SET;
		}
		if (before.value() == null || after.value() == null) {
			return (before.kind() == after.kind() || before.kind() == KgiKind.NONE) ? KgiMove.UNCLEAR
					: KgiMove.INDICATOR_CHANGED;
		}
		if (!indicator(before).equals(indicator(after)) || !unit(before).equals(unit(after))) {
			return KgiMove.INDICATOR_CHANGED;
		}
		return figures(before, after);
	}

	/**
	 * How far the figure went, the new one less the old one; empty unless both texts name
	 * the same indicator in the same unit. It says nothing of better or worse.
	 */
	public static Optional<BigDecimal> distance(Kgi before, Kgi after) {
		if (before.value() == null || after.value() == null || !unit(before).equals(unit(after))
				|| !indicator(before).equals(indicator(after))) {
			return Optional.empty();
		}
		return Optional.of(after.value().subtract(before.value()));
	}

	/** Why the two texts do not tell; empty where they do. */
	public static Optional<KgiDoubt> doubt(Kgi before, Kgi after) {
		if (between(before, after) != KgiMove.UNCLEAR) {
			return Optional.empty();
		}
		if (before.kind() == KgiKind.PENDING) {
			return Optional.of(KgiDoubt.STILL_PENDING);
		}
		if (before.value() == null || after.value() == null) {
			return Optional.of(KgiDoubt.WORDS_ONLY);
		}
		if (before.comparator() == null || after.comparator() == null) {
			return Optional.of(KgiDoubt.NO_COMPARATOR);
		}
		if (before.comparator() != after.comparator()) {
			return Optional.of(KgiDoubt.OTHER_COMPARATOR);
		}
		if ((before.year() == null) != (after.year() == null)) {
			return Optional.of(KgiDoubt.YEAR_IN_ONE_ONLY);
		}
		return Optional
			.of((before.value().compareTo(after.value()) == 0) ? KgiDoubt.SAME_FIGURE : KgiDoubt.FIGURE_AGAINST_YEAR);
	}

	private static KgiMove figures(Kgi before, Kgi after) {
		KgiComparator comparator = before.comparator();
		if (comparator == null || comparator != after.comparator() || before.value() == null || after.value() == null
				|| (before.year() == null) != (after.year() == null)) {
			return KgiMove.UNCLEAR;
		}
		int more = after.value().compareTo(before.value());
		int harder = switch (comparator) {
			case AT_LEAST, ABOVE, REDUCE_BY -> more;
			case AT_MOST, BELOW -> -more;
		};
		int sooner = sooner(before.year(), after.year());
		if (harder * sooner < 0 || (harder == 0 && sooner == 0)) {
			return KgiMove.UNCLEAR;
		}
		return (harder + sooner > 0) ? KgiMove.RAISED : KgiMove.LOWERED;
	}

	private static int sooner(@Nullable FiscalYear before, @Nullable FiscalYear after) {
		return (before != null && after != null) ? Integer.compare(before.year(), after.year()) : 0;
	}

	private static String unit(Kgi kgi) {
		return Optional.ofNullable(kgi.unit()).orElse("");
	}

	/** What is measured: the text without its figure and its years. */
	private static String indicator(Kgi kgi) {
		String folded = Width.fold(kgi.text()).replace('\n', ' ').replace('\r', ' ');
		StringBuilder rest = new StringBuilder(folded);
		for (FiscalYearMention mention : FiscalYear.mentions(folded)) {
			blank(rest, mention.start(), mention.end());
		}
		List<KgiFigure> figures = KgiFigure.in(folded);
		if (!figures.isEmpty()) {
			KgiFigure target = KgiText.target(figures);
			blank(rest, target.start(), target.end());
		}
		return rest.toString().replaceAll("[\\s、。・,.:]|(?:まで|末)(?:に|で)?|年度", "");
	}

	private static void blank(StringBuilder text, int start, int end) {
		text.replace(start, end, " ".repeat(end - start));
	}

}
