package org.nawate.app.timestamp;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.timestamp.Certificates;
import org.nawate.ledger.timestamp.TimeStamp;
import org.nawate.ledger.timestamp.TimeStampFormatException;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.TimeStampBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the latest signed state of the log stamped, and keeps the answer if it holds. Those
 * that were signed while no answer came are covered by the next one: nothing queues up.
 */
@Component
@EnableConfigurationProperties(TimeStampProperties.class)
public class TimeStamping {

	private static final Logger log = LoggerFactory.getLogger(TimeStamping.class);

	/** By how much the clocks of the city and of the authority may differ. */
	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	/** How long a signed state may wait without anybody being told. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/** An advisory lock of the session: one node asks at a time. */
	private static final long LOCK = 0x6e61776174650003L;

	private final TimeStampProperties properties;

	private final List<X509Certificate> trusted;

	private final @Nullable TimeStampAuthority authority;

	private final Checkpoints checkpoints;

	private final TimeStampBook book;

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private volatile TimeStampState.@Nullable Failure failure;

	TimeStamping(TimeStampProperties properties, Checkpoints checkpoints, TimeStampBook book, DataSource dataSource) {
		this.properties = properties;
		this.checkpoints = checkpoints;
		this.book = book;
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
		URI url = properties.url();
		this.authority = (url != null) ? new TimeStampAuthority(http(url), properties.timeout()) : null;
		this.trusted = (url != null) ? certificates(properties.certificates()) : List.of();
	}

	private static URI http(URI url) {
		if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
			throw new IllegalStateException("時刻認証局の宛先 " + url + " は http:// 又は https:// で始まる必要があります。"
					+ " / The address of the time-stamping authority must begin with http:// or https://, not as "
					+ url);
		}
		return url;
	}

	private static List<X509Certificate> certificates(List<Path> files) {
		List<X509Certificate> read = new ArrayList<>();
		for (Path file : files) {
			try {
				read.addAll(Certificates.ofPem(Files.readAllBytes(file)));
			}
			catch (IOException | TimeStampFormatException ex) {
				throw new IllegalStateException("時刻認証局の証明書 " + file
						+ " を読み込めません。 / The certificate of the time-stamping authority cannot be read from " + file
						+ ". (" + ex + ")", ex);
			}
		}
		if (read.isEmpty()) {
			throw new IllegalStateException("タイムスタンプを取得するには、信頼する時刻認証局の証明書を指定してください。"
					+ " / Time-stamps need the certificates of the authority that is to be believed.");
		}
		return List.copyOf(read);
	}

	/** Whether an authority is set. */
	boolean isOn() {
		return this.authority != null;
	}

	/** Whether the last attempt failed. */
	boolean fails() {
		return this.failure != null;
	}

	/**
	 * Has the latest signed state stamped, if it is not and it is time. No transaction is
	 * open meanwhile, so nothing waits for the authority but this thread.
	 * @return whether a time-stamp was kept
	 */
	boolean stampDue() {
		Optional<Checkpoints.Signed> due = due();
		if (this.authority == null || due.isEmpty()) {
			return false;
		}
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(true);
			if (!asked(connection, "select pg_try_advisory_lock(?)")) {
				return false;
			}
			try {
				// Another node may have been quicker.
				return due().filter(due.get()::equals).isPresent() && stamp(this.authority, due.get());
			}
			finally {
				asked(connection, "select pg_advisory_unlock(?)");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No connection to hold the lock", ex);
		}
	}

	private Optional<Checkpoints.Signed> due() {
		return this.checkpoints.latest()
			.filter((signed) -> signed.size() > this.book.latest().map(TimeStampBook.Stamped::size).orElse(0L))
			.filter((signed) -> !this.book.enteredWithin(this.properties.interval()));
	}

	private static boolean asked(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, LOCK);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	private boolean stamp(TimeStampAuthority by, Checkpoints.Signed signed) {
		try {
			byte[] note = signed.note().getBytes(StandardCharsets.UTF_8);
			byte[] answer = by.ask(note);
			TimeStamp stamp = verified(answer, note);
			compareClocks(stamp, signed);
			boolean entered = this.book.enter(new TimeStampBook.Stamped(signed.size(), stamp.at(), stamp.authority()),
					answer);
			this.failure = null;
			return entered;
		}
		catch (TimeStampException ex) {
			failed(ex);
			return false;
		}
	}

	/** As the verifier of bundles will do it. */
	private TimeStamp verified(byte[] answer, byte[] note) throws TimeStampException {
		try {
			TimeStamp stamp = TimeStamp.of(answer);
			if (!stamp.isOf(note)) {
				throw new TimeStampException(TimeStampFault.OTHER_ANSWER, "another hash");
			}
			if (!stamp.isBy(this.trusted)) {
				throw new TimeStampException(TimeStampFault.NOT_TRUSTED, stamp.authority());
			}
			return stamp;
		}
		catch (TimeStampFormatException ex) {
			throw new TimeStampException(TimeStampFault.INVALID, String.valueOf(ex.getMessage()));
		}
	}

	private void compareClocks(TimeStamp stamp, Checkpoints.Signed signed) throws TimeStampException {
		Duration tolerance = TOLERANCE.plus(stamp.accuracy());
		Instant now = this.jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
		if (stamp.at().plus(tolerance).isBefore(signed.signedAt()) || stamp.at().minus(tolerance).isAfter(now)) {
			throw new TimeStampException(TimeStampFault.CLOCK_DIFFERS,
					stamp.at() + " / " + signed.signedAt() + " – " + now);
		}
	}

	private void failed(TimeStampException cause) {
		TimeStampState.Failure before = this.failure;
		if (before == null || before.fault() != cause.fault()) {
			log.warn("No time-stamp of the log now, it is tried again: {} {}", cause.fault(), cause.detail());
		}
		Instant since = (before != null && before.fault() == cause.fault()) ? before.since() : Instant.now();
		this.failure = new TimeStampState.Failure(cause.fault(), cause.detail(), since);
	}

	/** How far time-stamps reach. */
	public TimeStampState state() {
		TimeStampBook.Stamped latest = this.book.latest().orElse(null);
		Duration patience = PATIENCE.plus(this.properties.interval());
		boolean lagging = isOn() && this.checkpoints.isOlder((latest != null) ? latest.size() : 0, patience);
		return new TimeStampState(this.properties.url(), latest, lagging, this.failure);
	}

}
