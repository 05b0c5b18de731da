package org.nawate.app.anchor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.nawate.store.log.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies checkpoints to their places, and tells how far the copies reach. */
@Component
@EnableConfigurationProperties(AnchorProperties.class)
public class Anchors {

	/** Checkpoints copied in one go. */
	static final int BATCH = 100;

	private static final Logger log = LoggerFactory.getLogger(Anchors.class);

	/**
	 * Copies of each place that a check of the log compares: the largest stand for all.
	 */
	private static final int COMPARED = 20;

	private final List<Path> places;

	private final Checkpoints checkpoints;

	private final JdbcClient jdbc;

	private final Map<Path, AnchorFault> faults = new ConcurrentHashMap<>();

	Anchors(AnchorProperties properties, Checkpoints checkpoints, JdbcClient jdbc) {
		this.places = List.copyOf(properties.anchors());
		this.checkpoints = checkpoints;
		this.jdbc = jdbc;
	}

	/** Where copies go. */
	List<Path> places() {
		return this.places;
	}

	/**
	 * Copies to a place what it does not have yet, the smallest first.
	 * @return how many were copied, at most {@link #BATCH}
	 */
	int copyDue(Path place) {
		AnchorFolder folder = new AnchorFolder(place);
		int copied = 0;
		try {
			for (Checkpoints.Signed signed : this.checkpoints.after(size(place), BATCH)) {
				folder.put(signed);
				note(place, signed.size());
				copied++;
			}
			this.faults.remove(place);
		}
		catch (AnchorFolder.DiffersException ex) {
			failed(place, AnchorFault.DIFFERS, ex);
		}
		catch (IOException ex) {
			failed(place, AnchorFault.UNREACHABLE, ex);
		}
		return copied;
	}

	/** Whether the last attempt at a place failed. */
	boolean fails(Path place) {
		return this.faults.containsKey(place);
	}

	/** How far copies reach, place by place. */
	public List<AnchorState> states() {
		return this.places.stream().map(this::state).toList();
	}

	/** Since when a copy covers an event, by its place from 0; empty while none does. */
	public Optional<Instant> covering(long index) {
		return this.jdbc.sql("select min(anchored_at) from checkpoint_anchor where size > ?")
			.param(index)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** How many facts are covered by a copy, at the place that has the most. */
	public static long reach(List<AnchorState> states) {
		return states.stream().mapToLong(AnchorState::size).max().orElse(0);
	}

	/**
	 * The latest copies at all places that can be reached, to be held against the log.
	 */
	public List<String> copies() {
		return this.places.stream().flatMap((place) -> copies(place).stream()).toList();
	}

	private static List<String> copies(Path place) {
		try {
			return new AnchorFolder(place).largest(COMPARED);
		}
		catch (IOException ex) {
			log.warn("The copies of checkpoints at {} cannot be read: {}", place, ex.toString());
			return List.of();
		}
	}

	private AnchorState state(Path place) {
		return this.jdbc.sql("""
				with latest as (select size, anchored_at from checkpoint_anchor where place = :place
				    order by size desc limit 1)
				select coalesce((select size from latest), 0) as size, (select anchored_at from latest) as anchored_at,
				    exists (select from event_log_checkpoint
				        where size > coalesce((select size from latest), 0)
				        and signed_at < now() - interval '5 minutes') as lagging""")
			.param("place", place.toString())
			.query((row, number) -> {
				OffsetDateTime at = row.getObject("anchored_at", OffsetDateTime.class);
				return new AnchorState(place.toString(), row.getLong("size"), (at != null) ? at.toInstant() : null,
						row.getBoolean("lagging"), this.faults.get(place));
			})
			.single();
	}

	private long size(Path place) {
		return this.jdbc.sql("select coalesce(max(size), 0) from checkpoint_anchor where place = ?")
			.param(place.toString())
			.query(Long.class)
			.single();
	}

	private void note(Path place, long size) {
		this.jdbc.sql("insert into checkpoint_anchor (place, size) values (?, ?) on conflict do nothing")
			.param(place.toString())
			.param(size)
			.update();
	}

	private void failed(Path place, AnchorFault fault, IOException cause) {
		if (this.faults.put(place, fault) != fault) {
			log.warn("No checkpoint can be copied to {} now, it is tried again: {}", place, cause.toString());
		}
	}

}
