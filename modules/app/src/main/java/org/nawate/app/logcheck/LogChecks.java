package org.nawate.app.logcheck;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.nawate.app.anchor.Anchors;
import org.nawate.app.ledger.BelievedKeys;
import org.nawate.app.ledger.LedgerRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.store.log.LogCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the log checked, one check at a time, and enters each into the record. */
@Component
class LogChecks {

	private static final Logger log = LoggerFactory.getLogger(LogChecks.class);

	private static final long TELLING = Duration.ofSeconds(1).toNanos();

	private final DataSource dataSource;

	private final BelievedKeys keys;

	private final Anchors anchors;

	private final CheckBook book;

	LogChecks(DataSource dataSource, BelievedKeys keys, Anchors anchors, CheckBook book) {
		this.dataSource = dataSource;
		this.keys = keys;
		this.anchors = anchors;
		this.book = book;
	}

	/**
	 * Begins a check that goes on by itself.
	 * @return accepted with its number; refused to those who may not, and while another
	 * one is running
	 */
	Outcome start(Acting acting) {
		Acting fitting = PermissionPolicy.fitting(Permission.CHECK_LOG, acting);
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.CHECK_LOG, fitting);
		if (refusal != null) {
			return refusal;
		}
		OptionalLong id = this.book.begin(CheckRow.Occasion.PERSON, fitting);
		if (id.isEmpty()) {
			return Outcome.refused(LedgerRejection.CHECK_RUNNING);
		}
		Thread.ofPlatform().daemon().name("log-check").start(() -> run(id.getAsLong()));
		return Outcome.accepted(Long.toString(id.getAsLong()));
	}

	/**
	 * Makes a check and waits for its end.
	 * @return its number; empty if another one is running
	 */
	OptionalLong make(CheckRow.Occasion occasion) {
		OptionalLong id = this.book.begin(occasion, null);
		id.ifPresent(this::run);
		return id;
	}

	private void run(long id) {
		LogCheck.Report report = null;
		try {
			report = new LogCheck(this.dataSource, this.keys.all(), this.anchors.copies()).run(new Telling(id));
			this.book.end(id, report);
		}
		catch (SQLException | RuntimeException ex) {
			log.error("The check {} of the log came to no end", id, ex);
			this.book.breakOff(id);
		}
		tell(id, report);
	}

	private static void tell(long id, LogCheck.@Nullable Report report) {
		if (report != null && !report.holds()) {
			log.error("The check {} of the log found {} problems; see /audit/log/checks/{}", id,
					report.findings().size(), id);
		}
	}

	/** Enters the progress once a second, however often it is told. */
	private final class Telling implements LogCheck.Progress {

		private final long id;

		private long last;

		Telling(long id) {
			this.id = id;
			this.last = System.nanoTime() - TELLING;
		}

		@Override
		public void reached(long events, long of) {
			if (System.nanoTime() - this.last >= TELLING) {
				LogChecks.this.book.reached(this.id, events, of);
				this.last = System.nanoTime();
			}
		}

	}

}
