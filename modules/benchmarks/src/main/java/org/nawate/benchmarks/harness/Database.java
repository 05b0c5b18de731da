package org.nawate.benchmarks.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database of its own for a contender, behind a pool that is the same for all. */
public final class Database implements AutoCloseable {

	private final HikariDataSource pool;

	private final Source source;

	Database(HikariDataSource pool) {
		this.pool = pool;
		this.source = new Source(pool);
	}

	/** Its connections; what is sent over them can be counted. */
	public DataSource source() {
		return this.source;
	}

	/** Its address, login included. */
	public String url() {
		return this.pool.getJdbcUrl();
	}

	/** Plain statements on it. */
	public JdbcClient jdbc() {
		return JdbcClient.create(this.pool);
	}

	/** How many statements the work sends over connections that it takes meanwhile. */
	long counted(Stopwatch.Step work) throws Exception {
		long before = this.source.statements.get();
		this.source.counting = true;
		try {
			work.run();
		}
		finally {
			this.source.counting = false;
		}
		return this.source.statements.get() - before;
	}

	@Override
	public void close() {
		this.pool.close();
	}

	/** Nothing stands between a contender and the pool unless it is counted. */
	private static final class Source extends DelegatingDataSource {

		private final AtomicLong statements = new AtomicLong();

		private volatile boolean counting;

		private Source(DataSource pool) {
			super(pool);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return this.counting ? counted(connection, Connection.class) : connection;
		}

		private <T> T counted(T target, Class<T> type) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> invoke(target, method, arguments)));
		}

		private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
			if (target instanceof Statement && method.getName().startsWith("execute")) {
				this.statements.incrementAndGet();
			}
			try {
				Object result = method.invoke(target, arguments);
				return switch (result) {
					case CallableStatement call -> counted(call, CallableStatement.class);
					case PreparedStatement prepared -> counted(prepared, PreparedStatement.class);
					case Statement statement when target instanceof Connection -> counted(statement, Statement.class);
					case null, default -> result;
				};
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

}
