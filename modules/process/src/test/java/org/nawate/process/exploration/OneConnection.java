package org.nawate.process.exploration;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.logging.Logger;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * A database that can go back to an earlier state in a millisecond: from {@link #hold()}
 * on all work runs on one connection in one open transaction, where a commit keeps and a
 * rollback undoes what came since its own beginning, as in the real one. The product does
 * not notice.
 */
final class OneConnection implements DataSource {

	private final DataSource real;

	private @Nullable Connection held;

	private @Nullable Savepoint begun;

	OneConnection(DataSource real) {
		this.real = real;
	}

	/** From now on nothing is kept for good. */
	void hold() throws SQLException {
		Connection connection = this.real.getConnection();
		connection.setAutoCommit(false);
		this.held = connection;
	}

	/** Undoes all since {@link #hold()}. */
	void release() throws SQLException {
		try (Connection connection = held()) {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		this.held = null;
	}

	Savepoint mark() throws SQLException {
		return held().setSavepoint();
	}

	void returnTo(Savepoint mark) throws SQLException {
		held().rollback(mark);
	}

	void forget(Savepoint mark) throws SQLException {
		held().releaseSavepoint(mark);
	}

	private Connection held() {
		return Objects.requireNonNull(this.held, "hold() first");
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.held == null) {
			return this.real.getConnection();
		}
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "setAutoCommit" -> begin(!(boolean) arguments[0]);
					case "getAutoCommit" -> this.begun == null;
					case "commit" -> end(false);
					case "rollback" -> (arguments == null) ? end(true) : undo((Savepoint) arguments[0]);
					case "close", "setReadOnly", "setTransactionIsolation" -> null;
					case "isClosed" -> false;
					case "equals" -> proxy == arguments[0];
					case "hashCode" -> System.identityHashCode(proxy);
					default -> {
						try {
							yield method.invoke(held(), arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					}
				});
	}

	private @Nullable Object begin(boolean transaction) throws SQLException {
		if (transaction && this.begun == null) {
			this.begun = mark();
		}
		if (!transaction) {
			end(false);
		}
		return null;
	}

	private @Nullable Object end(boolean undo) throws SQLException {
		if (this.begun != null) {
			if (undo) {
				returnTo(this.begun);
			}
			forget(this.begun);
		}
		this.begun = null;
		return null;
	}

	private @Nullable Object undo(Savepoint savepoint) throws SQLException {
		returnTo(savepoint);
		return null;
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return getConnection();
	}

	@Override
	public @Nullable PrintWriter getLogWriter() throws SQLException {
		return this.real.getLogWriter();
	}

	@Override
	public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
		this.real.setLogWriter(out);
	}

	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		this.real.setLoginTimeout(seconds);
	}

	@Override
	public int getLoginTimeout() throws SQLException {
		return this.real.getLoginTimeout();
	}

	@Override
	public Logger getParentLogger() {
		return Logger.getGlobal();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return this.real.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return this.real.isWrapperFor(type);
	}

}
