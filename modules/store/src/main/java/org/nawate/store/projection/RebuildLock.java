package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of one projection, held by the connection that took it: when its node dies, it
 * is free at once.
 */
final class RebuildLock {

	private static final Logger log = LoggerFactory.getLogger(RebuildLock.class);

	private RebuildLock() {
	}

	/** Takes the lock; empty if somebody else holds it. */
	static Optional<Connection> take(DataSource dataSource, String projection) throws SQLException {
		Connection connection = dataSource.getConnection();
		boolean taken = false;
		try {
			connection.setAutoCommit(true);
			taken = call(connection, "pg_try_advisory_lock", projection);
			return taken ? Optional.of(connection) : Optional.empty();
		}
		finally {
			if (!taken) {
				connection.close();
			}
		}
	}

	/** The connection lives on in its pool, and would hold the lock there. */
	static void giveBack(Connection connection, String projection) {
		try (connection) {
			call(connection, "pg_advisory_unlock", projection);
		}
		catch (SQLException ex) {
			log.warn("The connection that held the lock of the projection {} was lost", projection);
		}
	}

	private static boolean call(Connection connection, String function, String projection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select " + function + "(?, hashtext(?) & 2147483647)")) {
			statement.setInt(1, RebuildBook.LOCK);
			statement.setString(2, projection);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getBoolean(1);
			}
		}
	}

}
