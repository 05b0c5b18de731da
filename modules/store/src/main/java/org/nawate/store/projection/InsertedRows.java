package org.nawate.store.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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
		this.jdbc.sql(this.statements.computeIfAbsent(table, RowTable::insert))
			.params(Arrays.stream(values).map(InsertedRows::known).toArray())
			.update();
	}

	/** The driver does not know instants by themselves. */
	private static @Nullable Object known(@Nullable Object value) {
		return (value instanceof Instant moment) ? moment.atOffset(ZoneOffset.UTC) : value;
	}

}
