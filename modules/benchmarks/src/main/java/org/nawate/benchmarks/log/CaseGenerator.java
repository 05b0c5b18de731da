package org.nawate.benchmarks.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.IdentifierFactory;
import org.nawate.benchmarks.city.City;
import org.nawate.benchmarks.city.TypicalYear;
import org.nawate.benchmarks.harness.Database;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;
import org.nawate.store.log.EventLog;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills a store with cases of many years, faster than anybody could decide them: a
 * typical year goes through the real flows, and what it recorded is recorded again under
 * other ids and on other days, each event with the hash of the one before it. The sealer
 * then seals it all.
 */
public final class CaseGenerator {

	/** How far back the first of them lies. */
	private static final Duration PAST = Duration.ofDays(20 * 365);

	private static final String COPY = """
			copy domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
			payload_revision, payload, meta_data, time_stamp, previous_hash) from stdin (format csv)""";

	/** Years that are recorded in one transaction. */
	private static final int TOGETHER = 50;

	private final ConfigurableApplicationContext city;

	private final Database database;

	private final List<Sample> samples;

	private final Sample.Names names;

	/** A generator for that city, in which one year passes. */
	public CaseGenerator(ConfigurableApplicationContext city, Database database) throws Exception {
		this.city = city;
		this.database = database;
		new TypicalYear(city).pass();
		this.names = Sample.Names.in(database.jdbc());
		this.samples = database.jdbc()
			.sql("select * from domain_event_entry order by global_index")
			.query((row, number) -> Sample.of(row, this.names))
			.list();
	}

	/** Records at least that many events, and waits until they are sealed. */
	public void generate(long events) throws SQLException, IOException, InterruptedException {
		long years = (events + this.samples.size() - 1) / this.samples.size();
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		try (Connection connection = this.database.source().getConnection()) {
			connection.setAutoCommit(false);
			for (long year = 0; year < years; year += TOGETHER) {
				CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
				for (long each = year; each < Math.min(years, year + TOGETHER); each++) {
					byte[] rows = rows(now.minus(PAST).plusMillis(PAST.toMillis() * each / years));
					copy.writeToCopy(rows, 0, rows.length);
				}
				copy.endCopy();
				connection.commit();
			}
			connection.setAutoCommit(true);
		}
		this.database.jdbc().sql("analyze domain_event_entry").update();
		EventLog log = this.city.getBean(EventLog.class);
		while (log.size() < (years + 1) * this.samples.size()) {
			Thread.sleep(20);
		}
		City.awaitSealed(this.city);
	}

	/** What one year recorded, as if it had passed at that time. */
	private byte[] rows(Instant at) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < this.names.ids(); i++) {
			ids.add(IdentifierFactory.getInstance().generateIdentifier());
		}
		List<String> days = this.names.daysFrom(at);
		Map<String, Hash> last = new HashMap<>();
		StringBuilder rows = new StringBuilder(this.samples.size() * 3_000);
		long moment = 0;
		for (Sample sample : this.samples) {
			String time = DateTimeUtils.formatInstant(at.plusMillis(moment++));
			String aggregate = sample.aggregate().with(ids, days);
			String id = sample.id().with(ids, days);
			byte[] payload = sample.payload().with(ids, days).getBytes(StandardCharsets.UTF_8);
			byte[] metaData = sample.metaData().with(ids, days).getBytes(StandardCharsets.UTF_8);
			Hash previous = last.get(aggregate);
			last.put(aggregate, new RecordedEvent(aggregate, sample.type(), sample.sequence(), previous, id,
					sample.event(), sample.revision(), time, JsonBytes.of(metaData), JsonBytes.of(payload))
				.hash());
			rows.append(id).append(',').append(aggregate).append(',').append(sample.sequence()).append(',');
			rows.append(sample.type()).append(',').append(sample.event()).append(',').append(sample.revision());
			hex(payload, rows);
			hex(metaData, rows);
			rows.append(',').append(time);
			if (previous != null) {
				hex(previous.bytes(), rows);
			}
			else {
				rows.append(',');
			}
			rows.append('\n');
		}
		return rows.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static void hex(byte[] bytes, StringBuilder row) {
		row.append(",\\x").append(HexFormat.of().formatHex(bytes));
	}

}
