package org.nawate.app.circulation;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;

/**
 * Reads a circulation with all that its page shows; what is open is counted by its rules.
 */
final class CirculationReading {

	private static final TypeReference<List<Seat>> SEATS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CirculationReading(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	CirculationView read(ResultSet row, CirculationId circulation) throws SQLException {
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
				row.getObject("answered_on", LocalDate.class), row.getString("recused"), row.getBoolean("own"),
				row.getString("proxy_title"));
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
