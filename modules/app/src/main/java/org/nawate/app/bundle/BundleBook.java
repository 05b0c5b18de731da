package org.nawate.app.bundle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;

/**
 * Keeps who took which bundle out of the product, in which post and when. It is not part
 * of the log: reading changes nothing that the log is about.
 */
@Component
class BundleBook {

	/** Bundles on the list. */
	private static final int SHOWN = 50;

	/** A making that is not heard of for so long has come to its end with its node. */
	private static final String SELECT = """
			select *, extract(epoch from coalesce(ended_at, now()) - started_at)::bigint as seconds,
			       state = 'MAKING' and heard_at < now() - interval '5 minutes' as is_abandoned
			from audit_bundle""";

	private final JdbcClient jdbc;

	BundleBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes that somebody asks for a bundle; answers its id. */
	String begin(BundleSubject subject, @Nullable Long against, Actor by, Instant askedAt) {
		String id = UUID.randomUUID().toString();
		this.jdbc
			.sql("""
					insert into audit_bundle (id, kind, scope, until, title, against, person_id, person_name, post_id, post_title, asked_at)
					values (:id, :kind, :scope, :until, :title, :against, :person, :personName, :post, :postTitle, :askedAt)""")
			.param("id", id)
			.param("kind", subject.scope().kind().code())
			.param("scope", subject.scope().id())
			.param("until", subject.scope().until(), Types.BIGINT)
			.param("title", subject.title())
			.param("against", against, Types.BIGINT)
			.param("person", by.person().value())
			.param("personName", by.personName())
			.param("post", by.post().value())
			.param("postTitle", by.postTitle())
			.param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	void reached(String id, long events, long of) {
		this.jdbc.sql("update audit_bundle set events_done = :done, events_of = :of, heard_at = now() where id = :id")
			.param("done", events)
			.param("of", of)
			.param("id", id)
			.update();
	}

	void made(String id, BundleMaker.Made.Bundle made) {
		this.jdbc.sql("""
				update audit_bundle set state = 'MADE', events_done = :events, size = :size, sha256 = :sha256,
				bytes = :bytes, ended_at = now(), heard_at = now() where id = :id""")
			.param("events", made.events())
			.param("size", made.size())
			.param("sha256", made.file().sha256())
			.param("bytes", made.file().length())
			.param("id", id)
			.update();
	}

	void failed(String id, @Nullable String refusal) {
		this.jdbc.sql("""
				update audit_bundle set state = 'FAILED', refusal = :refusal, ended_at = now(), heard_at = now()
				where id = :id""").param("refusal", refusal, Types.VARCHAR).param("id", id).update();
	}

	/** Whether a bundle of everything is being made, on whatever node. */
	boolean isMakingEverything() {
		return latest().stream()
			.anyMatch((row) -> row.kind().equals(BundleScope.Kind.EVERYTHING.code())
					&& row.state() == BundleRow.State.MAKING);
	}

	/** The latest, newest first. */
	List<BundleRow> latest() {
		return this.jdbc.sql(SELECT + " order by started_at desc, id limit " + SHOWN)
			.query((row, number) -> read(row))
			.list();
	}

	Optional<BundleRow> find(String id) {
		return this.jdbc.sql(SELECT + " where id = :id").param("id", id).query((row, number) -> read(row)).optional();
	}

	/** The texts of all keys by which the log was ever signed, the first one first. */
	List<String> keys() {
		return this.jdbc.sql("select verifying_key from event_log_key order by first_size, verifying_key")
			.query(String.class)
			.list();
	}

	private static BundleRow read(ResultSet row) throws SQLException {
		BundleRow.State state = row.getBoolean("is_abandoned") ? BundleRow.State.ABANDONED
				: BundleRow.State.valueOf(row.getString("state"));
		return new BundleRow(row.getString("id"), row.getString("kind"), row.getString("scope"),
				row.getObject("until", Long.class), row.getString("title"), row.getObject("against", Long.class),
				row.getString("person_name"), row.getString("post_title"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), state, row.getLong("events_done"),
				row.getObject("events_of", Long.class), row.getLong("seconds"), row.getObject("size", Long.class),
				row.getString("sha256"), row.getObject("bytes", Long.class), row.getString("refusal"));
	}

}
