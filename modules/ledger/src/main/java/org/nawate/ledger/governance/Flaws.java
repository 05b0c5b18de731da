package org.nawate.ledger.governance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.ledger.governance.Flaw.Code;

/** Gathers what does not hold; the same thing of the same fact is told once. */
final class Flaws {

	private final Set<Flaw> found = new LinkedHashSet<>();

	void find(Code code, Fact at, @Nullable Object... details) {
		find(code, at.name(), details);
	}

	void find(Code code, String where, @Nullable Object... details) {
		this.found.add(new Flaw(code, where,
				Stream.of(details).map((detail) -> (detail != null) ? detail.toString() : "-").toList()));
	}

	/** A rule of the city's: a flaw unless it holds. */
	void unless(boolean holds, Code code, Fact at, @Nullable Object... details) {
		if (!holds) {
			find(code, at, details);
		}
	}

	List<Flaw> all() {
		return new ArrayList<>(this.found);
	}

}
