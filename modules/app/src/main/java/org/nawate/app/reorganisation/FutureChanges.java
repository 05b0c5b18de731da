package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.springframework.stereotype.Component;

/** What is on record of the organisation for the days after one, for its page. */
@Component("futureChanges")
public class FutureChanges {

	private final HistoryQuery history;

	private final FactWords words;

	private final ReorganisationQuery reorganisations;

	FutureChanges(HistoryQuery history, FactWords words, ReorganisationQuery reorganisations) {
		this.history = history;
		this.words = words;
		this.reorganisations = reorganisations;
	}

	/** Something to come. */
	public record Line(LocalDate day, String text, String href) {
	}

	/** All of it, in the order of the days. */
	public List<Line> after(LocalDate day) {
		List<Line> lines = new ArrayList<>();
		this.history.organisationAfter(day)
			.forEach((fact) -> lines.add(new Line(Objects.requireNonNull(fact.effectiveOn()), this.words.what(fact),
					"/facts/" + fact.position())));
		this.reorganisations.all()
			.stream()
			.filter((row) -> row.isOpen() && row.effectiveOn().isAfter(day))
			.forEach((row) -> lines.add(new Line(row.effectiveOn(), row.name(),
					"/organisation/reorganisations/" + row.reorganisationId())));
		lines.sort(Comparator.comparing(Line::day));
		return lines;
	}

}
