package org.nawate.app.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.store.EventPositions;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Keeps the meetings: agenda, seats, who is present, votes and resolutions; and what
 * waits for one.
 */
@Component
@ProcessingGroup("meeting")
class MeetingProjection {

	private final MeetingTables tables;

	private final EventPositions positions;

	private final ObjectMapper json;

	MeetingProjection(MeetingTables tables, EventPositions positions,
			@Qualifier("eventObjectMapper") ObjectMapper json) {
		this.tables = tables;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(MeetingEvent event, EventMessage<?> message) throws JsonProcessingException {
		long position = this.positions.of(message);
		switch (event) {
			case MeetingEvent.Planned e -> plan(e, position);
			case MeetingEvent.Rescheduled e -> this.tables.update("""
					update meeting set held_on = :heldOn, starts_at = :startsAt, place = :place
					where meeting_id = :meeting""", e.meeting(),
					Map.of("heldOn", e.heldOn(), "startsAt", e.startsAt(), "place", e.place()));
			case MeetingEvent.ItemTabled e -> {
				table(e, e.item(), e.proposal().value(), null, e.title(), position);
				this.tables.update("delete from meeting_carried where proposal_id = :proposal", e.meeting(),
						Map.of("proposal", e.proposal().value()));
			}
			case MeetingEvent.ReportTabled e -> table(e, e.item(), e.proposal().value(), e.duty(), e.title(), position);
			case MeetingEvent.ItemTakenOff e -> this.tables.update("""
					update meeting_item set taken_off = :reason where meeting_id = :meeting and item = :item""",
					e.meeting(), Map.of("item", e.item(), "reason", e.reason()));
			case MeetingEvent.AgendaOrdered e -> order(e);
			case MeetingEvent.Convened e -> convene(e);
			case MeetingEvent.Reconvened e -> this.tables.reconvene(e, this.json.writeValueAsString(e.seats()),
					this.json.writeValueAsString(e.rules()));
			case MeetingEvent.PapersIssued e -> this.tables.issue(e, this.json.writeValueAsString(e.items()), position);
			case MeetingEvent.AttendanceRecorded e ->
				e.attendance().forEach((one) -> this.tables.attend(e.meeting(), one));
			case MeetingEvent.PresiderNamed e -> this.tables.preside(e.meeting(), e.post());
			case MeetingEvent.MemberRecused e -> this.tables.recuse(e, position);
			case MeetingEvent.MemberReadmitted e -> this.tables.readmit(e.meeting(), e.item(), e.post());
			case MeetingEvent.Opened e -> state(e, MeetingState.OPEN);
			case MeetingEvent.VotesRecorded e -> this.tables.vote(e.meeting(), e.item(), e.votes());
			case MeetingEvent.ItemResolved e -> resolve(e, position);
			case MeetingEvent.ReportNoted e -> this.tables.update("""
					update meeting_item set noted = :remark, resolved_at = :position
					where meeting_id = :meeting and item = :item""", e.meeting(),
					Map.of("item", e.item(), "remark", e.remark(), "position", position));
			case MeetingEvent.Closed e -> state(e, MeetingState.CLOSED);
			case MeetingEvent.MinutesDrafted e -> state(e, MeetingState.MINUTES_DRAFTED);
			case MeetingEvent.MinutesEdited e -> {
			}
			case MeetingEvent.MinutesConfirmed e -> {
			}
			case MeetingEvent.MinutesFixed e -> state(e, MeetingState.CONFIRMED);
			case MeetingEvent.Adjourned e -> failed(e, MeetingState.ADJOURNED, e.reason(), position);
			case MeetingEvent.CalledOff e -> failed(e, MeetingState.CALLED_OFF, e.reason(), position);
		}
	}

	@EventHandler
	void on(ProposalEvent event, EventMessage<?> message) {
		if (event instanceof ProposalEvent.DutyImposed e && e.kind() == DutyKind.REPORT) {
			this.tables.owe(e, this.positions.of(message));
		}
		else if (event instanceof ProposalEvent.DutyDischarged e) {
			this.tables.reported(e);
		}
	}

	private void plan(MeetingEvent.Planned e, long position) {
		this.tables.update("""
				insert into meeting (meeting_id, name, held_on, starts_at, place, quorum_rule, state, seats, position)
				values (:meeting, :name, :heldOn, :startsAt, :place, :rule, 'PLANNED', '[]', :position)
				on conflict do nothing""", e.meeting(), Map.of("name", e.name(), "heldOn", e.heldOn(), "startsAt",
				e.startsAt(), "place", e.place(), "rule", e.quorumRule().name(), "position", position));
	}

	private void table(MeetingEvent e, int item, String proposal, @Nullable Integer duty, String title, long position) {
		Map<String, @Nullable Object> values = new HashMap<>(
				Map.of("item", item, "proposal", proposal, "title", title, "position", position));
		values.put("duty", duty);
		this.tables.update("""
				insert into meeting_item (meeting_id, item, proposal_id, duty, title, place, position)
				values (:meeting, :item, :proposal, cast(:duty as int), :title, :item, :position)
				on conflict do nothing""", e.meeting(), values);
	}

	private void order(MeetingEvent.AgendaOrdered e) {
		List<Integer> items = e.items();
		for (int i = 0; i < items.size(); i++) {
			this.tables.update("""
					update meeting_item set place = :place where meeting_id = :meeting and item = :item""", e.meeting(),
					Map.of("item", items.get(i), "place", i + 1));
		}
	}

	private void convene(MeetingEvent.Convened e) throws JsonProcessingException {
		Map<String, @Nullable Object> values = new HashMap<>(
				Map.of("seats", this.json.writeValueAsString(e.seats()), "quorum", e.quorum(), "on", e.convenedOn()));
		values.put("rules", (e.rules() != null) ? this.json.writeValueAsString(e.rules()) : null);
		values.put("latest", e.latestOn());
		values.put("urgency", e.urgency());
		this.tables.update("""
				update meeting set seats = cast(:seats as jsonb), quorum = :quorum, state = 'CONVENED',
				                   rules = cast(:rules as jsonb), convened_on = :on, latest_on = cast(:latest as date),
				                   urgency = :urgency
				where meeting_id = :meeting""", e.meeting(), values);
	}

	private void resolve(MeetingEvent.ItemResolved e, long position) throws JsonProcessingException {
		this.tables.update("""
				update meeting_item set resolution = cast(:resolution as jsonb), count = cast(:count as jsonb),
				                        present = :present, quorum = :quorum, resolved_at = :position
				where meeting_id = :meeting and item = :item""", e.meeting(),
				Map.of("item", e.item(), "resolution", this.json.writeValueAsString(e.resolution()), "count",
						this.json.writeValueAsString(e.count()), "present", e.present(), "quorum", e.quorum(),
						"position", position));
		if (e.resolution().result() == ItemResolution.Result.CARRIED_OVER) {
			this.tables.update("""
					insert into meeting_carried (proposal_id, meeting_id, why, position)
					values (:proposal, :meeting, :why, :position)
					on conflict (proposal_id) do update set meeting_id = excluded.meeting_id, why = excluded.why,
					                                        position = excluded.position""", e.meeting(),
					Map.of("proposal", e.proposal().value(), "why", e.resolution().reason(), "position", position));
		}
	}

	/** It did not take place: what stood on its agenda waits for another one. */
	private void failed(MeetingEvent e, MeetingState state, String reason, long position) {
		this.tables.update("update meeting set state = :state, reason = :reason where meeting_id = :meeting",
				e.meeting(), Map.of("state", state.name(), "reason", reason));
		this.tables.update("""
				insert into meeting_carried (proposal_id, meeting_id, why, position)
				select proposal_id, meeting_id, :why, :position from meeting_item
				where meeting_id = :meeting and duty is null and taken_off is null and resolved_at is null
				on conflict (proposal_id) do update set meeting_id = excluded.meeting_id, why = excluded.why,
				                                        position = excluded.position""", e.meeting(),
				Map.of("why", reason, "position", position));
	}

	private void state(MeetingEvent e, MeetingState state) {
		this.tables.update("update meeting set state = :state where meeting_id = :meeting", e.meeting(),
				Map.of("state", state.name()));
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		this.tables.eraseName(e.person());
	}

	@ResetHandler
	void reset() {
		this.tables.truncate();
	}

}
