package org.nawate.app.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.meeting.MeetingEvent;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From which fact until which members owed answers to a circulation, the secretariat its
 * replies and its result, and two of a meeting their word on the minutes.
 */
final class HeadquartersSpans {

	private static final String NOBODY_LACKS = """
			circulation_id = :circulation and kind = 'ANSWER' and not exists (
			    select from inbox_answer a where a.circulation_id = s.circulation_id and a.post_id = s.post_id)""";

	private final JdbcClient jdbc;

	private final SpanBook book;

	HeadquartersSpans(JdbcClient jdbc, SpanBook book) {
		this.jdbc = jdbc;
		this.book = book;
	}

	void on(CirculationEvent event, long position) {
		switch (event) {
			case CirculationEvent.Started e -> start(e, position);
			case CirculationEvent.Answered e -> answered(e.circulation(), e.post(), e.answers(), position);
			case CirculationEvent.AnsweredByProxy e -> answered(e.circulation(), e.post(), e.answers(), position);
			case CirculationEvent.MemberRecused e -> owesNoMore(e.circulation(), e.post(), List.of(e.item()), position);
			case CirculationEvent.ItemTakenOut e -> {
				this.jdbc.sql("delete from inbox_answer where circulation_id = ? and item = ?")
					.params(e.circulation().value(), e.item())
					.update();
				close(e.circulation(), position);
			}
			case CirculationEvent.SeatPassedOn e -> passOn(e, position);
			case CirculationEvent.SeatFellAway e -> {
				this.jdbc.sql("delete from inbox_answer where circulation_id = ? and post_id = ?")
					.params(e.circulation().value(), e.post().value())
					.update();
				close(e.circulation(), position);
			}
			case CirculationEvent.QuestionAsked e -> ask(e, position);
			case CirculationEvent.QuestionAnswered e ->
				this.book.close(question(e.circulation(), e.question()), position);
			case CirculationEvent.DeadlineExtended e -> this.book.extend(e.circulation().value(), e.dueOn(), position);
			case CirculationEvent.MemberReminded e -> {
			}
			case CirculationEvent.Concluded e -> end(e.circulation(), position);
			case CirculationEvent.Cancelled e -> end(e.circulation(), position);
		}
	}

	private void start(CirculationEvent.Started e, long position) {
		this.jdbc.sql("""
				insert into inbox_answer (circulation_id, item, post_id)
				select :circulation, i, p from unnest(cast(:items as int[])) i, unnest(cast(:posts as text[])) p
				on conflict do nothing""")
			.param("circulation", e.circulation().value())
			.param("items", IntStream.rangeClosed(1, e.items().size()).boxed().toArray(Integer[]::new))
			.param("posts", e.seats().stream().map((seat) -> seat.post().value()).toArray(String[]::new))
			.update();
		e.seats()
			.forEach((seat) -> this.book
				.open(new SpanBook.Owed(answers(e.circulation(), seat.post()), about(e.circulation()), "CIRCULATION",
						"ANSWER", seat.post().value(), seat.postTitle(), e.startedOn(), e.dueOn()), position));
		this.book.open(new SpanBook.Owed(e.circulation().value() + "/result", about(e.circulation()), "CIRCULATION",
				"CONCLUDE", "", "", e.startedOn(), e.dueOn()), position);
	}

	private void answered(CirculationId circulation, PostId post, List<ItemAnswer> answers, long position) {
		owesNoMore(circulation, post, answers.stream().map(ItemAnswer::item).toList(), position);
	}

	private void owesNoMore(CirculationId circulation, PostId post, Collection<Integer> items, long position) {
		this.jdbc.sql("""
				delete from inbox_answer
				where circulation_id = :circulation and post_id = :post and item = any (:items)""")
			.param("circulation", circulation.value())
			.param("post", post.value())
			.param("items", items.toArray(Integer[]::new))
			.update();
		close(circulation, position);
	}

	/** Whoever has no item left to answer owes nothing. */
	private void close(CirculationId circulation, long position) {
		this.book.close(NOBODY_LACKS, Map.of("circulation", circulation.value()), position);
	}

	private void passOn(CirculationEvent.SeatPassedOn e, long position) {
		this.jdbc.sql("update inbox_answer set post_id = ? where circulation_id = ? and post_id = ?")
			.params(e.seat().post().value(), e.circulation().value(), e.from().value())
			.update();
		this.book.reassign(answers(e.circulation(), e.from()), answers(e.circulation(), e.seat().post()),
				e.seat().post(), e.seat().postTitle(), position);
	}

	private void ask(CirculationEvent.QuestionAsked e, long position) {
		LocalDate due = this.jdbc.sql("""
				select due_on from inbox_span
				where item_id = ? and known_until is null order by known_from desc limit 1""")
			.param(e.circulation().value() + "/result")
			.query(LocalDate.class)
			.optional()
			.orElse(null);
		this.book.open(new SpanBook.Owed(question(e.circulation(), e.question()), about(e.circulation()), "CIRCULATION",
				"REPLY", "", "", e.askedOn(), due), position);
	}

	private void end(CirculationId circulation, long position) {
		this.jdbc.sql("delete from inbox_answer where circulation_id = ?").param(circulation.value()).update();
		this.book.close("circulation_id = :circulation", Map.of("circulation", circulation.value()), position);
	}

	void on(MeetingEvent event, long position) {
		switch (event) {
			case MeetingEvent.MinutesDrafted e -> {
				confirm(e.meeting(), e.signers().chair().value(), e.signers().chairTitle(), e.draftedOn(), position);
				confirm(e.meeting(), e.signers().member().value(), e.signers().memberTitle(), e.draftedOn(), position);
			}
			case MeetingEvent.MinutesEdited e -> edit(e, position);
			case MeetingEvent.MinutesConfirmed e -> this.book.close(minutes(e.meeting(), e.post().value()), position);
			case MeetingEvent.MinutesFixed e ->
				this.book.close("meeting_id = :meeting", Map.of("meeting", e.meeting().value()), position);
			default -> {
				// Asks nobody for anything.
			}
		}
	}

	private void confirm(MeetingId meeting, String post, String title, LocalDate on, long position) {
		this.book.open(new SpanBook.Owed(minutes(meeting, post), Map.entry("meeting_id", meeting.value()), "MINUTES",
				"CONFIRM", post, title, on, null), position);
	}

	/** What was confirmed is confirmed no more: both are asked anew. */
	private void edit(MeetingEvent.MinutesEdited e, long position) {
		this.book.close("meeting_id = :meeting", Map.of("meeting", e.meeting().value()), position);
		this.jdbc.sql("select distinct post_id, post_title from inbox_span where meeting_id = ?")
			.param(e.meeting().value())
			.query((row, number) -> Map.entry(row.getString("post_id"), row.getString("post_title")))
			.list()
			.forEach((post) -> confirm(e.meeting(), post.getKey(), post.getValue(), e.editedOn(), position));
	}

	private static Map.Entry<String, String> about(CirculationId circulation) {
		return Map.entry("circulation_id", circulation.value());
	}

	private static String answers(CirculationId circulation, PostId post) {
		return circulation.value() + "/answers/" + post.value();
	}

	private static String question(CirculationId circulation, int number) {
		return circulation.value() + "/question-" + number;
	}

	private static String minutes(MeetingId meeting, String post) {
		return meeting.value() + "/minutes/" + post;
	}

}
