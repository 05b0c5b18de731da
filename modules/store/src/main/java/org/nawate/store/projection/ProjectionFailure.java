package org.nawate.store.projection;

import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;

import org.axonframework.serialization.SerializationException;
import org.nawate.store.UnknownEventException;

/**
 * A fact that a projection could not take. Neither its message nor its trace holds
 * anything of what failed but the kind and the place in the code: messages of databases
 * and parsers quote what people wrote.
 */
public final class ProjectionFailure extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** SQLSTATE classes of a database that is away or gave up: try again. */
	private static final Set<String> AWAY = Set.of("08", "40", "53", "55", "57", "58");

	private final long position;

	private final StopCause why;

	private final String detail;

	private ProjectionFailure(long position, StopCause why, String detail) {
		super(why + (detail.isEmpty() ? "" : " (" + detail + ")") + " at fact " + position);
		this.position = position;
		this.why = why;
		this.detail = detail;
	}

	private ProjectionFailure(long position, StopCause why, String detail, Throwable cause) {
		this(position, why, detail);
		setStackTrace(cause.getStackTrace());
	}

	/** A fact of a kind that is not known. */
	static ProjectionFailure unknown(long position, String name) {
		return new ProjectionFailure(position, StopCause.FACT_UNKNOWN, name);
	}

	/** What failed at the fact of that position. */
	static ProjectionFailure at(long position, Throwable cause) {
		for (Throwable each = cause; each != null; each = each.getCause()) {
			switch (each) {
				case ProjectionFailure known -> {
					return known;
				}
				case UnknownEventException unknown -> {
					return new ProjectionFailure(position, StopCause.FACT_UNKNOWN, unknown.storedName(), cause);
				}
				case SQLException ex -> {
					String state = (ex.getSQLState() != null) ? ex.getSQLState() : "";
					boolean away = state.length() < 2 || AWAY.contains(state.substring(0, 2));
					return new ProjectionFailure(position, away ? StopCause.DATABASE_AWAY : StopCause.ROW_REFUSED,
							state, cause);
				}
				case SerializationException ex -> {
					return new ProjectionFailure(position, StopCause.FACT_UNREADABLE, "", cause);
				}
				case IOException ex -> {
					return new ProjectionFailure(position, StopCause.FACT_UNREADABLE, "", cause);
				}
				default -> {
				}
			}
		}
		return new ProjectionFailure(position, StopCause.FAULT, cause.getClass().getSimpleName(), cause);
	}

	/** The fact's number. */
	long position() {
		return this.position;
	}

	/** The kind of failure. */
	StopCause why() {
		return this.why;
	}

	/** What is told with it, as {@link StopCause} says; empty where nothing is. */
	String detail() {
		return this.detail;
	}

}
