package org.nawate.app.reorganisation;

import java.time.LocalDate;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.process.inbox.OneTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries reorganisations out when their day begins, and at the start if that was missed.
 */
@Component
public class ReorganisationTimes {

	private static final Logger log = LoggerFactory.getLogger(ReorganisationTimes.class);

	private final ReorganisationQuery reorganisations;

	private final OrganisationQuery organisation;

	private final CaseRelocation cases;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final Acts acts;

	ReorganisationTimes(ReorganisationQuery reorganisations, OrganisationQuery organisation, CaseRelocation cases,
			CommandGateway commands, OneTransaction transaction, Acts acts) {
		this.reorganisations = reorganisations;
		this.organisation = organisation;
		this.cases = cases;
		this.commands = commands;
		this.transaction = transaction;
		this.acts = acts;
	}

	/**
	 * Carries out what is due on a day, each as one act, and lets the cases follow. What
	 * another node was faster with is refused and left.
	 */
	public void carryOut(LocalDate today) {
		this.acts.showEffect();
		this.reorganisations.due(today).forEach((due) -> carryOut(due, today));
		this.acts.showEffect();
		this.cases.follow(today);
	}

	private void carryOut(ReorganisationRow due, LocalDate today) {
		this.organisation.id().ifPresent((city) -> {
			Outcome outcome = this.transaction
				.inOneTransaction(
						() -> this.commands.sendAndWait(new OrganisationCommand.CarryOutReorganisation(city,
								Actor.system(), new ReorganisationId(due.reorganisationId()), today)),
						Outcome::isAccepted);
			if (outcome instanceof Outcome.Refused refused) {
				log.warn("{} was not carried out: {} {}", due.name(), refused.rejection().code(), refused.details());
			}
			else {
				log.info("{} was carried out, as of {}", due.name(), due.effectiveOn());
			}
		});
	}

	/** When it runs; a node may be kept from it. */
	@Component
	@ConditionalOnProperty(name = "nawate.schedule", havingValue = "true", matchIfMissing = true)
	static class Daily {

		private final ReorganisationTimes times;

		private final Acts acts;

		Daily(ReorganisationTimes times, Acts acts) {
			this.times = times;
			this.acts = acts;
		}

		@Scheduled(cron = "${nawate.reorganisation.at:0 1 0 * * *}", zone = "Asia/Tokyo")
		void atMidnight() {
			this.times.carryOut(this.acts.today());
		}

		@EventListener(ApplicationReadyEvent.class)
		void atTheStart() {
			this.times.carryOut(this.acts.today());
		}

	}

}
