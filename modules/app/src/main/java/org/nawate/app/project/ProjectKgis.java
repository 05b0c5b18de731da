package org.nawate.app.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.register.KgiCell;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;

/** Which KGI a project had from which day on. */
final class ProjectKgis {

	private final ValueByDay<KgiVersion> kgis = new ValueByDay<>();

	/** The first one; a row that has none adds none. */
	void begin(Kgi kgi, LocalDate effectiveOn, FactRow fact, @Nullable String proposal) {
		if (kgi.kind() != KgiKind.NONE) {
			add(KgiVersion.first(kgi, effectiveOn, fact.recordedAt(), fact.position(), proposal));
		}
	}

	/**
	 * Another one.
	 * @param actuals what was reached by then; {@code null} where nobody was asked
	 * @param proposal by which it changed
	 */
	void change(Kgi kgi, LocalDate effectiveOn, FactRow fact, String reason, @Nullable String actuals,
			String proposal) {
		add(new KgiVersion(kgi.text(), kgi.kind(), KgiCell.of(kgi), effectiveOn, fact.recordedAt(), fact.position(),
				reason, actuals, proposal));
	}

	private void add(KgiVersion kgi) {
		this.kgis.add(kgi, kgi.effectiveOn(), kgi.position());
	}

	/** All of them, in the order of their days. */
	List<KgiVersion> all() {
		return this.kgis.all().stream().map(ValueByDay.Dated::value).toList();
	}

	/** The one in force on a day; before the first one, the first. */
	@Nullable KgiCell on(LocalDate day) {
		return this.kgis.on(day).map(KgiVersion::kgi).orElse(null);
	}

}
