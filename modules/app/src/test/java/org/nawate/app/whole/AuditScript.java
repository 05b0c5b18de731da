package org.nawate.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what auditors are given to run with psql. */
final class AuditScript {

	private static final Path FOLDER = Path.of("..", "..", "docker", "audit");

	private final JdbcClient jdbc;

	AuditScript(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The register of a day as known when a fact had been recorded. */
	List<Row> registerThen(LocalDate asOf, long knownAt) {
		return this.jdbc.sql(read("register-then.sql"))
			.param("as_of", asOf)
			.param("known_at", knownAt)
			.query()
			.listOfRows()
			.stream()
			.map(Row::new)
			.toList();
	}

	/** Every change of a KGI that was recorded by a fact. */
	List<Row> kgiChanges(long knownAt) {
		return this.jdbc.sql(read("kgi-changes.sql"))
			.param("known_at", knownAt)
			.query()
			.listOfRows()
			.stream()
			.map(Row::new)
			.toList();
	}

	/** With JDBC's parameters in place of psql's variables. */
	private static String read(String file) {
		try {
			return Files.readString(FOLDER.resolve(file)).replaceAll(":'([a-z_]+)'", ":$1").replaceFirst(";\\s*$", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A row that was found. */
	record Row(Map<String, Object> columns) {

		/** What stands in a column; empty for nothing. */
		String of(String column) {
			return Objects.toString(this.columns.get(column), "");
		}

		boolean isEmpty() {
			return this.columns.isEmpty();
		}

	}

}
