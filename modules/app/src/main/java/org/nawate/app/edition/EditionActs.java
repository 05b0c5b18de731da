package org.nawate.app.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.plan.ActionPlanRejection;
import org.nawate.domain.plan.EditionCorrection;
import org.nawate.domain.plan.PlanEntry;
import org.springframework.stereotype.Component;

/** How a yearly edition comes to be, on a page or by the API. */
@Component
public class EditionActs {

	private final Acts acts;

	private final CommandGateway commands;

	private final EditionQuery editions;

	private final RegisterQuery register;

	private final CorrectionQuery corrections;

	EditionActs(Acts acts, CommandGateway commands, EditionQuery editions, RegisterQuery register,
			CorrectionQuery corrections) {
		this.corrections = corrections;
		this.acts = acts;
		this.commands = commands;
		this.editions = editions;
		this.register = register;
	}

	/**
	 * Gathers what is in force on the first day of the fiscal year, or today if that has
	 * passed, into the draft of its edition; replaces an earlier draft.
	 */
	public Outcome gather(FiscalYear year, Acting acting) {
		this.acts.showEffect();
		LocalDate first = year.firstDay();
		LocalDate asOf = first.isAfter(this.acts.today()) ? first : this.acts.today();
		List<PlanEntry> inForce = this.editions.inForce(asOf);
		return run(acting,
				(plan, by) -> new ActionPlanCommand.GatherEdition(plan, by, year, inForce, this.acts.today()));
	}

	/** Publishes the gathered edition: frozen for ever. */
	public Outcome publish(FiscalYear year, Acting acting) {
		return run(acting, (plan, by) -> new ActionPlanCommand.PublishEdition(plan, by, year, this.acts.today()));
	}

	/**
	 * 正誤表: publishes all that is to be corrected in an edition, beside what is frozen.
	 * Accepted with the number of the correction.
	 */
	public Outcome correct(FiscalYear year, Acting acting) {
		this.acts.showEffect();
		List<EditionCorrection> open = this.corrections.open(year, this.acts.today());
		return run(acting, (plan, by) -> new ActionPlanCommand.CorrectEdition(plan, by, year, open, this.acts.today()));
	}

	private Outcome run(Acting acting, BiFunction<PlanId, Actor, ActionPlanCommand> command) {
		return this.register.plan(this.acts.today())
			.map((plan) -> new PlanId(plan.planId()))
			.map((plan) -> this.acts.take(acting, Permission.PUBLISH_EDITIONS, ActionPlanRejection.UNKNOWN,
					(by) -> this.commands.<Outcome>sendAndWait(command.apply(plan, by))))
			.orElseGet(() -> Outcome.refused(ActionPlanRejection.UNKNOWN));
	}

}
