package org.nawate.app.viewing;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.security.Acting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who looked at what. It is only added to. It is no part of the log, which would be
 * flooded by what changes nothing; no name stands in it, so none has to be erased there.
 */
@Component
class LookBook {

	/** Looks on a page. */
	static final int PAGE = 50;

	/** As far as an address is kept; it may be of any length. */
	private static final int LONGEST = 2000;

	private final JdbcClient jdbc;

	LookBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A look.
	 *
	 * @param personName by today's list of posts; {@code null} where nobody knows the
	 * person any more
	 * @param question the part of the address behind its question mark
	 */
	record Look(long number, Instant lookedAt, String personId, @Nullable String personName, @Nullable String postTitle,
			String path, @Nullable String question) {
	}

	/** Notes a look before it is taken. */
	void note(Acting acting, String path, @Nullable String question) {
		HeldPost post = acting.post();
		this.jdbc
			.sql("insert into audit_look (person_id, post_id, post_title, path, question) values (:person, :post, "
					+ ":title, :path, :question)")
			.param("person", acting.person().value())
			.param("post", (post != null) ? post.postId() : null, Types.VARCHAR)
			.param("title", (post != null) ? post.title() : null, Types.VARCHAR)
			.param("path", shortened(path))
			.param("question", (question != null) ? shortened(question) : null, Types.VARCHAR)
			.update();
	}

	/**
	 * Looks, newest first.
	 * @param person whose; blank for everybody's
	 * @param before the number of a look; those before it
	 */
	List<Look> before(String person, long before) {
		return this.jdbc
			.sql("""
					select l.*, (select h.person_name from organisation_holding h where h.person_id = l.person_id
					             order by h.position desc limit 1) as person_name
					from audit_look l where l.number < :before"""
					+ (person.isEmpty() ? "" : " and l.person_id = :person") + " order by l.number desc limit :most")
			.param("before", before)
			.param("person", person)
			.param("most", PAGE)
			.query((row, number) -> new Look(row.getLong("number"),
					row.getObject("looked_at", OffsetDateTime.class).toInstant(), row.getString("person_id"),
					row.getString("person_name"), row.getString("post_title"), row.getString("path"),
					row.getString("question")))
			.list();
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

}
