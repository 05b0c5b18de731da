package org.nawate.app.kgi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far the KGIs that were changed are now from those recorded first.
 *
 * @param above how many figures are higher now; whether that is more to reach, the texts
 * tell
 * @param unlike how many do not measure the same as the first one
 * @param least the least change, in percent to a tenth; {@code null} where none compares
 * @param most the greatest
 */
record KgiDistance(int above, int below, int same, int unlike, @Nullable BigDecimal least, @Nullable BigDecimal most) {

	static final KgiDistance NONE = new KgiDistance(0, 0, 0, 0, null, null);

	KgiDistance {
		least = (least != null) ? least.setScale(1, RoundingMode.HALF_UP) : null;
		most = (most != null) ? most.setScale(1, RoundingMode.HALF_UP) : null;
	}

	/** Both together. */
	KgiDistance and(KgiDistance other) {
		return new KgiDistance(this.above + other.above, this.below + other.below, this.same + other.same,
				this.unlike + other.unlike,
				Stream.of(this, other)
					.flatMap((each) -> Stream.ofNullable(each.least))
					.min(BigDecimal::compareTo)
					.orElse(null),
				Stream.of(this, other)
					.flatMap((each) -> Stream.ofNullable(each.most))
					.max(BigDecimal::compareTo)
					.orElse(null));
	}

	/** Those of one measure and department. */
	record Cell(int measure, String department, KgiDistance distance) {
	}

}
