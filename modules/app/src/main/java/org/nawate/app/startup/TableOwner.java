package org.nawate.app.startup;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/**
 * The login by which the tables are made and changed.
 *
 * @param url JDBC address
 * @param username login
 * @param password password
 */
record TableOwner(String url, String username, String password) implements FlywayConnectionDetails {

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return this.username;
	}

}
