package org.nawate.domain.organisation;

import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Verdict;

/**
 * 組織: units, posts, who holds them from when to when, the seats of the headquarters, and
 * the reorganisations prepared in advance.
 */
@AggregateRoot
public class Organisation {

	@AggregateIdentifier
	private @Nullable OrganisationId id;

	private final OrganisationStanding now = new OrganisationStanding();

	/** For the framework, which fills it from its events. */
	protected Organisation() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(OrganisationCommand.Found c) {
		if (id != null) {
			return refused(ALREADY_FOUNDED);
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		AggregateLifecycle
			.apply(new OrganisationEvent.Founded(c.organisation(), c.name(), c.municipalityCode(), c.from()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.OpenUnit c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.RenameUnit c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.MoveUnit c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.CloseUnit c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.CreatePost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.RetitlePost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.MovePost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.ClosePost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.FillPost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.SucceedInPost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.VacatePost c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.SeatMember c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.UnseatMember c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.OrderStandIns c) {
		return change(c);
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.TakeOverRoster c) {
		return carry(rules(c).takeOver(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.PrepareReorganisation c) {
		return carry(rules(c).prepare(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.ReviseReorganisation c) {
		return carry(rules(c).revise(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.ProposeOwners c) {
		return carry(rules(c).proposeOwners(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.CancelReorganisation c) {
		return carry(rules(c).cancel(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.CarryOutReorganisation c) {
		return carry(rules(c).carryOut(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.RequestErasure c) {
		return carry(new ErasureRules(now).request(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.WithdrawErasure c) {
		return carry(new ErasureRules(now).withdraw(c));
	}

	@CommandHandler
	Outcome handle(OrganisationCommand.EraseName c) {
		return carry(new ErasureRules(now).erase(c));
	}

	private Outcome change(OrganisationCommand.ChangesOne c) {
		return carry(rules(c).decide(c.change(), c.from()));
	}

	private ReorganisationRules rules(OrganisationCommand c) {
		return new ReorganisationRules(now, c.organisation());
	}

	private static Outcome carry(Verdict<OrganisationEvent> verdict) {
		verdict.events().forEach(AggregateLifecycle::apply);
		return verdict.outcome();
	}

	@EventSourcingHandler
	void on(OrganisationEvent event) {
		id = event.organisation();
		now.on(event);
	}

}
