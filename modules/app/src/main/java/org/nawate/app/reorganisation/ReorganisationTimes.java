package org.nawate.app.reorganisation;

import java.time.LocalDate;

import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
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

	private final CarryingOut carryingOut;

	private final Acts acts;

	ReorganisationTimes(ReorganisationQuery reorganisations, CarryingOut carryingOut, Acts acts) {
		this.reorganisations = reorganisations;
		this.carryingOut = carryingOut;
		this.acts = acts;
	}

	/**
	 * Carries out what is due on a day, each as one act, and looks after cases that lie
	 * elsewhere. What another node was faster with is refused and left.
	 */
	public void carryOut(LocalDate today) {
		this.acts.showEffect();
		this.reorganisations.due(today).forEach((due) -> carryOut(due, today));
		this.carryingOut.follow(today);
	}

	private void carryOut(ReorganisationRow due, LocalDate today) {
		Outcome outcome = this.carryingOut.carryOut(due, today);
		if (outcome instanceof Outcome.Refused refused) {
			log.warn("{} was not carried out: {} {}", due.name(), refused.rejection().code(), refused.details());
		}
		else {
			log.info("{} was carried out, as of {}", due.name(), due.effectiveOn());
		}
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
