package org.nawate.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.timestamp.TimeStamp;
import org.nawate.ledger.timestamp.TimeStampFormatException;
import org.nawate.ledger.verify.Finding.Code;

/**
 * The time-stamps in a bundle. Each is one of the signed state whose size it has for its
 * name, and proves that the log existed in that form at that moment, by that authority's
 * clock.
 */
final class TimeStamps {

	private static final String FOLDER = "time-stamps/";

	private static final Pattern NAME = Pattern.compile(FOLDER + "([1-9]\\d{0,17})\\.tsr");

	/** By how much the clocks of the city and of the authority may differ. */
	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private final Integrity integrity;

	private final List<X509Certificate> named;

	private final List<Finding> findings = new ArrayList<>();

	private final List<Holding> holding = new ArrayList<>();

	private TimeStamps(Integrity integrity, List<X509Certificate> named) {
		this.integrity = integrity;
		this.named = List.copyOf(named);
	}

	/**
	 * One that holds.
	 *
	 * @param size events of the log that it covers
	 * @param at when the authority saw the signed state
	 * @param named whether the reader named the authority
	 */
	record Holding(long size, Instant at, String authority, boolean named) {
	}

	/**
	 * Checks them.
	 * @param named certificates of the authorities that are believed; empty if the reader
	 * named none
	 */
	static TimeStamps check(Bundle bundle, Integrity integrity, List<X509Certificate> named) {
		TimeStamps stamps = new TimeStamps(integrity, named);
		TreeMap<Long, TimeStamp> read = new TreeMap<>();
		for (String name : bundle.names()) {
			if (name.startsWith(FOLDER)) {
				stamps.read(name, bundle.get(name), read);
			}
		}
		stamps.compareTimes(read);
		Collections.reverse(stamps.holding);
		return stamps;
	}

	private void read(String name, byte[] answer, Map<Long, TimeStamp> read) {
		Matcher parts = NAME.matcher(name);
		if (!parts.matches()) {
			find(Code.TIME_STAMP_INVALID, name, "No name of a time-stamp");
			return;
		}
		long size = Long.parseLong(parts.group(1));
		try {
			TimeStamp stamp = TimeStamp.of(answer);
			String note = this.integrity.notes().get(size);
			if (note == null || !stamp.isOf(note.getBytes(StandardCharsets.UTF_8))) {
				find(Code.TIME_STAMP_OF_OTHER, name, size);
			}
			else if (!this.named.isEmpty() && !stamp.isBy(this.named)) {
				find(Code.TIME_STAMP_AUTHORITY, name, stamp.authority());
			}
			else {
				read.put(size, stamp);
			}
		}
		catch (TimeStampFormatException ex) {
			find(Code.TIME_STAMP_INVALID, name, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * No event was recorded after the moment at which a signed state with it was seen.
	 */
	private void compareTimes(SortedMap<Long, TimeStamp> read) {
		Iterator<Long> places = this.integrity.places().iterator();
		Iterator<EventLine> events = this.integrity.events().iterator();
		Instant latest = Instant.MIN;
		long next = places.hasNext() ? places.next() : Long.MAX_VALUE;
		Manifest manifest = this.integrity.manifest();
		Instant made = (manifest != null) ? instant(manifest.madeAt()) : null;
		for (Map.Entry<Long, TimeStamp> one : read.entrySet()) {
			while (next < one.getKey()) {
				Instant recorded = instant(events.next().recordedAt());
				latest = (recorded != null && recorded.isAfter(latest)) ? recorded : latest;
				next = places.hasNext() ? places.next() : Long.MAX_VALUE;
			}
			compareTimes(one.getKey(), one.getValue(), latest, made);
		}
	}

	private void compareTimes(long size, TimeStamp stamp, Instant recorded, @Nullable Instant made) {
		Duration tolerance = TOLERANCE.plus(stamp.accuracy());
		String name = FOLDER + size + ".tsr";
		if (stamp.at().plus(tolerance).isBefore(recorded)) {
			find(Code.TIME_STAMP_OUT_OF_TIME, name, stamp.at(), recorded);
		}
		else if (made != null && stamp.at().minus(tolerance).isAfter(made)) {
			find(Code.TIME_STAMP_OUT_OF_TIME, name, stamp.at(), made);
		}
		else {
			this.holding.add(new Holding(size, stamp.at(), stamp.authority(), !this.named.isEmpty()));
		}
	}

	private static @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private void find(Code code, String where, Object... details) {
		this.findings.add(Finding.of(code, where, details));
	}

	/** Those that do not hold. */
	List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	/** Those that hold, of the largest state first. */
	List<Holding> holding() {
		return List.copyOf(this.holding);
	}

}
