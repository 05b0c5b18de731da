package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Begins rebuilds: of each projection one at a time, on whatever node. */
public final class Rebuilds {

	private final RebuildParts parts;

	private final Projections projections;

	private final Handlers handlers;

	Rebuilds(RebuildParts parts, Projections projections, Handlers handlers) {
		this.parts = parts;
		this.projections = projections;
		this.handlers = handlers;
	}

	/** The names of those that can be made anew, in order. */
	public Set<String> remakable() {
		Set<String> names = new TreeSet<>(this.projections.names());
		names.retainAll(this.projections.remakable());
		return names;
	}

	/**
	 * Begins to make a projection anew.
	 * @param projection one of {@link #remakable()}
	 * @param asker who asks for it; {@code null} for the command line
	 * @return the rebuild, to be run and closed; empty if one of it is running already
	 */
	public Optional<Rebuild> begin(String projection, RebuildRow.@Nullable Asker asker) {
		try {
			Connection lock = RebuildLock.take(this.parts.dataSource(), projection).orElse(null);
			if (lock == null) {
				return Optional.empty();
			}
			boolean begun = false;
			try {
				long id = this.parts.book().begin(projection, asker);
				begun = true;
				return Optional.of(new Rebuild(projection, id, this.parts, lock, this.handlers));
			}
			finally {
				if (!begun) {
					RebuildLock.giveBack(lock, projection);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The latest rebuilds, newest first. */
	public List<RebuildRow> latest(int most) {
		return this.parts.book().latest(most);
	}

	/** A rebuild. */
	public Optional<RebuildRow> find(long id) {
		return this.parts.book().find(id);
	}

}
