package org.nawate.app.meeting;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.look.CaseTitle;
import org.nawate.app.headquarters.HeadquartersRulesQuery;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Floor;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;

/** Answers which meetings there are, what they decide, and whether they may. */
@Component
public class MeetingQuery {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final HeadquartersRulesQuery rules;

	MeetingQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json, HeadquartersRulesQuery rules) {
		this.jdbc = jdbc;
		this.json = json;
		this.rules = rules;
	}

	/** All meetings, the latest day first. */
	public List<MeetingRow> list() {
		return this.jdbc.sql("""
				select m.meeting_id, m.name, m.held_on, m.starts_at, m.place, m.state,
				       count(i.item) filter (where i.taken_off is null) as items,
				       count(i.resolved_at) as resolved
				from meeting m left join meeting_item i on i.meeting_id = m.meeting_id
				group by m.meeting_id order by m.held_on desc, m.position desc""").query(MeetingRow.class).list();
	}

	/** The meetings whose agenda still takes items, the next day first. */
	public List<MeetingRow> takingItems() {
		return list().stream().filter((meeting) -> !meeting.state().isOver()).toList().reversed();
	}

	/**
	 * The meeting onto whose agenda comes what is carried over: the next one that is
	 * planned and not yet convened.
	 */
	public Optional<MeetingId> nextPlanned(LocalDate from) {
		return this.jdbc.sql("""
				select meeting_id from meeting where state = 'PLANNED' and held_on >= ?
				order by held_on, position limit 1""").param(from).query(String.class).optional().map(MeetingId::new);
	}

	/** The cases that were carried over and wait for a meeting. */
	public List<Carried> carried() {
		return this.jdbc.sql("""
				select m.proposal_id, c.number, case_title(c.title, p.name, c.others, :others) as title, m.why
				from meeting_carried m
				join case_file c on c.proposal_id = m.proposal_id
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				where c.state = 'TABLING' order by m.position""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.query(Carried.class)
			.list();
	}

	/**
	 * What was decided outside a meeting and stands on no agenda that is still to come.
	 */
	public List<ReportDue> reportsDue() {
		return this.jdbc.sql("""
				select d.proposal_id, d.duty, c.number, case_title(c.title, p.name, c.others, :others) as title, d.text,
				       d.imposed_on, d.due_on,
				       exists (select from meeting_item i join meeting m on m.meeting_id = i.meeting_id
				               where i.proposal_id = d.proposal_id and i.duty = d.duty and i.taken_off is null
				                 and m.state in ('ADJOURNED', 'CALLED_OFF')) as carried
				from meeting_report_due d join case_file c on c.proposal_id = d.proposal_id
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				where not exists (select from meeting_item i join meeting m on m.meeting_id = i.meeting_id
				                  where i.proposal_id = d.proposal_id and i.duty = d.duty and i.taken_off is null
				                    and m.state in ('PLANNED', 'CONVENED', 'OPEN'))
				order by d.due_on, d.position""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.query(ReportDue.class)
			.list();
	}

	/**
	 * The reports that an earlier meeting did not come to, and that wait for the next
	 * one.
	 */
	public List<ReportDue> reportsCarried() {
		return reportsDue().stream().filter(ReportDue::carried).toList();
	}

	/**
	 * Where the items of a meeting went that did not take place, by item; those that
	 * still wait are not among them.
	 */
	public Map<Integer, MovedTo> movedTo(MeetingId meeting) {
		return this.jdbc.sql("""
				select distinct on (i.item) i.item, m.meeting_id, m.name, m.held_on, later.item as as_item
				from meeting_item i
				join meeting_item later on later.proposal_id = i.proposal_id
				     and later.duty is not distinct from i.duty and later.position > i.position
				join meeting m on m.meeting_id = later.meeting_id and m.meeting_id <> i.meeting_id
				where i.meeting_id = ? and i.taken_off is null
				order by i.item, later.position""")
			.param(meeting.value())
			.query(MovedTo.class)
			.list()
			.stream()
			.collect(Collectors.toMap(MovedTo::item, Function.identity()));
	}

	/** The meeting with all that its page shows. */
	public Optional<MeetingView> find(MeetingId meeting) {
		return this.jdbc.sql("select * from meeting where meeting_id = :meeting")
			.param("meeting", meeting.value())
			.query((row, number) -> read(row, meeting))
			.optional();
	}

	private MeetingView read(ResultSet row, MeetingId meeting) throws SQLException {
		List<Seat> seats = json(row.getString("seats"), new TypeReference<List<Seat>>() {
		});
		LocalDate heldOn = row.getObject("held_on", LocalDate.class);
		String presider = row.getString("presider_post_id");
		MeetingPeople people = MeetingPeople.of(this.jdbc, meeting,
				rules(row.getString("rules"), row.getString("quorum_rule"), heldOn, !seats.isEmpty()), seats,
				(presider != null) ? new PostId(presider) : null);
		Floor floor = people.floor();
		return new MeetingView(meeting.value(), row.getString("name"), heldOn, row.getString("starts_at"),
				row.getString("place"), floor.rules(), MeetingState.valueOf(row.getString("state")),
				new AgendaReading(this.jdbc, this.json, people).items(meeting, heldOn),
				seats.stream().map((seat) -> seat(seat, people)).toList(), floor.present(),
				seats.isEmpty() ? 0 : floor.quorum(), convocation(row), row.getString("reason"), papers(meeting));
	}

	/**
	 * The rules of its convocation; in facts from before rules had days only the quorum
	 * was told.
	 */
	private HeadquartersRules rules(@Nullable String convened, String quorumRule, LocalDate heldOn, boolean seated) {
		if (convened != null) {
			return json(convened, new TypeReference<HeadquartersRules>() {
			});
		}
		return seated ? HeadquartersRules.usual(QuorumRule.valueOf(quorumRule)) : this.rules.on(heldOn);
	}

	private static MeetingView.@Nullable Convocation convocation(ResultSet row) throws SQLException {
		LocalDate on = row.getObject("convened_on", LocalDate.class);
		return (on != null)
				? new MeetingView.Convocation(on, row.getObject("latest_on", LocalDate.class), row.getString("urgency"))
				: null;
	}

	private List<MeetingView.Issue> papers(MeetingId meeting) {
		return this.jdbc.sql("select * from meeting_papers where meeting_id = ? order by issue")
			.param(meeting.value())
			.query((row, number) -> new MeetingView.Issue(row.getInt("issue"),
					json(row.getString("items"), new TypeReference<List<Integer>>() {
					}), row.getString("sha256"), row.getLong("size"), row.getInt("pages"), row.getString("reason"),
					row.getString("by_title"), row.getString("by_name"), row.getObject("issued_on", LocalDate.class),
					row.getLong("position")))
			.list();
	}

	private static MeetingView.SeatView seat(Seat seat, MeetingPeople people) {
		Presence presence = people.floor().presence().getOrDefault(seat.post(), Presence.ABSENT);
		return new MeetingView.SeatView(seat.post().value(), seat.postTitle(), seat.person().value(), seat.personName(),
				seat.chair(), people.floor().presides(seat.post()), presence, people.proxy(seat.post()));
	}

	private <T> T json(String value, TypeReference<T> type) {
		try {
			return this.json.readValue(value, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A case that was carried over, or whose meeting did not take place, and why. */
	public record Carried(String proposalId, String number, String title, String why) {
	}

	/** Where an item went. */
	public record MovedTo(int item, String meetingId, String name, LocalDate heldOn, int asItem) {
	}

	/**
	 * A duty to report.
	 *
	 * @param carried whether it stood on the agenda of a meeting that did not take place
	 */
	public record ReportDue(String proposalId, int duty, String number, String title, String text, LocalDate imposedOn,
			LocalDate dueOn, boolean carried) {

		/**
		 * The case and the duty in one value, for a form and for putting it on an agenda.
		 */
		@JsonProperty
		public String key() {
			return this.proposalId + "/" + this.duty;
		}

	}

}
