package org.nawate.app.circulation;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.CirculationState;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which circulations there are, who answered what, and what it comes to. */
@Component
public class CirculationQuery {

	private static final TypeReference<List<Seat>> SEATS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CirculationQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** All circulations: the open ones by deadline, then the others, the latest first. */
	public List<CirculationRow> list() {
		return this.jdbc.sql("""
				select c.circulation_id, c.name, c.ground, c.state, c.started_on, c.due_on,
				       count(distinct s.item) as items, count(distinct s.post_id) as members,
				       count(distinct s.post_id) - count(distinct s.post_id) filter (
				           where s.stance is null and s.recused is null) as answered
				from circulation c
				left join (circulation_seat s join circulation_item i
				           on i.circulation_id = s.circulation_id and i.item = s.item and i.taken_out is null)
				     on s.circulation_id = c.circulation_id
				group by c.circulation_id
				order by c.state <> 'OPEN', case when c.state = 'OPEN' then c.due_on end, c.position desc""")
			.query(CirculationRow.class)
			.list();
	}

	/** The circulation with all that its page shows. */
	public Optional<CirculationView> find(CirculationId circulation) {
		return this.jdbc.sql("select * from circulation where circulation_id = :circulation")
			.param("circulation", circulation.value())
			.query((row, number) -> read(row, circulation))
			.optional();
	}

	/** The answers that these posts owe, while they can still be given. */
	public List<CirculationDuty> owedBy(Collection<PostId> posts, LocalDate today) {
		return this.jdbc.sql("""
				select c.circulation_id, c.name, c.started_on, c.due_on, count(*) as count, s.post_id, c.seats
				from circulation_seat s
				join circulation c on c.circulation_id = s.circulation_id and c.state = 'OPEN' and c.due_on >= :today
				join circulation_item i on i.circulation_id = s.circulation_id and i.item = s.item
				     and i.taken_out is null
				where s.post_id = any (:posts) and s.stance is null and s.recused is null
				group by c.circulation_id, s.post_id order by c.due_on, c.position""")
			.param("today", today)
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.query((row, number) -> duty(CirculationDuty.Kind.ANSWER, row,
					title(json(row.getString("seats"), SEATS), row.getString("post_id"))))
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

	/** How it is called. */
	public Optional<String> name(CirculationId circulation) {
		return this.jdbc.sql("select name from circulation where circulation_id = :circulation")
			.param("circulation", circulation.value())
			.query(String.class)
			.optional();
	}

	/** The posts that have a seat in it. */
	List<String> seats(CirculationId circulation) {
		return this.jdbc.sql("select distinct post_id from circulation_seat where circulation_id = :circulation")
			.param("circulation", circulation.value())
			.query(String.class)
			.list();
	}

	/** The cases that wait to be tabled by one of these posts, the longest due first. */
	public List<Waiting> waiting(Collection<PostId> posts) {
		return this.jdbc.sql("""
				select s.proposal_id, c.number, c.kind, coalesce(nullif(c.title, ''), p.name, '') as title,
				       c.classification ->> 'businessClass' as business_class
				from inbox_step s
				join case_file c on c.proposal_id = s.proposal_id
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				where s.kind = 'TABLE' and s.post_id = any (:posts)
				order by s.due_on, s.position""")
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.query(Waiting.class)
			.list();
	}

	/** How cases are called, by id; without those that are not on record. */
	Map<String, String> titles(Collection<String> proposals) {
		return this.jdbc.sql("""
				select c.proposal_id, coalesce(nullif(c.title, ''), p.name, '') as title from case_file c
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				where c.proposal_id = any (:proposals)""")
			.param("proposals", proposals.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString("proposal_id"), row.getString("title")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** A case that waits to be tabled. */
	public record Waiting(String proposalId, String number, ProposalKind kind, String title,
			@Nullable BusinessClass businessClass) {
	}

	/** The posts that drafted the cases in it. */
	public Set<String> draftingPosts(CirculationId circulation) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct c.drafter ->> 'post' from circulation_item i
				join case_file c on c.proposal_id = i.proposal_id
				where i.circulation_id = :circulation and c.drafter ->> 'post' is not null""")
			.param("circulation", circulation.value())
			.query(String.class)
			.list());
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

	private CirculationView read(ResultSet row, CirculationId circulation) throws SQLException {
		List<Seat> seats = json(row.getString("seats"), SEATS);
		HeadquartersRules rules = json(row.getString("rules"), new TypeReference<HeadquartersRules>() {
		});
		MeetingRequestRule requests = MeetingRequestRule.valueOf(row.getString("meeting_requests"));
		return new CirculationView(circulation.value(), row.getString("name"),
				CirculationGround.valueOf(row.getString("ground")), row.getString("reason"), row.getString("papers"),
				rules, requests, CirculationState.valueOf(row.getString("state")),
				row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getObject("decided_on", LocalDate.class), row.getString("document_number"),
				row.getString("cancel_reason"), items(circulation, seats, rules, requests), questions(circulation));
	}

	private List<CirculationView.Item> items(CirculationId circulation, List<Seat> seats, HeadquartersRules rules,
			MeetingRequestRule requests) {
		Map<Integer, List<CirculationView.SeatAnswer>> answers = answers(circulation, seats);
		return this.jdbc.sql("""
				select i.*, c.number, c.kind, c.change from circulation_item i
				left join case_file c on c.proposal_id = i.proposal_id
				where i.circulation_id = :circulation order by i.item""")
			.param("circulation", circulation.value())
			.query((row, number) -> item(row, seats, rules, requests,
					answers.getOrDefault(row.getInt("item"), List.of())))
			.list();
	}

	private CirculationView.Item item(ResultSet row, List<Seat> seats, HeadquartersRules rules,
			MeetingRequestRule requests, List<CirculationView.SeatAnswer> answers) throws SQLException {
		Map<PostId, Stance> stances = new HashMap<>();
		answers.forEach((answer) -> {
			if (answer.stance() != null) {
				stances.put(new PostId(answer.postId()), answer.stance());
			}
		});
		Set<PostId> recused = answers.stream()
			.filter((answer) -> answer.recused() != null)
			.map((answer) -> new PostId(answer.postId()))
			.collect(Collectors.toSet());
		String kind = row.getString("kind");
		String change = row.getString("change");
		String fixed = row.getString("outcome");
		ItemOutcome outcome = (fixed != null) ? json(fixed, new TypeReference<ItemOutcome>() {
		}) : null;
		CirculationPolicy.Count count = (outcome != null) ? outcome.count()
				: CirculationPolicy.count(rules, seats, recused, stances);
		String conditions = row.getString("conditions");
		return new CirculationView.Item(row.getInt("item"), row.getString("proposal_id"), row.getString("number"),
				(kind != null) ? ProposalKind.valueOf(kind) : null, row.getString("title"),
				(change != null) ? json(change, new TypeReference<ProposedChange>() {
				}) : null, conditions, row.getString("taken_out"), answers, count,
				expected(CirculationPolicy.result(rules, requests, count), conditions), outcome,
				row.getObject("concluded_at", Long.class));
	}

	private static ItemOutcome.Result expected(ItemOutcome.Result result, String conditions) {
		return (result == ItemOutcome.Result.APPROVED && !conditions.isEmpty()) ? ItemOutcome.Result.CONDITIONAL
				: result;
	}

	private Map<Integer, List<CirculationView.SeatAnswer>> answers(CirculationId circulation, List<Seat> seats) {
		Map<String, Seat> byPost = seats.stream().collect(Collectors.toMap((seat) -> seat.post().value(), (s) -> s));
		Map<Integer, List<CirculationView.SeatAnswer>> answers = new LinkedHashMap<>();
		this.jdbc.sql("select * from circulation_seat where circulation_id = :circulation order by item, seat")
			.param("circulation", circulation.value())
			.query((row) -> {
				Seat seat = byPost.get(row.getString("post_id"));
				if (seat != null) {
					answers.computeIfAbsent(row.getInt("item"), (item) -> new ArrayList<>()).add(answer(row, seat));
				}
			});
		return answers;
	}

	private static CirculationView.SeatAnswer answer(ResultSet row, Seat seat) throws SQLException {
		String stance = row.getString("stance");
		String person = row.getString("person_name");
		return new CirculationView.SeatAnswer(seat.post().value(), seat.postTitle(),
				(person != null) ? person : seat.personName(), seat.chair(),
				(stance != null) ? Stance.valueOf(stance) : null, row.getString("words"),
				row.getObject("answered_on", LocalDate.class), row.getString("recused"));
	}

	private List<CirculationView.Question> questions(CirculationId circulation) {
		return this.jdbc.sql("select * from circulation_question where circulation_id = :circulation order by question")
			.param("circulation", circulation.value())
			.query((row, number) -> new CirculationView.Question(row.getInt("question"), row.getString("text"),
					actor(row.getString("asker")), row.getObject("asked_on", LocalDate.class), row.getString("answer"),
					(row.getString("answerer") != null) ? actor(row.getString("answerer")) : null,
					row.getObject("answered_on", LocalDate.class)))
			.list();
	}

	private Actor actor(String value) {
		return json(value, new TypeReference<Actor>() {
		});
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
