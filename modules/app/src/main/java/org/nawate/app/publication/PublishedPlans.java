package org.nawate.app.publication;

import java.util.List;
import java.util.Optional;

import org.nawate.app.edition.Edition;
import org.nawate.app.edition.EditionComparison;
import org.nawate.app.edition.EditionQuery;
import org.nawate.app.register.RegisterRow;

import org.springframework.stereotype.Component;

/** Puts a published state of the plan together, and beside the latest one. */
@Component
class PublishedPlans {

	private final PublicationQuery publications;

	private final EditionQuery editions;

	private final PublishedActs acts;

	PublishedPlans(PublicationQuery publications, EditionQuery editions, PublishedActs acts) {
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
		return new PublishedPlan(publication, edition.plan(), this.acts.rows(publication, edition), since);
	}

	/** A project's row in each of some states that print it, the oldest first. */
	List<PrintedRow> ofProject(String project, List<Publication> all) {
		return all.stream()
			.flatMap((publication) -> row(project, publication).stream().map((row) -> new PrintedRow(publication, row)))
			.toList();
	}

	private Optional<RegisterRow> row(String project, Publication publication) {
		return this.publications.edition(publication)
			.printed()
			.stream()
			.filter((row) -> row.projectId().equals(project))
			.findFirst();
	}

	/** How a state prints a project. */
	record PrintedRow(Publication publication, RegisterRow row) {
	}

}
