package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.organisation.RosterSource;
import org.springframework.stereotype.Component;

/** What is done with the organisation, on a page or by the API. */
@Component
public class ReorganisationActs {

	private final Acts acts;

	private final CommandGateway commands;

	private final OrganisationQuery organisation;

	private final ReorganisationQuery reorganisations;

	private final CarryingOut carryingOut;

	private final OwnersOfReorganisation owners;

	ReorganisationActs(Acts acts, CommandGateway commands, OrganisationQuery organisation,
			ReorganisationQuery reorganisations, CarryingOut carryingOut, OwnersOfReorganisation owners) {
		this.reorganisations = reorganisations;
		this.owners = owners;
		this.acts = acts;
		this.commands = commands;
		this.organisation = organisation;
		this.carryingOut = carryingOut;
	}

	/** An id for a new reorganisation. */
	public static ReorganisationId newId() {
		return new ReorganisationId("reorganisation-" + UUID.randomUUID());
	}

	/** One change from a day on; the open cases follow it if that day has come. */
	public Outcome change(OrganisationChange change, LocalDate from, Acting acting) {
		return followed(run(acting, (city, by) -> SingleChange.command(city, by, change, from)), from);
	}

	/** All changes by which files differ from the organisation. */
	public Outcome takeOver(List<OrganisationChange> changes, LocalDate from, List<RosterSource> sources,
			Acting acting) {
		return followed(
				run(acting, (city, by) -> new OrganisationCommand.TakeOverRoster(city, by, changes, from, sources)),
				from);
	}

	/** 組織改正の準備. */
	public Outcome prepare(ReorganisationId id, String name, LocalDate day, List<OrganisationChange> changes,
			Acting acting) {
		return owned(id, run(acting, (city, by) -> new OrganisationCommand.PrepareReorganisation(city, by, id,
				name.strip(), day, changes, this.acts.today())));
	}

	/** 修正. */
	public Outcome revise(ReorganisationId id, String name, LocalDate day, List<OrganisationChange> changes,
			Acting acting) {
		return owned(id, run(acting, (city, by) -> new OrganisationCommand.ReviseReorganisation(city, by, id,
				name.strip(), day, changes, this.acts.today())));
	}

	/** 取りやめ. */
	public Outcome cancel(ReorganisationId id, String reason, Acting acting) {
		return owned(id, run(acting, (city, by) -> new OrganisationCommand.CancelReorganisation(city, by, id,
				reason.strip(), this.acts.today())));
	}

	/** 実施: all its changes, the open cases and the owners, as one act. */
	public Outcome carryOut(ReorganisationId id, Acting acting) {
		ReorganisationRow row = this.reorganisations.find(id).orElse(null);
		if (row == null) {
			return Outcome.refused(OrganisationRejection.UNKNOWN_REORGANISATION);
		}
		return this.carryingOut.carryOut(row, this.acts.today(), (act) -> this.acts.take(acting,
				Permission.KEEP_ORGANISATION, OrganisationRejection.UNKNOWN_REORGANISATION, act));
	}

	/** The case by which the owners change reads as the reorganisation does. */
	private Outcome owned(ReorganisationId id, Outcome outcome) {
		if (outcome.isAccepted()) {
			this.reorganisations.find(id).ifPresent(this.owners::follow);
		}
		return outcome;
	}

	private Outcome followed(Outcome outcome, LocalDate from) {
		LocalDate today = this.acts.today();
		if (outcome.isAccepted() && !from.isAfter(today)) {
			this.carryingOut.follow(today);
		}
		return outcome;
	}

	private Outcome run(Acting acting, BiFunction<OrganisationId, Actor, OrganisationCommand> command) {
		return this.acts.take(acting, Permission.KEEP_ORGANISATION, OrganisationRejection.UNKNOWN_REORGANISATION,
				(by) -> this.organisation.id()
					.<Outcome>map((city) -> this.commands.sendAndWait(command.apply(city, by)))
					.orElseGet(() -> Outcome.refused(OrganisationRejection.NOT_FOUNDED)));
	}

}
