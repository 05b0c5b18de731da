package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.AccessRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.staff.StaffCommand;
import org.nawate.domain.staff.StaffMemberId;
import org.nawate.domain.staff.StaffRejection;
import org.springframework.stereotype.Component;

/**
 * What is done about absences, delegations and the order of stand-ins, on a page or by
 * the API. People do it for themselves, the secretariat for all.
 */
@Component
class StaffActs {

	private final Acts acts;

	private final CommandGateway commands;

	private final OrganisationQuery organisation;

	StaffActs(Acts acts, CommandGateway commands, OrganisationQuery organisation) {
		this.acts = acts;
		this.commands = commands;
		this.organisation = organisation;
	}

	/** A period with its reason, as said. */
	record Period(LocalDate from, LocalDate until, String reason) {
	}

	/** 不在の登録. */
	Outcome registerAbsence(PersonId person, Period period, Acting acting) {
		Optional<String> name = this.organisation.personName(person);
		if (name.isEmpty()) {
			return Outcome.refused(OrganisationRejection.NOT_A_HOLDER);
		}
		return take(person, acting, StaffRejection.UNKNOWN_ABSENCE,
				(by) -> new StaffCommand.RegisterAbsence(StaffMemberId.of(person), by, person, name.get(),
						period.from(), period.until(), period.reason(), this.acts.today()));
	}

	/** 不在の取消し. */
	Outcome cancelAbsence(PersonId person, int number, Acting acting) {
		return take(person, acting, StaffRejection.UNKNOWN_ABSENCE,
				(by) -> new StaffCommand.CancelAbsence(StaffMemberId.of(person), by, number, this.acts.today()));
	}

	/** 委任: of a post that the person holds today or on the first day. */
	Outcome delegate(PersonId person, PostId post, PostId to, Period period, Acting acting) {
		LocalDate from = period.from();
		PostRow given = this.organisation.post(post, from).orElse(null);
		PostRow taken = this.organisation.post(to, from).orElse(null);
		if (given == null || taken == null || !taken.existsOn(from)) {
			return Outcome.refused(OrganisationRejection.UNKNOWN_POST, (given == null) ? post : to);
		}
		if (taken.kind() == PostKind.AUDITOR) {
			return Outcome.refused(OrganisationRejection.STAND_IN_AUDITS, taken.title());
		}
		if (!holds(person, post, from) && !holds(person, post, this.acts.today())) {
			return Outcome.refused(AccessRejection.POST_NOT_HELD, given.title());
		}
		String name = this.organisation.personName(person).orElse(person.value());
		return take(person, acting, StaffRejection.UNKNOWN_DELEGATION,
				(by) -> new StaffCommand.DelegateSteps(StaffMemberId.of(person), by, person, name, post, given.title(),
						to, taken.title(), from, period.until(), period.reason(), this.acts.today()));
	}

	/** 委任の取消し. */
	Outcome revokeDelegation(PersonId person, int number, Acting acting) {
		return take(person, acting, StaffRejection.UNKNOWN_DELEGATION,
				(by) -> new StaffCommand.RevokeDelegation(StaffMemberId.of(person), by, number, this.acts.today()));
	}

	/** 代決の順位の登録. */
	Outcome orderStandIns(PostId post, List<PostId> standIns, LocalDate from, Acting acting) {
		return this.acts.take(acting, Permission.KEEP_ORGANISATION, OrganisationRejection.UNKNOWN_POST,
				(by) -> this.organisation.id()
					.<Outcome>map((city) -> this.commands
						.sendAndWait(new OrganisationCommand.OrderStandIns(city, by, post, standIns, from)))
					.orElseGet(() -> Outcome.refused(OrganisationRejection.UNKNOWN_POST, post)));
	}

	/** Whose absence and delegation this person may register: their own, or all. */
	static boolean mayFor(PersonId person, Acting acting) {
		return acting.may(person.equals(acting.person()) ? Permission.STAND_IN : Permission.KEEP_ORGANISATION);
	}

	private boolean holds(PersonId person, PostId post, LocalDate day) {
		return this.organisation.holders(post, day)
			.stream()
			.anyMatch((holder) -> holder.personId().equals(person.value()));
	}

	private Outcome take(PersonId person, Acting acting, Rejection unknown, Function<Actor, StaffCommand> command) {
		Permission permission = person.equals(acting.person()) ? Permission.STAND_IN : Permission.KEEP_ORGANISATION;
		Outcome.Refused refusal = PermissionPolicy.refusal(permission, acting);
		return this.acts.take(acting, permission, refusal, unknown,
				(by) -> this.commands.sendAndWait(command.apply(by)));
	}

}
