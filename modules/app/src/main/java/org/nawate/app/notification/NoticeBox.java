package org.nawate.app.notification;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices, from the event to the letter. */
@Component
public class NoticeBox {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	NoticeBox(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Writes a notice for a person, once for each event. */
	void write(String event, String person, Notice notice, Instant at) {
		this.jdbc.sql("""
				insert into notice (event_id, person_id, kind, code, parts, proposal_id, step_id, meeting_id,
				                    circulation_id, finding_id, urgent, written_at)
				values (:event, :person, :kind, :code, cast(:parts as jsonb), :proposal, :step, :meeting, :circulation,
				        :finding, :urgent, :at)
				on conflict (event_id, person_id) do nothing""")
			.param("event", event)
			.param("person", person)
			.param("kind", notice.kind().name())
			.param("code", notice.code())
			.param("parts", parts(notice))
			.param("proposal", (notice.proposal() != null) ? notice.proposal().value() : null, Types.VARCHAR)
			.param("step", (notice.step() != null) ? notice.step().value() : null, Types.VARCHAR)
			.param("meeting", (notice.meeting() != null) ? notice.meeting().value() : null, Types.VARCHAR)
			.param("circulation", (notice.circulation() != null) ? notice.circulation().value() : null, Types.VARCHAR)
			.param("finding", (notice.finding() != null) ? notice.finding().value() : null, Types.VARCHAR)
			.param("urgent", notice.urgent())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Who has something waiting. */
	public List<String> personsWaiting() {
		return this.jdbc.sql("select distinct person_id from notice where letter_id is null and not dropped")
			.query(String.class)
			.list();
	}

	/**
	 * What waits for a person: all that is urgent, and all that was written before an
	 * instant. Another node that works on the same person sees none of it until the
	 * transaction ends.
	 */
	public List<NoticeRow> take(String person, Instant before) {
		return this.jdbc.sql("""
				select * from notice
				where person_id = :person and letter_id is null and not dropped
				  and (urgent or written_at < :before)
				order by notice_id
				for update skip locked""")
			.param("person", person)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.query((row, number) -> read(row))
			.list();
	}

	/** They are in this letter now. */
	public void enclose(Collection<NoticeRow> notices, UUID letter) {
		this.jdbc.sql("update notice set letter_id = :letter where notice_id = any (:ids)")
			.param("letter", letter)
			.param("ids", ids(notices))
			.update();
	}

	/** They need not be told any more. */
	public void drop(Collection<NoticeRow> notices) {
		this.jdbc.sql("update notice set dropped = true where notice_id = any (:ids)")
			.param("ids", ids(notices))
			.update();
	}

	/** Removes what was written before an instant. */
	public void clear(Instant before) {
		this.jdbc.sql("delete from notice where written_at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Long[] ids(Collection<NoticeRow> notices) {
		return notices.stream().map(NoticeRow::id).toArray(Long[]::new);
	}

	private String parts(Notice notice) {
		try {
			return this.json.writeValueAsString(notice.parts());
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private NoticeRow read(ResultSet row) throws SQLException {
		try {
			List<NoticePart> parts = Arrays.asList(this.json.readValue(row.getString("parts"), NoticePart[].class));
			return new NoticeRow(row.getLong("notice_id"), NoticeKind.valueOf(row.getString("kind")),
					row.getString("code"), parts, row.getString("proposal_id"), row.getString("step_id"),
					row.getString("meeting_id"), row.getString("circulation_id"), row.getString("finding_id"),
					row.getBoolean("urgent"));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
