package org.nawate.app.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.nawate.app.question.DrawQuery;
import org.nawate.app.question.Question;
import org.nawate.domain.act.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every sample that was drawn, for ever. It is no fact of the log, for it changes
 * nothing that the log is about; but nobody draws until a sample pleases without its
 * being seen.
 */
@Component
class SampleBook {

	/** Samples on a page. */
	static final int PAGE = 50;

	private static final String SELECT = """
			select s.*, (select h.person_name from organisation_holding h where h.person_id = s.person_id
			             order by h.position desc limit 1) as person_name
			from audit_sample s""";

	private final JdbcClient jdbc;

	SampleBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes a sample, under one id once. */
	void note(String id, Question question, String seed, int size, long position, int rule, DrawQuery.Drawn drawn,
			Actor by, Instant at) {
		this.jdbc.sql("""
				insert into audit_sample (id, question, seed, size, position, rule, population, positions, person_id,
				                          post_id, post_title, drawn_at)
				values (:id, :question, :seed, :size, :position, :rule, :population, :positions, :person, :post, :title,
				        :at)
				on conflict (id) do nothing""")
			.param("id", id)
			.param("question", question.address())
			.param("seed", seed)
			.param("size", size)
			.param("position", position)
			.param("rule", rule)
			.param("population", drawn.population())
			.param("positions", drawn.positions().toArray(Long[]::new))
			.param("person", by.person().value())
			.param("post", by.post().value())
			.param("title", by.postTitle())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The latest, newest first. {@code page} counts from 0. */
	List<SampleRow> latest(int page) {
		return this.jdbc.sql(SELECT + " order by s.drawn_at desc, s.id limit :size offset :skip")
			.param("size", PAGE)
			.param("skip", (long) page * PAGE)
			.query((row, number) -> read(row))
			.list();
	}

	int count() {
		return this.jdbc.sql("select count(*) from audit_sample").query(Integer.class).single();
	}

	Optional<SampleRow> find(String id) {
		return this.jdbc.sql(SELECT + " where s.id = :id").param("id", id).query((row, number) -> read(row)).optional();
	}

	private static SampleRow read(ResultSet row) throws SQLException {
		return new SampleRow(row.getString("id"), row.getString("question"), row.getString("seed"), row.getInt("size"),
				row.getLong("position"), row.getInt("rule"), row.getLong("population"),
				List.of((Long[]) row.getArray("positions").getArray()), row.getString("person_id"),
				row.getString("person_name"), row.getString("post_title"),
				row.getObject("drawn_at", OffsetDateTime.class).toInstant());
	}

}
