package org.nawate.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.json.JsonFormatException;
import org.nawate.ledger.json.JsonReader;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.MerkleTree;

/**
 * A line of {@code events.jsonl} read as an event.
 *
 * @param aggregate whose event it is
 * @param aggregateType of which kind that is
 * @param sequence its place there, from 0
 * @param event its stored name
 * @param recordedAt when it was recorded, ISO 8601, UTC
 * @param previous the hash of the event before it, if it holds one
 * @param metaData who acted
 * @param payload what happened
 * @param hash the hash of its bytes
 */
record EventLine(String aggregate, String aggregateType, long sequence, String event, String recordedAt,
		@Nullable Hash previous, JsonObject metaData, JsonObject payload, Hash hash) {

	private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

	/** How people find it: its name, aggregate and place there. */
	String name() {
		return this.event + " " + this.aggregate + " #" + this.sequence;
	}

	/**
	 * Reads a line.
	 * @throws JsonFormatException if it is no event, or not in its one form
	 */
	static EventLine of(byte[] line) {
		if (!(JsonReader.read(line) instanceof JsonObject document)) {
			throw new JsonFormatException("An event is an object", 0);
		}
		SortedMap<String, Json> members = document.members();
		String previous = members.containsKey("previous") ? text(members, "previous") : null;
		EventLine event = new EventLine(text(members, "aggregate"), text(members, "aggregateType"), sequence(members),
				text(members, "event"), text(members, "recordedAt"), hash(previous), object(members, "metaData"),
				object(members, "payload"), MerkleTree.leaf(line));
		if (!isInUtc(event.recordedAt())) {
			throw new JsonFormatException("The time at which it was recorded is none in UTC", 0);
		}
		text(members, "id");
		text(members, "revision");
		if (members.size() != ((previous != null) ? 10 : 9)) {
			throw new JsonFormatException("An event has no other members than those of its form", 0);
		}
		if (!isInItsForm(line, members, previous != null)) {
			throw new JsonFormatException("Not in the one form of an event", 0);
		}
		return event;
	}

	/**
	 * Payloads from before the log was kept stand in the order in which they were
	 * written.
	 */
	private static boolean isInItsForm(byte[] line, SortedMap<String, Json> members, boolean chained) {
		if (CanonicalJson.isCanonical(line)) {
			return true;
		}
		if (chained) {
			return false;
		}
		String text = new String(line, StandardCharsets.UTF_8);
		SortedMap<String, Json> around = new TreeMap<>(members);
		around.remove("payload");
		String[] head = new String(CanonicalJson.write(new JsonObject(around)), StandardCharsets.UTF_8)
			.split(",\"recordedAt\":", -1);
		return head.length >= 2 && text.startsWith(head[0] + ",\"payload\":{");
	}

	private static boolean isInUtc(String recordedAt) {
		try {
			return UTC.matcher(recordedAt).matches() && !Instant.parse(recordedAt).equals(Instant.MIN);
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static @Nullable Hash hash(@Nullable String hex) {
		try {
			return (hex != null) ? Hash.ofHex(hex) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new JsonFormatException("The hash of the event before is none", 0);
		}
	}

	private static long sequence(Map<String, Json> members) {
		if (members.get("sequence") instanceof JsonNumber number && number.value() >= 0
				&& number.value() == Math.rint(number.value()) && number.value() < 1e15) {
			return (long) number.value();
		}
		throw new JsonFormatException("The sequence is no number from 0", 0);
	}

	private static String text(Map<String, Json> members, String name) {
		if (members.get(name) instanceof JsonString string) {
			return string.value();
		}
		throw new JsonFormatException("The member " + name + " is missing or no text", 0);
	}

	private static JsonObject object(Map<String, Json> members, String name) {
		if (members.get(name) instanceof JsonObject object) {
			return object;
		}
		throw new JsonFormatException("The member " + name + " is missing or no object", 0);
	}

}
