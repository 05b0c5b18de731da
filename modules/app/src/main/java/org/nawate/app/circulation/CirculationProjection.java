package org.nawate.app.circulation;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.CirculationId;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Actor;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationState;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.store.EventPositions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the circulations: items, seats with their last answers, questions, results. */
@Component
@ProcessingGroup("circulation")
class CirculationProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final ObjectMapper json;

	CirculationProjection(JdbcClient jdbc, EventPositions positions,
			@Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(CirculationEvent event, EventMessage<?> message) {
		switch (event) {
			case CirculationEvent.Started e -> start(e, this.positions.of(message));
			case CirculationEvent.Answered e ->
				e.answers().forEach((answer) -> answer(e, e.post(), answer, e.by(), null, e.answeredOn()));
			case CirculationEvent.AnsweredByProxy e -> e.answers()
				.forEach((answer) -> answer(e, e.post(), answer, e.by(), e.by().postTitle(), e.answeredOn()));
			case CirculationEvent.SeatPassedOn e -> {
				update("update circulation_seat set post_id = :to where circulation_id = :circulation and post_id = :from",
						e, Map.of("from", e.from().value(), "to", e.seat().post().value()));
				update("""
						update circulation set seats = (
						    select jsonb_agg(case when s ->> 'post' = :from then cast(:seat as jsonb) else s end order by n)
						    from jsonb_array_elements(seats) with ordinality as all_seats(s, n))
						where circulation_id = :circulation""",
						e, Map.of("from", e.from().value(), "seat", json(e.seat())));
			}
			case CirculationEvent.SeatFellAway e -> {
				update("delete from circulation_seat where circulation_id = :circulation and post_id = :post", e,
						Map.of("post", e.post().value()));
				update("""
						update circulation set seats = (
						    select jsonb_agg(s order by n)
						    from jsonb_array_elements(seats) with ordinality as all_seats(s, n)
						    where s ->> 'post' <> :post)
						where circulation_id = :circulation""", e, Map.of("post", e.post().value()));
			}
			case CirculationEvent.QuestionAsked e -> update("""
					insert into circulation_question (circulation_id, question, text, asker, asked_on)
					values (:circulation, :question, :text, cast(:asker as jsonb), :on) on conflict do nothing""", e,
					Map.of("question", e.question(), "text", e.text(), "asker", json(e.by()), "on", e.askedOn()));
			case CirculationEvent.QuestionAnswered e -> update("""
					update circulation_question
					set answer = :text, answerer = cast(:answerer as jsonb), answered_on = :on
					where circulation_id = :circulation and question = :question""", e,
					Map.of("question", e.question(), "text", e.text(), "answerer", json(e.by()), "on", e.answeredOn()));
			case CirculationEvent.DeadlineExtended e ->
				update("update circulation set due_on = :due where circulation_id = :circulation", e,
						Map.of("due", e.dueOn()));
			case CirculationEvent.MemberRecused e -> update("""
					update circulation_seat set recused = :reason, own = :own
					where circulation_id = :circulation and item = :item and post_id = :post""", e,
					Map.of("item", e.item(), "post", e.post().value(), "reason", e.reason(), "own", e.isOwn()));
			case CirculationEvent.MemberReminded e -> {
			}
			case CirculationEvent.ItemTakenOut e -> update("""
					update circulation_item set taken_out = :reason
					where circulation_id = :circulation and item = :item""", e,
					Map.of("item", e.item(), "reason", e.reason()));
			case CirculationEvent.Concluded e -> conclude(e, this.positions.of(message));
			case CirculationEvent.Cancelled e -> update("""
					update circulation set state = 'CANCELLED', cancel_reason = :reason
					where circulation_id = :circulation""", e, Map.of("reason", e.reason()));
		}
	}

	private void start(CirculationEvent.Started e, long position) {
		update("""
				insert into circulation (circulation_id, name, ground, reason, papers, rules, meeting_requests, seats,
				                         state, started_on, due_on, position)
				values (:circulation, :name, :ground, :reason, :papers, cast(:rules as jsonb), :requests,
				        cast(:seats as jsonb), :state, :startedOn, :dueOn, :position)
				on conflict do nothing""", e,
				Map.ofEntries(Map.entry("name", e.name()), Map.entry("ground", e.ground().name()),
						Map.entry("reason", e.reason()), Map.entry("papers", e.papers()),
						Map.entry("rules", json(e.rules())), Map.entry("requests", e.meetingRequests().name()),
						Map.entry("seats", json(e.seats())), Map.entry("state", CirculationState.OPEN.name()),
						Map.entry("startedOn", e.startedOn()), Map.entry("dueOn", e.dueOn()),
						Map.entry("position", position)));
		IntStream.range(0, e.items().size())
			.forEach((i) -> update("""
					insert into circulation_item (circulation_id, item, proposal_id, title, conditions)
					values (:circulation, :item, :proposal, :title, :conditions) on conflict do nothing""", e,
					Map.of("item", i + 1, "proposal", e.items().get(i).proposal().value(), "title",
							e.items().get(i).title(), "conditions", e.items().get(i).conditions())));
		this.jdbc.sql("""
				insert into circulation_seat (circulation_id, item, post_id, seat)
				select :circulation, i.item, s.post, s.seat
				from generate_series(1, :items) as i(item),
				     unnest(cast(:posts as text[])) with ordinality as s(post, seat)
				on conflict do nothing""")
			.param("circulation", e.circulation().value())
			.param("items", e.items().size())
			.param("posts", e.seats().stream().map((seat) -> seat.post().value()).toArray(String[]::new))
			.update();
	}

	private void answer(CirculationEvent e, PostId post, ItemAnswer answer, Actor by, @Nullable String proxy,
			LocalDate on) {
		this.jdbc.sql("""
				update circulation_seat
				set stance = :stance, words = :words, person_name = :person, person_id = :personId, answered_on = :on,
				    proxy_title = :proxy
				where circulation_id = :circulation and item = :item and post_id = :post""")
			.param("circulation", e.circulation().value())
			.param("item", answer.item())
			.param("post", post.value())
			.param("stance", answer.stance().name())
			.param("words", answer.words())
			.param("person", by.personName())
			.param("personId", by.person().value())
			.param("on", on)
			.param("proxy", proxy)
			.update();
	}

	private void conclude(CirculationEvent.Concluded e, long position) {
		this.jdbc.sql("""
				update circulation set state = 'CONCLUDED', decided_on = :on, document_number = :number
				where circulation_id = :circulation""")
			.param("circulation", e.circulation().value())
			.param("on", e.decidedOn())
			.param("number", e.documentNumber())
			.update();
		for (ItemOutcome outcome : e.outcomes()) {
			update("""
					update circulation_item set outcome = cast(:outcome as jsonb), concluded_at = :position
					where circulation_id = :circulation and item = :item""", e,
					Map.of("item", outcome.item(), "outcome", json(outcome), "position", position));
		}
	}

	private void update(String sql, CirculationEvent event, Map<String, ?> values) {
		CirculationId circulation = event.circulation();
		this.jdbc.sql(sql).param("circulation", circulation.value()).params(values).update();
	}

	private String json(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "circulation", "circulation_seat", "circulation_question");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate circulation, circulation_item, circulation_seat, circulation_question").update();
	}

}
