package org.nawate.app.kgi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;

/** Says how far KGIs went, in the reader's language. */
public final class KgiSizeWords {

	private final Words words;

	KgiSizeWords(Words words) {
		this.words = words;
	}

	/** For instance +50人(+50.0%); of percentages the difference is in points. */
	public String of(KgiChange.Size size) {
		String unit = Objects.requireNonNullElse(size.unit(), "");
		String said = unit.equals("%") ? this.words.of("kgi.size.points", signed(size.difference()))
				: signed(size.difference()) + unit;
		return (size.percent() != null) ? this.words.of("kgi.size.percent", said, signed(size.percent())) : said;
	}

	/** For instance 増加2件、減少1件(−12.5%〜+20.0%). */
	public String of(KgiDistance distance) {
		List<String> parts = new ArrayList<>();
		add(parts, "kgi.distance.above", distance.above());
		add(parts, "kgi.distance.below", distance.below());
		add(parts, "kgi.distance.same", distance.same());
		add(parts, "kgi.distance.unlike", distance.unlike());
		String counts = String.join(this.words.of("kgi.distance.and"), parts);
		return range(counts, distance.least(), distance.most());
	}

	private String range(String counts, @Nullable BigDecimal least, @Nullable BigDecimal most) {
		if (least == null || most == null) {
			return counts;
		}
		return (least.compareTo(most) == 0) ? this.words.of("kgi.size.percent", counts, signed(least))
				: this.words.of("kgi.distance.range", counts, signed(least), signed(most));
	}

	private void add(List<String> parts, String key, int count) {
		if (count > 0) {
			parts.add(this.words.of(key, count));
		}
	}

	/** With its sign. */
	private static String signed(BigDecimal figure) {
		return ((figure.signum() > 0) ? "+" : "") + figure.toPlainString();
	}

}
