package org.nawate.domain.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.EventName;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/** All that can have happened to the organisation. */
public sealed interface OrganisationEvent {

	OrganisationId organisation();

	/** The organisation stands. */
	@EventName("organisation.Founded")
	record Founded(OrganisationId organisation, String name, String municipalityCode,
			LocalDate from) implements OrganisationEvent {
	}

	/** A department or section exists from a day on. */
	@EventName("organisation.UnitOpened")
	record UnitOpened(OrganisationId organisation, UnitId unit, String name, @Nullable UnitId parent,
			LocalDate from) implements OrganisationEvent {
	}

	/** A post exists from a day on. */
	@EventName("organisation.PostCreated")
	record PostCreated(OrganisationId organisation, PostId post, String title, PostKind kind, @Nullable UnitId unit,
			LocalDate from) implements OrganisationEvent {
	}

	/** A person holds a post from a day on. */
	@EventName("organisation.PostFilled")
	record PostFilled(OrganisationId organisation, PostId post, PersonId person, String personName,
			LocalDate from) implements OrganisationEvent {
	}

	/** A person held a post up to and with a day. */
	@EventName("organisation.PostVacated")
	record PostVacated(OrganisationId organisation, PostId post, PersonId person,
			LocalDate lastDay) implements OrganisationEvent {
	}

	/** A post has a seat in the headquarters from a day on. */
	@EventName("organisation.MemberSeated")
	record MemberSeated(OrganisationId organisation, PostId post, SeatRole role,
			LocalDate from) implements OrganisationEvent {
	}

}
