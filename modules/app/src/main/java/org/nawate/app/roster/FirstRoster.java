package org.nawate.app.roster;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.RosterSource;
import org.nawate.process.inbox.OneTransaction;
import org.springframework.stereotype.Component;

/**
 * The list with which a city begins: the organisation is founded and its first roster
 * taken over, both or neither. Nobody holds a post before, so nobody may do it on a page;
 * whoever sets the product up does it from the command line.
 */
@Component
class FirstRoster {

	private final RosterImport roster;

	private final OrganisationQuery organisation;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final Acts acts;

	FirstRoster(RosterImport roster, OrganisationQuery organisation, CommandGateway commands,
			OneTransaction transaction, Acts acts) {
		this.roster = roster;
		this.organisation = organisation;
		this.commands = commands;
		this.transaction = transaction;
		this.acts = acts;
	}

	/**
	 * The city that begins.
	 *
	 * @param municipalityCode 全国地方公共団体コード, six digits
	 */
	record City(String name, String municipalityCode) {

		OrganisationId id() {
			return new OrganisationId("city-" + this.municipalityCode);
		}

	}

	/** Whether the city has begun already. */
	boolean isTaken() {
		return this.organisation.id().isPresent();
	}

	/** What would come of it; nothing is recorded. */
	RosterImport.Report dryRun(PendingRoster pending, City city, LocalDate from) {
		return this.roster.dryRun(pending, from, (changes) -> begin(city, changes, from, List.of()));
	}

	/** Records what was found sound. */
	Outcome take(RosterImport.Report report, City city) {
		Outcome outcome = this.transaction.inOneTransaction(
				() -> begin(city, report.changes(), report.from(), List.of(report.source())), Outcome::isAccepted);
		this.acts.showEffect();
		return outcome;
	}

	private Outcome begin(City city, List<OrganisationChange> changes, LocalDate from, List<RosterSource> sources) {
		if (this.organisation.id().isPresent()) {
			return Outcome.refused(OrganisationRejection.ALREADY_FOUNDED);
		}
		Outcome founded = this.commands.sendAndWait(
				new OrganisationCommand.Found(city.id(), Actor.system(), city.name(), city.municipalityCode(), from));
		return founded.isAccepted()
				? this.commands.sendAndWait(
						new OrganisationCommand.TakeOverRoster(city.id(), Actor.system(), changes, from, sources))
				: founded;
	}

}
