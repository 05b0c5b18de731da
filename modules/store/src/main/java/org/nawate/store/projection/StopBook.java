package org.nawate.store.projection;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Keeps where projections stopped, for all nodes to see, and tells it to the log file.
 */
final class StopBook {

	private static final Logger log = LoggerFactory.getLogger(StopBook.class);

	private final JdbcClient jdbc;

	private final Map<String, Long> told = new ConcurrentHashMap<>();

	StopBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Enters that it could not take a fact; outside of the transaction that failed. */
	void stopped(String projection, ProjectionFailure failure) {
		long position = failure.position();
		Long before = this.told.put(projection, position);
		if (before == null || before != position) {
			log.error("The projection {} stopped at fact {}: {} {}. It is tried again by itself.", projection, position,
					failure.why(), failure.detail());
		}
		try {
			this.jdbc
				.sql("""
						insert into projection_stop as s (projection, position, cause, detail)
						values (:projection, :position, :cause, :detail)
						on conflict (projection) do update
						set position = excluded.position, cause = excluded.cause, detail = excluded.detail, tried_at = now(),
						    since = case when s.position = excluded.position then s.since else now() end,
						    attempts = case when s.position = excluded.position then s.attempts + 1 else 1 end""")
				.param("projection", projection)
				.param("position", position)
				.param("cause", failure.why().name())
				.param("detail", failure.detail())
				.update();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("It could not be entered that the projection {} stopped", projection);
		}
	}

	/** Strikes out what has been passed since. */
	void passed(String projection, long position) {
		this.told.remove(projection);
		if (this.jdbc.sql("delete from projection_stop where projection = ? and position <= ?")
			.params(projection, position)
			.update() > 0) {
			log.info("The projection {} goes on", projection);
		}
	}

	/**
	 * All stops on record, by projection. What has passed the fact since is no longer
	 * stopped.
	 */
	Map<String, ProjectionStop> all() {
		return this.jdbc.sql("select * from projection_stop")
			.query((row, number) -> Map.entry(row.getString("projection"),
					new ProjectionStop(row.getLong("position"), StopCause.valueOf(row.getString("cause")),
							row.getString("detail"), row.getObject("since", OffsetDateTime.class).toInstant(),
							row.getObject("tried_at", OffsetDateTime.class).toInstant(), row.getInt("attempts"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
