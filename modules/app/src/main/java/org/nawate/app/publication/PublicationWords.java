package org.nawate.app.publication;

import java.time.LocalDate;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;

import org.springframework.stereotype.Component;

/** Names a published state in the reader's language: 令和7年度版(正誤第1回反映). */
@Component("publicationWords")
public class PublicationWords {

	private final Words words;

	private final WarekiFormat wareki;

	PublicationWords(Words words, WarekiFormat wareki) {
		this.words = words;
		this.wareki = wareki;
	}

	/** Its name. */
	public String name(Publication publication) {
		String year = this.wareki.fiscalYear(publication.fiscalYear());
		return publication.isCorrected() ? this.words.of("publication.name.corrected", year, publication.correction())
				: this.words.of("publication.name", year);
	}

	/** The title of the page of today's. */
	String title() {
		return this.words.of("publication.title");
	}

	/** The title of the page of a state. */
	String title(Publication publication) {
		return this.words.of("publication.title.of", name(publication));
	}

	/** Why nothing is shown of a day. */
	String nothing(LocalDate day, LocalDate today) {
		return this.words.of(day.isAfter(today) ? "publication.ahead" : "publication.before", this.words.day(day));
	}

	/** What a page of it is about. */
	String lead(PublishedPlan plan) {
		return this.words.of("publication.lead", plan.plan().name(), name(plan.publication()),
				this.words.day(plan.publication().from()));
	}

}
