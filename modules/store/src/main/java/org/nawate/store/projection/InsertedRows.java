package org.nawate.store.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts rows one by one, in the running transaction. */
public final class InsertedRows implements Rows {

	private final JdbcClient jdbc;

	private final Map<RowTable, String> statements = new ConcurrentHashMap<>();

	/** Rows of that database. */
	public InsertedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(RowTable table, @Nullable Object... values) {
		this.jdbc.sql(this.statements.computeIfAbsent(table, RowTable::insert)).params(values).update();
	}

}
