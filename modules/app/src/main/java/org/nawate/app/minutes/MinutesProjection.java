package org.nawate.app.minutes;

import java.time.LocalDate;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.store.EventPositions;

/** Keeps the minutes of the meetings, each version of them, and who confirmed which. */
@Component
@ProcessingGroup("minutes")
class MinutesProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	MinutesProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(MeetingEvent event, EventMessage<?> message) {
		switch (event) {
			case MeetingEvent.MinutesDrafted e -> {
				write(e.meeting(), e.version(), e.text(), e.by(), e.draftedOn(), this.positions.of(message));
				signer(e.meeting(), 1, e.signers().chair(), e.signers().chairTitle());
				signer(e.meeting(), 2, e.signers().member(), e.signers().memberTitle());
			}
			case MeetingEvent.MinutesEdited e ->
				write(e.meeting(), e.version(), e.text(), e.by(), e.editedOn(), this.positions.of(message));
			case MeetingEvent.MinutesConfirmed e -> this.jdbc.sql("""
					insert into minutes_confirmation
					(meeting_id, version, post_id, person_name, confirmed_on, position, person_id)
					values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
				.params(e.meeting().value(), e.version(), e.post().value(), e.by().personName(), e.confirmedOn(),
						this.positions.of(message), e.by().person().value())
				.update();
			case MeetingEvent.MinutesFixed e -> this.jdbc.sql("update minutes set fixed_on = ? where meeting_id = ?")
				.params(e.fixedOn(), e.meeting().value())
				.update();
			default -> {
			}
		}
	}

	private void write(MeetingId meeting, int version, String text, Actor by, LocalDate on, long position) {
		this.jdbc.sql("""
				insert into minutes (meeting_id, version) values (?, ?)
				on conflict (meeting_id) do update set version = excluded.version""")
			.params(meeting.value(), version)
			.update();
		this.jdbc
			.sql("""
					insert into minutes_version (meeting_id, version, text, by_title, by_name, written_on, position, by_person)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(meeting.value(), version, text, by.postTitle(), by.personName(), on, position, by.person().value())
			.update();
	}

	private void signer(MeetingId meeting, int place, PostId post, String title) {
		this.jdbc.sql("""
				insert into minutes_signer (meeting_id, place, post_id, post_title) values (?, ?, ?, ?)
				on conflict do nothing""").params(meeting.value(), place, post.value(), title).update();
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "minutes_version", "minutes_confirmation");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate minutes, minutes_version, minutes_signer, minutes_confirmation").update();
	}

}
