package org.nawate.app.inbox;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** From which fact until which a post owed something: the table and its few moves. */
final class SpanBook {

	private final JdbcClient jdbc;

	SpanBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Something that is owed from a fact on.
	 *
	 * @param about the column that says what it is about, with its id
	 * @param post who owes it; empty for the secretariat, whoever it is
	 */
	record Owed(String item, Map.Entry<String, String> about, String sort, String kind, String post, String postTitle,
			LocalDate openedOn, @Nullable LocalDate dueOn) {
	}

	void open(Owed owed, long position) {
		this.jdbc.sql("""
				insert into inbox_span (item_id, %s, sort, kind, post_id, post_title, opened_on, due_on, opened_at,
				                        known_from)
				values (:item, :about, :sort, :kind, :post, :postTitle, :openedOn, :dueOn, :position, :position)
				on conflict do nothing""".formatted(owed.about().getKey()))
			.param("item", owed.item())
			.param("about", owed.about().getValue())
			.param("sort", owed.sort())
			.param("kind", owed.kind())
			.param("post", owed.post())
			.param("postTitle", owed.postTitle())
			.param("openedOn", owed.openedOn())
			.param("dueOn", owed.dueOn())
			.param("position", position)
			.update();
	}

	/** It is owed no more. */
	void close(String item, long position) {
		close("item_id = :item", Map.of("item", item), position);
	}

	/** Nothing that a condition names is owed any more. */
	void close(String condition, Map<String, String> values, long position) {
		this.jdbc
			.sql("update inbox_span s set known_until = :position where " + condition
					+ " and known_until is null and known_from < :position")
			.param("position", position)
			.params(values)
			.update();
	}

	/** Another post owes it from there on. */
	void reassign(String item, String to, PostId post, String postTitle, long position) {
		this.jdbc.sql(taken("item_id = :item", ":to", ":post", ":postTitle", "due_on"))
			.param("position", position)
			.param("item", item)
			.param("to", to)
			.param("post", post.value())
			.param("postTitle", postTitle)
			.update();
	}

	/** All that is owed in a circulation is due on another day. */
	void extend(String circulation, LocalDate dueOn, long position) {
		this.jdbc.sql(taken("circulation_id = :circulation", "item_id", "post_id", "post_title", "cast(:due as date)"))
			.param("position", position)
			.param("circulation", circulation)
			.param("due", dueOn)
			.update();
	}

	/** What ends there goes on as something else. */
	private static String taken(String condition, String item, String post, String postTitle, String due) {
		return """
				with taken as (
				    update inbox_span set known_until = :position
				    where %s and known_until is null and known_from < :position returning *)
				insert into inbox_span (item_id, proposal_id, circulation_id, meeting_id, sort, kind, post_id, post_title,
				                        opened_on, due_on, opened_at, known_from)
				select %s, proposal_id, circulation_id, meeting_id, sort, kind, %s, %s, opened_on, %s, opened_at, :position
				from taken"""
			.formatted(condition, item, post, postTitle, due);
	}

}
