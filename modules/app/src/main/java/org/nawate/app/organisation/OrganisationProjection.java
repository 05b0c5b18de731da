package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import org.nawate.app.name.NameColumns;
import org.nawate.store.EventPositions;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the organisation's tables. */
@Component
@ProcessingGroup("organisation")
class OrganisationProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	OrganisationProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(OrganisationEvent event, EventMessage<?> message) {
		long position = this.positions.of(message);
		switch (event) {
			case OrganisationEvent.Founded e ->
				insert("organisation", e.organisation().value(), e.name(), e.municipalityCode(), e.from(), position);
			case OrganisationEvent.UnitOpened e -> {
				insert("organisation_unit (unit_id, valid_from, position)", e.unit().value(), e.from(), position);
				insert("organisation_unit_name", e.unit().value(), e.name(), e.from(), position);
				insert("organisation_unit_place", e.unit().value(), id(e.parent()), e.from(), position);
			}
			case OrganisationEvent.UnitRenamed e ->
				insert("organisation_unit_name", e.unit().value(), e.name(), e.from(), position);
			case OrganisationEvent.UnitMoved e ->
				insert("organisation_unit_place", e.unit().value(), id(e.parent()), e.from(), position);
			case OrganisationEvent.UnitClosed e -> {
				change("update organisation_unit set valid_to = ?, successors = ? where unit_id = ?",
						e.from().minusDays(1), e.successors().stream().map(UnitId::value).toArray(String[]::new),
						e.unit().value());
				end("organisation_unit where unit_id = ?", e.from().minusDays(1), position, e.unit().value());
			}
			case OrganisationEvent.PostCreated e -> {
				insert("organisation_post (post_id, kind, valid_from, position)", e.post().value(), e.kind().name(),
						e.from(), position);
				insert("organisation_post_title", e.post().value(), e.title(), e.from(), position);
				insert("organisation_post_place", e.post().value(), id(e.unit()), e.from(), position);
			}
			case OrganisationEvent.PostRetitled e ->
				insert("organisation_post_title", e.post().value(), e.title(), e.from(), position);
			case OrganisationEvent.PostMoved e ->
				insert("organisation_post_place", e.post().value(), id(e.unit()), e.from(), position);
			case OrganisationEvent.PostClosed e -> {
				change("update organisation_post set valid_to = ?, successor_id = ? where post_id = ?",
						e.from().minusDays(1), (e.successor() != null) ? e.successor().value() : null,
						e.post().value());
				end("organisation_post where post_id = ?", e.from().minusDays(1), position, e.post().value());
			}
			case OrganisationEvent.PostFilled e ->
				insert("organisation_holding (post_id, person_id, person_name, valid_from, position)", e.post().value(),
						e.person().value(), e.personName(), e.from(), position);
			case OrganisationEvent.PostVacated e -> {
				change("""
						update organisation_holding set valid_to = ? where position =
						(select max(position) from organisation_holding
						 where post_id = ? and person_id = ? and position < ?)""", e.lastDay(), e.post().value(),
						e.person().value(), position);
				end("organisation_holding where post_id = ? and person_id = ?", e.lastDay(), position, e.post().value(),
						e.person().value());
			}
			case OrganisationEvent.MemberSeated e -> insert("organisation_seat (post_id, role, valid_from, position)",
					e.post().value(), e.role().name(), e.from(), position);
			case OrganisationEvent.MemberUnseated e -> {
				change("""
						update organisation_seat set valid_to = ? where position =
						(select max(position) from organisation_seat where post_id = ? and position < ?)""",
						e.lastDay(), e.post().value(), position);
				end("organisation_seat where post_id = ?", e.lastDay(), position, e.post().value());
			}
			case OrganisationEvent.StandInsOrdered e -> insert("organisation_stand_in", e.post().value(),
					e.standIns().stream().map(PostId::value).toArray(String[]::new), e.from(), position);
			case OrganisationEvent.RosterTakenOver e -> leave();
			case OrganisationEvent.ErasureRequested e -> leave();
			case OrganisationEvent.ErasureWithdrawn e -> leave();
			case OrganisationEvent.NameErased e -> NameColumns.erase(this.jdbc, e.person(), "organisation_holding");
			case OrganisationEvent.ReorganisationPrepared e -> leave();
			case OrganisationEvent.ReorganisationRevised e -> leave();
			case OrganisationEvent.OwnersProposed e -> leave();
			case OrganisationEvent.ReorganisationCancelled e -> leave();
			case OrganisationEvent.ReorganisationCarriedOut e -> leave();
		}
	}

	/** One row, its values in the order of the columns; a second time is none. */
	private void insert(String table, @Nullable Object... values) {
		String places = "?, ".repeat(values.length - 1) + "?";
		change("insert into " + table + " values (" + places + ") on conflict do nothing", values);
	}

	/** The last of those rows ends, by what is known from this fact on. */
	private void end(String rows, LocalDate lastDay, long position, String... ids) {
		List<Object> values = new ArrayList<>(List.of(position, lastDay));
		values.addAll(List.of(ids));
		values.add(position);
		change("insert into organisation_end (position, last_day, ended) select ?, ?, max(position) from " + rows
				+ " and position < ? having max(position) is not null on conflict do nothing", values.toArray());
	}

	private void change(String sql, @Nullable Object... values) {
		this.jdbc.sql(sql).params(values).update();
	}

	/** What is only intended changes nothing here. */
	private static void leave() {
	}

	private static @Nullable String id(@Nullable UnitId unit) {
		return (unit != null) ? unit.value() : null;
	}

	@ResetHandler
	void reset() {
		change("""
				truncate organisation, organisation_unit, organisation_unit_name, organisation_unit_place,
				organisation_post, organisation_post_title, organisation_post_place, organisation_holding,
				organisation_seat, organisation_stand_in, organisation_end""");
	}

}
