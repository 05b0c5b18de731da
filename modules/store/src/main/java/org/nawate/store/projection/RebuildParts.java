package org.nawate.store.projection;

import javax.sql.DataSource;

import org.nawate.store.log.EventLog;
import org.springframework.transaction.PlatformTransactionManager;

/** What every rebuild works with. */
record RebuildParts(DataSource dataSource, PlatformTransactionManager transactions, RebuildBook book, Tokens tokens,
		EventLog log, LogPages pages) {
}
