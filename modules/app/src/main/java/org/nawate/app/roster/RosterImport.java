package org.nawate.app.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.ChangeWords;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.reorganisation.ReorganisationActs;
import org.nawate.app.roster.RosterFault.Code;
import org.nawate.app.roster.RosterFault.Where;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.organisation.RosterSource;
import org.nawate.process.inbox.OneTransaction;
import org.springframework.stereotype.Component;

/**
 * Reads a roster, says by what it differs and what is wrong with it, and takes it over or
 * prepares it as a reorganisation: all of it or nothing.
 */
@Component
class RosterImport {

	private final OrganisationQuery organisation;

	private final ReorganisationActs acts;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final ChangeWords words;

	private final RefusalText refusals;

	RosterImport(OrganisationQuery organisation, ReorganisationActs acts, CommandGateway commands,
			OneTransaction transaction, ChangeWords words, RefusalText refusals) {
		this.organisation = organisation;
		this.acts = acts;
		this.commands = commands;
		this.transaction = transaction;
		this.words = words;
		this.refusals = refusals;
	}

	/**
	 * What would come of a roster.
	 *
	 * @param counts of changes by kind, as in the keys of the messages
	 * @param sentences one for each change
	 */
	record Report(RosterSource source, LocalDate from, List<OrganisationChange> changes, Map<String, Integer> counts,
			List<String> sentences, List<RosterFault> faults) {

		public boolean sound() {
			return this.faults.isEmpty() && !this.changes.isEmpty();
		}

		/** Whether the roster says what is on record already. */
		public boolean same() {
			return this.faults.isEmpty() && this.changes.isEmpty();
		}

	}

	Report dryRun(PendingRoster pending, LocalDate from) {
		return dryRun(pending, from,
				(changes) -> this.organisation.id()
					.<Outcome>map((city) -> this.commands.sendAndWait(
							new OrganisationCommand.TakeOverRoster(city, Actor.system(), changes, from, List.of())))
					.orElseGet(() -> Outcome.refused(OrganisationRejection.NOT_FOUNDED)));
	}

	/** The organisation itself says in a trial whether it would do it. */
	Report dryRun(PendingRoster pending, LocalDate from, Function<List<OrganisationChange>, Outcome> trial) {
		RosterTable table = TableReader.read(pending.name(), pending.bytes());
		Roster roster = Roster.of(table);
		List<RosterComparison.Located> located = table.faults().isEmpty() ? compare(roster, pending.name(), from)
				: List.of();
		List<OrganisationChange> changes = located.stream().map(RosterComparison.Located::change).toList();
		List<RosterFault> faults = new ArrayList<>(roster.faults());
		if (faults.isEmpty() && !changes.isEmpty()) {
			RosterFault refused = refused(trial, changes, located, pending.name());
			if (refused != null) {
				faults.add(refused);
			}
		}
		return new Report(new RosterSource(pending.name(), pending.sha256()), from, changes, counts(changes),
				faults.isEmpty() ? this.words.tell(changes, from) : List.of(), faults);
	}

	Outcome takeOver(Report report, Acting acting) {
		return this.acts.takeOver(report.changes(), report.from(), List.of(report.source()), acting);
	}

	Outcome prepare(Report report, ReorganisationId id, String name, Acting acting) {
		return this.acts.prepare(id, name, report.from(), report.changes(), acting);
	}

	private List<RosterComparison.Located> compare(Roster roster, String file, LocalDate from) {
		return new RosterComparison(roster, this.organisation.units(from), this.organisation.posts(from),
				this.organisation.holders(from), this.organisation.standIns(from), new Where(file, "", 0))
			.changes();
	}

	/** Nothing of the trial is kept. */
	private @Nullable RosterFault refused(Function<List<OrganisationChange>, Outcome> trial,
			List<OrganisationChange> changes, List<RosterComparison.Located> located, String file) {
		Outcome outcome = this.transaction.inOneTransaction(() -> trial.apply(changes), (kept) -> false);
		if (!(outcome instanceof Outcome.Refused refused)) {
			return null;
		}
		boolean numbered = refused.rejection() == OrganisationRejection.CHANGE_DOES_NOT_FIT
				|| refused.rejection() == OrganisationRejection.CHANGED_TWICE;
		Where where = numbered ? located.get(Integer.parseInt(refused.details().getFirst()) - 1).where()
				: new Where(file, "", 0);
		return RosterFault.of(Code.REFUSED, where, this.refusals.of(refused));
	}

	private static Map<String, Integer> counts(List<OrganisationChange> changes) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		changes.forEach((change) -> counts.merge(switch (change) {
			case OrganisationChange.OpenUnit c -> "added";
			case OrganisationChange.CreatePost c -> "added";
			case OrganisationChange.RenameUnit c -> "renamed";
			case OrganisationChange.RetitlePost c -> "renamed";
			case OrganisationChange.MoveUnit c -> "moved";
			case OrganisationChange.MovePost c -> "moved";
			case OrganisationChange.CloseUnit c -> "closed";
			case OrganisationChange.ClosePost c -> "closed";
			case OrganisationChange.FillPost c -> "filled";
			case OrganisationChange.SucceedInPost c -> "filled";
			case OrganisationChange.VacatePost c -> "vacated";
			case OrganisationChange.SeatMember c -> "seats";
			case OrganisationChange.UnseatMember c -> "seats";
			case OrganisationChange.OrderStandIns c -> "standIns";
		}, 1, Integer::sum));
		return counts;
	}

}
