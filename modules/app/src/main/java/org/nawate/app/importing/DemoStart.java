package org.nawate.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.edition.EditionQuery;
import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.store.ReadModels;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first start of the demo: on an empty store it founds the organisation and imports
 * the city's action plan of R6. What is on record is left alone.
 * {@code nawate.demo.start} makes it stop earlier: {@code organisation} founds that
 * alone, {@code nothing} leaves the store empty.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DemoStart implements ApplicationRunner {

	/** The action plan's tables as printed on the city's page. */
	static final String SAMPLE = "/sample/nawate-dx-action-plan-r6.txt";

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	/** How far the demo goes by itself. */
	enum Extent {

		NOTHING, ORGANISATION, PLAN

	}

	private final OrganisationQuery organisation;

	private final EditionQuery editions;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final ReadModels readModels;

	private final ImportPlan importPlan;

	private final Extent extent;

	DemoStart(OrganisationQuery organisation, EditionQuery editions, CommandGateway commands,
			OneTransaction transaction, ReadModels readModels, ImportPlan importPlan,
			@Value("${nawate.demo.start:plan}") Extent extent) {
		this.organisation = organisation;
		this.editions = editions;
		this.commands = commands;
		this.transaction = transaction;
		this.readModels = readModels;
		this.importPlan = importPlan;
		this.extent = extent;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		// Read models that are being made anew must not look like an empty store.
		this.readModels.awaitCaughtUp(LONGEST_WAIT);
		if (this.extent != Extent.NOTHING && this.organisation.name().isEmpty()) {
			expectAccepted(this.transaction.inOneTransaction(this::found, Outcome::isAccepted));
			this.readModels.awaitCaughtUp(LONGEST_WAIT);
		}
		// Somebody who names a file imports that one instead.
		if (this.extent == Extent.PLAN && !arguments.containsOption(ImportFromCommandLine.FILE)
				&& this.editions.list().isEmpty()) {
			ImportReport report = this.importPlan.run(sample(), Actor.system());
			if (!report.imported()) {
				throw new IllegalStateException(
						"The sample cannot be imported: " + report.reading().errors() + " " + report.refusal());
			}
			this.readModels.awaitCaughtUp(LONGEST_WAIT);
		}
	}

	private Outcome found() {
		for (OrganisationCommand command : new DemoOrganisation().commands()) {
			Outcome outcome = this.commands.sendAndWait(command);
			if (!outcome.isAccepted()) {
				return outcome;
			}
		}
		return Outcome.accepted();
	}

	private static void expectAccepted(Outcome outcome) {
		if (!outcome.isAccepted()) {
			throw new IllegalStateException("The demo's organisation was refused: " + outcome);
		}
	}

	private static PlanSource sample() {
		try (InputStream in = DemoStart.class.getResourceAsStream(SAMPLE)) {
			if (in == null) {
				throw new IllegalStateException("missing: " + SAMPLE);
			}
			return PlanSource.of(SAMPLE.substring(SAMPLE.lastIndexOf('/') + 1), in.readAllBytes(), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
