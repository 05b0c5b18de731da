package org.nawate.app.startup;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The PostgreSQL that the product runs on, started or found before anything connects to
 * it.
 */
sealed interface Database extends JdbcConnectionDetails, AutoCloseable permits EmbeddedDatabase, OwnDatabase {

	/** By which login the tables are made and changed. */
	FlywayConnectionDetails owner();

	@Override
	void close();

}
