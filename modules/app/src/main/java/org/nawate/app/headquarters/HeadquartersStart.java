package org.nawate.app.headquarters;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.headquarters.HeadquartersCommand;
import org.nawate.domain.headquarters.HeadquartersRejection;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.store.ReadModels;

/**
 * The first start of the demo: its headquarters meets by the usual rules. What is on
 * record is left alone.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class HeadquartersStart implements ApplicationRunner {

	private static final String GROUND = "DX推進本部設置要綱(例)";

	/** The plan's first day. */
	private static final LocalDate FROM = LocalDate.of(2023, 4, 1);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final HeadquartersRulesQuery query;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final ReadModels readModels;

	private final Clock clock;

	private final boolean wanted;

	HeadquartersStart(HeadquartersRulesQuery query, CommandGateway commands, OneTransaction transaction,
			ReadModels readModels, Clock clock, @Value("${nawate.demo.start:plan}") String extent) {
		this.query = query;
		this.commands = commands;
		this.transaction = transaction;
		this.readModels = readModels;
		this.clock = clock;
		this.wanted = !extent.equalsIgnoreCase("nothing");
	}

	@Override
	public void run(ApplicationArguments arguments) {
		// Read models that are being made anew must not look like an empty store.
		this.readModels.awaitCaughtUp(LONGEST_WAIT);
		if (!this.wanted || !this.query.all().isEmpty()) {
			return;
		}
		Outcome outcome = this.transaction
			.inOneTransaction(
					() -> this.commands.sendAndWait(new HeadquartersCommand.AdoptRules(HeadquartersActs.ID,
							Actor.system(), HeadquartersRules.usual(), GROUND, FROM, LocalDate.now(this.clock))),
					Outcome::isAccepted);
		// Another node was faster.
		boolean known = outcome instanceof Outcome.Refused refused
				&& (refused.rejection() == HeadquartersRejection.NOT_BACKWARDS
						|| refused.rejection() == HeadquartersRejection.RULES_IN_FORCE);
		if (!outcome.isAccepted() && !known) {
			throw new IllegalStateException("The rules of the headquarters were refused: " + outcome);
		}
		this.readModels.awaitCaughtUp(LONGEST_WAIT);
	}

}
