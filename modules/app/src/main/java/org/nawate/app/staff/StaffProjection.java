package org.nawate.app.staff;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.staff.StaffEvent;
import org.nawate.domain.staff.StaffMemberId;
import org.nawate.store.EventPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who is away and who handed steps over. */
@Component
@ProcessingGroup("staff")
class StaffProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	StaffProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(StaffEvent event, EventMessage<?> message) {
		long position = this.positions.of(message);
		switch (event) {
			case StaffEvent.AbsenceRegistered e -> this.jdbc.sql("""
					insert into staff_absence values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
				.params(e.person().value(), e.number(), e.personName(), e.from(), e.until(), e.reason(),
						e.by().postTitle(), e.by().personName(), e.registeredOn(), position, e.by().person().value())
				.update();
			case StaffEvent.AbsenceCancelled e -> this.jdbc.sql("""
					update staff_absence set absent_until = ? where person_id = ? and number = ?""")
				.params(e.backOn().minusDays(1), person(e.member()), e.number())
				.update();
			case StaffEvent.StepsDelegated e -> this.jdbc.sql("""
					insert into staff_delegation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict do nothing""")
				.params(e.person().value(), e.number(), e.personName(), e.post().value(), e.postTitle(), e.to().value(),
						e.toTitle(), e.from(), e.until(), e.reason(), e.by().postTitle(), e.by().personName(),
						e.delegatedOn(), position, e.by().person().value())
				.update();
			case StaffEvent.DelegationRevoked e -> this.jdbc.sql("""
					update staff_delegation set valid_until = ? where person_id = ? and number = ?""")
				.params(e.endsOn().minusDays(1), person(e.member()), e.number())
				.update();
		}
	}

	/** The reverse of {@link StaffMemberId#of}. */
	private static String person(StaffMemberId member) {
		return member.value().substring("staff-".length());
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "staff_absence", "staff_delegation");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate staff_absence, staff_delegation").update();
	}

}
