package org.nawate.domain.organisation;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/** All that can be asked of the organisation. Every fact holds from a day on. */
public sealed interface OrganisationCommand extends Act {

	OrganisationId organisation();

	/**
	 * Put the organisation on record. {@code municipalityCode} is the six-digit
	 * 全国地方公共団体コード.
	 */
	record Found(@TargetAggregateIdentifier OrganisationId organisation, Actor by, String name, String municipalityCode,
			LocalDate from) implements OrganisationCommand {
	}

	/** Open a department ({@code parent} is {@code null}) or a section of one. */
	record OpenUnit(@TargetAggregateIdentifier OrganisationId organisation, Actor by, UnitId unit, String name,
			@Nullable UnitId parent, LocalDate from) implements OrganisationCommand {
	}

	/**
	 * Create a post in a unit; {@code unit} is {@code null} for a post of the whole city.
	 */
	record CreatePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, String title,
			PostKind kind, @Nullable UnitId unit, LocalDate from) implements OrganisationCommand {
	}

	/** Let a person hold a post from a day on. */
	record FillPost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, PersonId person,
			String personName, LocalDate from) implements OrganisationCommand {
	}

	/** End a person's holding of a post; {@code lastDay} still counts. */
	record VacatePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, PersonId person,
			LocalDate lastDay) implements OrganisationCommand {
	}

	/** Seat a post in the headquarters from a day on. */
	record SeatMember(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, SeatRole role,
			LocalDate from) implements OrganisationCommand {
	}

}
