package org.nawate.app.reorganisation;

import java.time.LocalDate;

import org.nawate.domain.act.Actor;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;

/** A change as an act of its own, from a day on. */
final class SingleChange {

	private SingleChange() {
	}

	/** Who leaves, leaves on the day before. */
	static OrganisationCommand command(OrganisationId city, Actor by, OrganisationChange change, LocalDate from) {
		return switch (change) {
			case OrganisationChange.OpenUnit c ->
				new OrganisationCommand.OpenUnit(city, by, c.unit(), c.name(), c.parent(), from);
			case OrganisationChange.RenameUnit c ->
				new OrganisationCommand.RenameUnit(city, by, c.unit(), c.name(), from);
			case OrganisationChange.MoveUnit c ->
				new OrganisationCommand.MoveUnit(city, by, c.unit(), c.parent(), from);
			case OrganisationChange.CloseUnit c ->
				new OrganisationCommand.CloseUnit(city, by, c.unit(), c.successors(), from);
			case OrganisationChange.CreatePost c ->
				new OrganisationCommand.CreatePost(city, by, c.post(), c.title(), c.postKind(), c.unit(), from);
			case OrganisationChange.RetitlePost c ->
				new OrganisationCommand.RetitlePost(city, by, c.post(), c.title(), from);
			case OrganisationChange.MovePost c -> new OrganisationCommand.MovePost(city, by, c.post(), c.unit(), from);
			case OrganisationChange.ClosePost c ->
				new OrganisationCommand.ClosePost(city, by, c.post(), c.successor(), from);
			case OrganisationChange.FillPost c ->
				new OrganisationCommand.FillPost(city, by, c.post(), c.person(), c.personName(), from);
			case OrganisationChange.SucceedInPost c ->
				new OrganisationCommand.SucceedInPost(city, by, c.post(), c.person(), c.personName(), from);
			case OrganisationChange.VacatePost c ->
				new OrganisationCommand.VacatePost(city, by, c.post(), c.person(), from.minusDays(1));
			case OrganisationChange.SeatMember c ->
				new OrganisationCommand.SeatMember(city, by, c.post(), c.role(), from);
			case OrganisationChange.UnseatMember c ->
				new OrganisationCommand.UnseatMember(city, by, c.post(), from.minusDays(1));
			case OrganisationChange.OrderStandIns c ->
				new OrganisationCommand.OrderStandIns(city, by, c.post(), c.standIns(), from);
		};
	}

}
