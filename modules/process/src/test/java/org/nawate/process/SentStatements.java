package org.nawate.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Remembers every statement that is sent to the database; a batch is sent once. What the
 * sealer sends is no part of an act.
 */
public final class SentStatements implements BeanPostProcessor {

	private static final String SEALER = "event-log";

	private final List<String> sent = new CopyOnWriteArrayList<>();

	/** Since the last call. */
	public List<String> take() {
		List<String> taken = List.copyOf(this.sent);
		this.sent.clear();
		return taken;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new Watched(source) : bean;
	}

	private <T> T watched(T target, Class<T> type, String sql) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, sql, method, arguments)));
	}

	private @Nullable Object invoke(Object target, String sql, Method method, Object @Nullable [] arguments)
			throws Throwable {
		String text = (arguments != null && arguments.length > 0 && arguments[0] instanceof String given) ? given : sql;
		if (target instanceof Statement && method.getName().startsWith("execute")) {
			this.sent.add(text.replaceAll("\\s+", " ").strip());
		}
		try {
			Object result = method.invoke(target, arguments);
			return switch (result) {
				case CallableStatement call -> watched(call, CallableStatement.class, text);
				case PreparedStatement prepared -> watched(prepared, PreparedStatement.class, text);
				case Statement statement when target instanceof Connection -> watched(statement, Statement.class, text);
				case null, default -> result;
			};
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private final class Watched extends DelegatingDataSource {

		private Watched(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return Thread.currentThread().getName().startsWith(SEALER) ? connection
					: watched(connection, Connection.class, "");
		}

	}

}
