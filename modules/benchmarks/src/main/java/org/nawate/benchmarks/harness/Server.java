package org.nawate.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL that all contenders work on. */
public final class Server implements AutoCloseable {

	/** Connections that every contender has. */
	private static final int CONNECTIONS = 10;

	private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]*)(\\?.*)?");

	private static final double NANOS_PER_TICK = 1e9 / 100;

	private static final AtomicInteger COUNT = new AtomicInteger();

	/**
	 * How far the server has written.
	 *
	 * @param walBytes since its log began
	 * @param transactions that wrote
	 */
	record Position(long walBytes, long transactions) {
	}

	private final @Nullable EmbeddedPostgres embedded;

	private final @Nullable Path folder;

	private final Connection admin;

	private final String url;

	private Server(@Nullable EmbeddedPostgres embedded, @Nullable Path folder, String url) throws SQLException {
		this.embedded = embedded;
		this.folder = folder;
		this.url = url;
		this.admin = DriverManager.getConnection(url);
		refuseUnlessDurable();
	}

	/** A server of its own with its data in that folder, for as long as it runs. */
	public static Server embedded(Path folder) throws IOException, SQLException {
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(folder)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			// Made for tests, the library would trade durability for speed.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			// No checkpoint hits one of them by chance.
			.setServerConfig("checkpoint_timeout", "1h")
			.setServerConfig("max_wal_size", "16GB")
			.setServerConfig("shared_buffers", "512MB")
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.start();
		return new Server(server, folder,
				"jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
	}

	/** A server that runs already; the login in the address may create databases. */
	public static Server at(String url) throws SQLException {
		if (!URL.matcher(url).matches()) {
			throw new IllegalArgumentException("Not an address like jdbc:postgresql://host/db?user=…: " + url);
		}
		return new Server(null, null, url);
	}

	private void refuseUnlessDurable() throws SQLException {
		for (String setting : new String[] { "fsync", "synchronous_commit", "full_page_writes" }) {
			String value = ask("show " + setting);
			if (!value.equals("on")) {
				throw new IllegalStateException(
						"Nothing is measured on a server that may lose what it acknowledged: %s is %s"
							.formatted(setting, value));
			}
		}
	}

	/** An empty database. */
	public Database newDatabase(String name) throws SQLException {
		String database = "benchmark_%s_%d_%d".formatted(name, ProcessHandle.current().pid(), COUNT.incrementAndGet());
		try (Statement statement = this.admin.createStatement()) {
			statement.execute("create database " + database);
		}
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(urlOf(database));
		pool.addDataSourceProperty("reWriteBatchedInserts", "true");
		pool.addDataSourceProperty("logServerErrorDetail", "false");
		pool.setMaximumPoolSize(CONNECTIONS);
		pool.setPoolName(database);
		return new Database(pool);
	}

	/** The address of a database on this server, login included. */
	public String urlOf(String database) {
		Matcher parts = URL.matcher(this.url);
		parts.matches();
		return parts.group(1) + database + ((parts.group(3) != null) ? parts.group(3) : "");
	}

	/** For instance {@code 18.6}. */
	public String version() throws SQLException {
		return ask("show server_version");
	}

	/** Where the data lies, for people. */
	public String place() {
		return (this.embedded != null) ? "embedded" : "of its own";
	}

	Position position() throws SQLException {
		try (Statement statement = this.admin.createStatement(); ResultSet row = statement.executeQuery("""
				select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,
				pg_snapshot_xmax(pg_current_snapshot())::text::bigint""")) {
			row.next();
			return new Position(row.getLong(1), row.getLong(2));
		}
	}

	/**
	 * Processor time that the server has used; 0 where it cannot be read (another
	 * machine, no {@code /proc}).
	 */
	long cpuNanos() {
		try {
			if (this.embedded == null || !Files.isDirectory(Path.of("/proc/self"))) {
				return 0;
			}
			return (long) (NANOS_PER_TICK * ticks(postmaster()));
		}
		catch (SQLException | NumberFormatException ex) {
			return 0;
		}
	}

	/** Of the server's first process with those that have ended, and of each below it. */
	private static long ticks(long postmaster) {
		long sum = 0;
		try (Stream<ProcessHandle> children = ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children)) {
			for (ProcessHandle child : children.toList()) {
				sum += ticks(child.pid(), 2);
			}
		}
		return sum + ticks(postmaster, 4);
	}

	private static long ticks(long process, int fields) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
			String[] field = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
			long sum = 0;
			for (int i = 0; i < fields; i++) {
				// utime, stime, cutime, cstime are the fields 14 to 17 of proc(5).
				sum += Long.parseLong(field[11 + i]);
			}
			return sum;
		}
		catch (IOException ex) {
			// It has ended meanwhile.
			return 0;
		}
	}

	private String ask(String sql) throws SQLException {
		try (Statement statement = this.admin.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

	private long postmaster() throws SQLException {
		return Long.parseLong(ask("select (string_to_array(pg_read_file('postmaster.pid'), e'\\n'))[1]").strip());
	}

	@Override
	public void close() throws SQLException, IOException {
		if (this.embedded == null || this.folder == null) {
			this.admin.close();
			return;
		}
		Optional<ProcessHandle> process = ProcessHandle.of(postmaster());
		this.admin.close();
		this.embedded.close();
		// It may take longer than the library waits.
		process.ifPresent((postmaster) -> postmaster.onExit().orTimeout(1, TimeUnit.MINUTES).join());
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
