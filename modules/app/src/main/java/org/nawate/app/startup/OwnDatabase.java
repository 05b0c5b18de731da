package org.nawate.app.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/** A PostgreSQL of the user's own, named by nawate.database.url. */
record OwnDatabase(StartupProperties.Database at) implements Database {

	private static final int TIMEOUT_SECONDS = 10;

	/**
	 * Connects once, so that a wrong address is told in a sentence and not by the
	 * connection pool.
	 */
	static OwnDatabase reach(StartupProperties.Database at) {
		if (!at.url().startsWith("jdbc:postgresql:")) {
			throw StartupFailure.databaseAddressUnknown(at.url());
		}
		DriverManager.setLoginTimeout(TIMEOUT_SECONDS);
		try (Connection connection = DriverManager.getConnection(at.url(), at.username(), at.password())) {
			connection.isValid(TIMEOUT_SECONDS);
		}
		catch (SQLException ex) {
			throw sentence(at, String.valueOf(ex.getSQLState()));
		}
		return new OwnDatabase(at);
	}

	private static StartupFailure sentence(StartupProperties.Database at, String state) {
		// What follows the question mark may hold a password.
		String url = at.url().replaceFirst("\\?.*", "");
		if (state.startsWith("28")) {
			return StartupFailure.databaseLoginRefused(url, at.username());
		}
		return "3D000".equals(state) ? StartupFailure.databaseMissing(url) : StartupFailure.databaseUnreachable(url);
	}

	@Override
	public String getJdbcUrl() {
		return this.at.url();
	}

	@Override
	public String getUsername() {
		return this.at.username();
	}

	@Override
	public String getPassword() {
		return this.at.password();
	}

	@Override
	public FlywayConnectionDetails owner() {
		boolean same = this.at.owner().username().isEmpty();
		return new TableOwner(this.at.url(), same ? this.at.username() : this.at.owner().username(),
				same ? this.at.password() : this.at.owner().password());
	}

	@Override
	public void close() {
		// It was not started here.
	}

}
