package org.nawate.app.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.store.ReadModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The way in which every act of a person is done: allowed by the post, in one
 * transaction, and shown by the read models when it returns.
 */
@Component
public class Acts {

	private static final Logger log = LoggerFactory.getLogger(Acts.class);

	/** Longer waits no page; the act stands, its effect is shown a little later. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final OneTransaction transaction;

	private final ReadModels readModels;

	private final Clock clock;

	Acts(OneTransaction transaction, ReadModels readModels, Clock clock) {
		this.transaction = transaction;
		this.readModels = readModels;
		this.clock = clock;
	}

	/** Today in Japan. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Does the act if the person may. Inside a larger act nothing is shown before that
	 * one is committed, and whoever began it calls {@link #showEffect()} then.
	 * @param unknown the answer if what is acted upon does not exist
	 * @param act sends the command in the name of the actor it is given
	 */
	public Outcome take(Acting acting, Permission permission, Rejection unknown, Function<Actor, Outcome> act) {
		return take(acting, permission, PermissionPolicy.refusal(permission, acting), unknown, act);
	}

	/** The same with a refusal that was found already, or {@code null}. */
	public Outcome take(Acting acting, Permission permission, Outcome.@Nullable Refused refusal, Rejection unknown,
			Function<Actor, Outcome> act) {
		Acting fitting = PermissionPolicy.fitting(permission, acting);
		Outcome outcome = (refusal != null) ? refusal : asOne(unknown, () -> act.apply(fitting.actor()));
		if (outcome instanceof Outcome.Refused refused) {
			log(fitting, permission, refused.rejection());
		}
		else if (!CurrentUnitOfWork.isStarted()) {
			showEffect();
		}
		return outcome;
	}

	/** Waits until the read models show all that was done. */
	public void showEffect() {
		if (!this.readModels.awaitCaughtUp(LONGEST_WAIT)) {
			log.warn("The read models are late by more than {} s", LONGEST_WAIT.toSeconds());
		}
	}

	private Outcome asOne(Rejection unknown, Supplier<Outcome> act) {
		try {
			return this.transaction.inOneTransaction(act, Outcome::isAccepted);
		}
		catch (AggregateNotFoundException ex) {
			return Outcome.refused(unknown);
		}
	}

	/** Who tried what they may not is worth a line; other refusals are daily work. */
	private static void log(Acting acting, Permission permission, Rejection rejection) {
		if (Refusals.isOfAccess(rejection)) {
			log.warn("{} in post {} was not let {}: {}", acting.person(),
					(acting.post() != null) ? acting.post().postId() : "-", permission, rejection.code());
		}
		else {
			log.debug("{} was refused {}: {}", acting.person(), permission, rejection.code());
		}
	}

}
