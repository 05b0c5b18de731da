package org.nawate.app.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.nawate.app.edition.Edition;
import org.nawate.app.edition.EditionComparison;
import org.nawate.app.edition.EditionQuery;
import org.nawate.app.edition.PrintedActs;
import org.nawate.app.register.RegisterRow;

import org.springframework.stereotype.Component;

/** Puts a published state of the plan together, and beside the latest one. */
@Component
class PublishedPlans {

	private final PublicationQuery publications;

	private final EditionQuery editions;

	private final PrintedActs acts;

	PublishedPlans(PublicationQuery publications, EditionQuery editions, PrintedActs acts) {
		this.publications = publications;
		this.editions = editions;
		this.acts = acts;
	}

	/**
	 * A state.
	 * @param latest the one that is read today, with which it is compared
	 */
	PublishedPlan of(Publication publication, Publication latest) {
		Edition edition = this.publications.edition(publication);
		EditionComparison since = publication.equals(latest) ? null
				: this.editions.compare(this.publications.edition(latest).rows(), edition.rows());
		return new PublishedPlan(publication, edition.plan(), this.acts.of(edition).rows(), since);
	}

	/** A project's row in each state that prints it, the oldest first. */
	List<PrintedRow> ofProject(String project) {
		Map<String, RegisterRow> rows = this.publications.rowsOf(project);
		return this.publications.all().stream().flatMap((publication) -> {
			RegisterRow row = rows.get(publication.name());
			return (row != null) ? Stream.of(new PrintedRow(publication, row)) : Stream.empty();
		}).toList();
	}

	/** How a state prints a project. */
	record PrintedRow(Publication publication, RegisterRow row) {
	}

}
