package org.nawate.app.circulation;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Seat;

/** Answers what members and the secretariat owe the circulations that are open. */
@Component
public class CirculationDutyQuery {

	private static final TypeReference<List<Seat>> SEATS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CirculationDutyQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The seats of the circulations in which a proxy may answer. */
	public List<String> representable(LocalDate today) {
		return this.jdbc.sql("""
				select distinct s.post_id from circulation_seat s
				join circulation c on c.circulation_id = s.circulation_id and c.state = 'OPEN' and c.due_on >= :today
				where s.stance is null and s.recused is null and (c.rules ->> 'proxyVotes')::boolean
				  and (c.rules ->> 'proxyCounts')::boolean""").param("today", today).query(String.class).list();
	}

	/** What is owed by absent members for whom a person answers. */
	public List<CirculationDuty> owedFor(Collection<PostId> seats, LocalDate today) {
		return seats.isEmpty() ? List.of() : owed(seats, true, today);
	}

	/** The answers that these posts owe, while they can still be given. */
	public List<CirculationDuty> owedBy(Collection<PostId> posts, LocalDate today) {
		return owed(posts, false, today);
	}

	private List<CirculationDuty> owed(Collection<PostId> posts, boolean byProxy, LocalDate today) {
		return this.jdbc.sql("""
				select c.circulation_id, c.name, c.started_on, c.due_on, count(*) as count, s.post_id, c.seats
				from circulation_seat s
				join circulation c on c.circulation_id = s.circulation_id and c.state = 'OPEN' and c.due_on >= :today
				join circulation_item i on i.circulation_id = s.circulation_id and i.item = s.item
				     and i.taken_out is null
				where s.post_id = any (:posts) and s.stance is null and s.recused is null
				  and (not :byProxy or ((c.rules ->> 'proxyVotes')::boolean and (c.rules ->> 'proxyCounts')::boolean))
				group by c.circulation_id, s.post_id order by c.due_on, c.position""")
			.param("today", today)
			.param("byProxy", byProxy)
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.query((row, number) -> duty(byProxy ? CirculationDuty.Kind.ANSWER_AS_PROXY : CirculationDuty.Kind.ANSWER,
					row, title(json(row.getString("seats"), SEATS), row.getString("post_id"))))
			.list();
	}

	/**
	 * What the secretariat owes: replies to questions, and the results of those that are
	 * over their deadline or fully answered.
	 */
	public List<CirculationDuty> toRun(LocalDate today) {
		List<CirculationDuty> duties = new ArrayList<>(this.jdbc.sql("""
				select c.circulation_id, c.name, c.started_on, c.due_on, count(*) as count
				from circulation_question q
				join circulation c on c.circulation_id = q.circulation_id and c.state = 'OPEN'
				where q.answer is null
				group by c.circulation_id order by c.due_on, c.position""")
			.query((row, number) -> duty(CirculationDuty.Kind.REPLY, row, ""))
			.list());
		duties.addAll(this.jdbc.sql("""
				select c.circulation_id, c.name, c.started_on, c.due_on, 0 as count
				from circulation c
				where c.state = 'OPEN' and (c.due_on < :today or not exists (
				    select 1 from circulation_seat s
				    join circulation_item i on i.circulation_id = s.circulation_id and i.item = s.item
				         and i.taken_out is null
				    where s.circulation_id = c.circulation_id and s.stance is null and s.recused is null))
				order by c.due_on, c.position""")
			.param("today", today)
			.query((row, number) -> duty(CirculationDuty.Kind.CONCLUDE, row, ""))
			.list());
		return duties;
	}

	/** The members who owe answers that are due from a day to another. */
	List<Owing> owing(LocalDate from, LocalDate until) {
		return this.jdbc.sql("""
				select distinct c.circulation_id, s.post_id from circulation_seat s
				join circulation c on c.circulation_id = s.circulation_id and c.state = 'OPEN'
				     and c.due_on between :from and :until
				join circulation_item i on i.circulation_id = s.circulation_id and i.item = s.item
				     and i.taken_out is null
				where s.stance is null and s.recused is null order by c.circulation_id, s.post_id""")
			.param("from", from)
			.param("until", until)
			.query(Owing.class)
			.list();
	}

	/** A member who owes answers. */
	record Owing(String circulationId, String postId) {
	}

	private static CirculationDuty duty(CirculationDuty.Kind kind, ResultSet row, String postTitle)
			throws SQLException {
		return new CirculationDuty(kind, row.getString("circulation_id"), row.getString("name"),
				row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getInt("count"), postTitle);
	}

	private static String title(List<Seat> seats, String post) {
		return seats.stream()
			.filter((seat) -> seat.post().value().equals(post))
			.map(Seat::postTitle)
			.findFirst()
			.orElse(post);
	}

	private <T> T json(@Nullable String value, TypeReference<T> type) {
		try {
			return this.json.readValue(value, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
