package org.nawate.store.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.store.TestDatabase;
import org.nawate.store.copy.CopiedRow;
import org.nawate.store.copy.CopySource;

import static org.assertj.core.api.Assertions.assertThat;

class StoredEventTest {

	@Test
	void events_are_read_from_copied_rows_as_by_a_query() throws SQLException {
		try (TestDatabase database = new TestDatabase()) {
			Writer.begin(database.dataSource()).append("ノート \"𠮷\" \\", 0).append("note", 0).append("note", 1).commit();
			String query = "select %s from domain_event_entry order by global_index".formatted(StoredEvent.COLUMNS);
			List<RecordedEvent> queried = new ArrayList<>();
			List<RecordedEvent> copied = new ArrayList<>();
			try (Connection connection = database.dataSource().getConnection();
					Statement statement = connection.createStatement()) {
				try (ResultSet row = statement.executeQuery(query)) {
					while (row.next()) {
						queried.add(StoredEvent.read(row));
					}
				}
				try (CopySource rows = CopySource.of(connection, query)) {
					for (byte[] row = rows.next(); row != null; row = rows.next()) {
						copied.add(StoredEvent.read(new CopiedRow(row)));
					}
				}
			}
			assertThat(copied).hasSize(3).isEqualTo(queried);
		}
	}

}
