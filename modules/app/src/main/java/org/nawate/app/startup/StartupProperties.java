package org.nawate.app.startup;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the product keeps its data.
 *
 * @param home folder of the embedded PostgreSQL, made when missing
 * @param database a PostgreSQL of one's own, used instead when its address is given
 */
@ConfigurationProperties("nawate")
record StartupProperties(@DefaultValue(".nawate") Path home, @DefaultValue Database database) {

	/**
	 * A PostgreSQL of one's own.
	 *
	 * @param url JDBC address, empty for the embedded server
	 * @param username login
	 * @param password password
	 * @param owner the role that owns the tables, where it is not the same
	 */
	record Database(@DefaultValue("") String url, @DefaultValue("nawate") String username,
			@DefaultValue("") String password, @DefaultValue Owner owner) {

		/** Keeps the password out of logs. */
		@Override
		public String toString() {
			return this.url;
		}

	}

	/**
	 * Who makes and changes the tables. The application itself then belongs to the role
	 * nawate_application, which may not change what was recorded.
	 *
	 * @param username login, empty if the application owns its tables
	 * @param password password
	 */
	record Owner(@DefaultValue("") String username, @DefaultValue("") String password) {

		/** Keeps the password out of logs. */
		@Override
		public String toString() {
			return this.username;
		}

	}

}
