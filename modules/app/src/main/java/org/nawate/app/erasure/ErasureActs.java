package org.nawate.app.erasure;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.name.NameColumns;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.store.erasure.PersonKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is done about names that must go, on a page or by the API. The secretariat asks,
 * the chair carries it out; either may withdraw what was asked.
 */
@Component
class ErasureActs {

	private final Acts acts;

	private final CommandGateway commands;

	private final OrganisationQuery organisation;

	private final ErasureQuery erasures;

	private final PersonKeys keys;

	private final JdbcClient jdbc;

	ErasureActs(Acts acts, CommandGateway commands, OrganisationQuery organisation, ErasureQuery erasures,
			PersonKeys keys, JdbcClient jdbc) {
		this.acts = acts;
		this.commands = commands;
		this.organisation = organisation;
		this.erasures = erasures;
		this.keys = keys;
		this.jdbc = jdbc;
	}

	/** 申請. */
	Outcome request(String id, String ground, Acting acting) {
		return take(id, acting, Permission.REQUEST_ERASURE,
				(city, person, by) -> this.commands.sendAndWait(new OrganisationCommand.RequestErasure(city, by, person,
						this.erasures.names(person), ground, this.acts.today())));
	}

	/** 取下げ. */
	Outcome withdraw(String id, String reason, Acting acting) {
		Permission permission = acting.may(Permission.ERASE_NAMES) ? Permission.ERASE_NAMES
				: Permission.REQUEST_ERASURE;
		return take(id, acting, permission,
				(city, person, by) -> this.commands.sendAndWait(new OrganisationCommand.WithdrawErasure(city, by,
						person, this.erasures.names(person), reason, this.acts.today())));
	}

	/**
	 * 消去: the fact, the end of the key, and of every copy of the name that the product
	 * keeps, are one transaction.
	 */
	Outcome erase(String id, Acting acting) {
		return take(id, acting, Permission.ERASE_NAMES, (city, person, by) -> {
			Outcome outcome = this.commands.sendAndWait(new OrganisationCommand.EraseName(city, by, person,
					this.erasures.openCases(person), this.acts.today()));
			if (outcome.isAccepted()) {
				this.keys.destroy(person.value());
				NameColumns.eraseAll(this.jdbc, person);
				forgetCorrespondence(person);
			}
			return outcome;
		});
	}

	/** How the person logged in and was written to, and the letters by name. */
	private void forgetCorrespondence(PersonId person) {
		for (String table : new String[] { "account", "notice_recipient", "notice", "letter", "calendar_feed" }) {
			this.jdbc.sql("delete from " + table + " where person_id = ?").param(person.value()).update();
		}
	}

	private interface OnePersons {

		Outcome act(OrganisationId city, PersonId person, Actor by);

	}

	private Outcome take(String id, Acting acting, Permission permission, OnePersons one) {
		return this.acts.take(acting, permission, OrganisationRejection.NOT_FOUNDED, (by) -> {
			OrganisationId city = this.organisation.id().orElse(null);
			if (city == null || id.isBlank()) {
				return Outcome.refused(OrganisationRejection.UNKNOWN_PERSON, id);
			}
			return one.act(city, new PersonId(id), by);
		});
	}

}
