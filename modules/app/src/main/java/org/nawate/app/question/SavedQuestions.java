package org.nawate.app.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Typed;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps questions that somebody asks again: each person's own, and those that the audit
 * office shares. They belong to the person, who keeps them in another post of the office.
 */
@Component
class SavedQuestions {

	private static final int LONGEST_NAME = 100;

	private static final int MOST = 200;

	private static final String SELECT = """
			select q.*, (select h.person_name from organisation_holding h where h.person_id = q.person_id
			             order by h.position desc limit 1) as person_name
			from saved_question q""";

	private final JdbcClient jdbc;

	private final Clock clock;

	SavedQuestions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A question with its name.
	 *
	 * @param question the part of an address behind its question mark
	 * @param shared whether all of the audit office find it
	 * @param own whether it is the reader's
	 */
	record Saved(String id, String name, String question, boolean shared, boolean own, @Nullable String personName,
			String postTitle, Instant savedAt) {
	}

	/** Those that this person finds: the own ones and those shared, by name. */
	List<Saved> of(Acting acting) {
		if (!acting.may(Permission.DRAW_SAMPLES)) {
			return List.of();
		}
		return this.jdbc
			.sql(SELECT + " where q.person_id = :person or q.is_shared order by q.name, q.saved_at limit " + MOST)
			.param("person", acting.person().value())
			.query((row, number) -> read(row, acting.person()))
			.list();
	}

	/** One of the own. */
	Optional<Saved> own(Acting acting, String id) {
		return this.jdbc.sql(SELECT + " where q.person_id = :person and q.id = :id")
			.param("person", acting.person().value())
			.param("id", id)
			.query((row, number) -> read(row, acting.person()))
			.optional();
	}

	/** Saves a question; accepted with its id. */
	Outcome save(Acting acting, Asked asked, String name, boolean shared) {
		Outcome.Refused refusal = refusal(acting, name);
		if (refusal != null) {
			return refusal;
		}
		if (!asked.isClear()) {
			return Outcome.refused(QuestionRejection.QUESTION_INVALID);
		}
		String id = UUID.randomUUID().toString();
		Actor by = PermissionPolicy.fitting(Permission.DRAW_SAMPLES, acting).actor();
		this.jdbc.sql("""
				insert into saved_question (id, name, question, is_shared, person_id, post_title, saved_at)
				values (:id, :name, :question, :shared, :person, :title, :at)""")
			.param("id", id)
			.param("name", Typed.clean(name))
			.param("question", asked.question().address())
			.param("shared", shared)
			.param("person", by.person().value())
			.param("title", by.postTitle())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
		return Outcome.accepted(id);
	}

	/** Names one of the own otherwise, and shares it or does so no more. */
	Outcome change(Acting acting, String id, String name, boolean shared) {
		Outcome.Refused refusal = refusal(acting, name);
		if (refusal != null) {
			return refusal;
		}
		return known(this.jdbc
			.sql("update saved_question set name = :name, is_shared = :shared where id = :id and person_id = :person")
			.param("name", Typed.clean(name))
			.param("shared", shared)
			.param("id", id)
			.param("person", acting.person().value())
			.update());
	}

	/** Deletes one of the own. */
	Outcome delete(Acting acting, String id) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAW_SAMPLES, acting);
		if (refusal != null) {
			return refusal;
		}
		return known(this.jdbc.sql("delete from saved_question where id = :id and person_id = :person")
			.param("id", id)
			.param("person", acting.person().value())
			.update());
	}

	private static Outcome known(int rows) {
		return (rows > 0) ? Outcome.accepted() : Outcome.refused(QuestionRejection.UNKNOWN);
	}

	private static Outcome.@Nullable Refused refusal(Acting acting, String name) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAW_SAMPLES, acting);
		String typed = Typed.clean(name);
		if (refusal == null && (typed.isEmpty() || Typed.isUnreadable(typed))) {
			return (Outcome.Refused) Outcome.refused(QuestionRejection.NAME_MISSING);
		}
		if (refusal == null && Typed.length(typed) > LONGEST_NAME) {
			return (Outcome.Refused) Outcome.refused(QuestionRejection.NAME_TOO_LONG, LONGEST_NAME,
					Typed.length(typed));
		}
		return refusal;
	}

	private static Saved read(ResultSet row, PersonId reader) throws SQLException {
		return new Saved(row.getString("id"), row.getString("name"), row.getString("question"),
				row.getBoolean("is_shared"), row.getString("person_id").equals(reader.value()),
				row.getString("person_name"), row.getString("post_title"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

}
