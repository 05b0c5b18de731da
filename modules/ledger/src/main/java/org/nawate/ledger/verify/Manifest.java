package org.nawate.ledger.verify;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.json.JsonFormatException;
import org.nawate.ledger.json.JsonReader;

/**
 * What {@code bundle.json} says.
 *
 * @param origin the log's name
 * @param kind what the bundle is about, for instance {@code project}
 * @param id which one; empty for everything
 * @param size events in the log
 * @param until number of the fact of whose state it tells, the last that it shows;
 * {@code null} if it goes as far as the log
 * @param madeAt when it was made
 * @param entries the other entries, in the order of the file
 */
record Manifest(String origin, String kind, String id, @Nullable Long until, long size, String madeAt,
		List<Listed> entries) {

	/**
	 * An entry as it is listed.
	 *
	 * @param name its name
	 * @param bytes its length
	 * @param sha256 its hash, 64 hexadecimal digits
	 */
	record Listed(String name, long bytes, String sha256) {
	}

	private static final Set<String> KINDS = Set.of("project", "proposal", "kgi-change", "meeting", "everything");

	Manifest {
		entries = List.copyOf(entries);
	}

	/** When it was made. */
	Instant made() {
		return Instant.parse(this.madeAt);
	}

	/** What it is about, for people. */
	String scope() {
		return (this.kind + " " + this.id).strip();
	}

	/** Whether a bundle about the same, if it is whole, shows what stands there. */
	boolean reaches(long index) {
		return this.until == null || index < this.until;
	}

	/** Whether it holds the whole log. */
	boolean everything() {
		return this.kind.equals("everything");
	}

	/**
	 * Reads the entry.
	 * @throws JsonFormatException if it is no manifest, or not in its one form
	 */
	static Manifest of(byte[] json) {
		if (!CanonicalJson.isCanonical(json) || !(JsonReader.read(json) instanceof JsonObject document)
				|| document.members().size() != 7) {
			throw new JsonFormatException("bundle.json is not in its canonical form", 0);
		}
		Map<String, Json> members = document.members();
		if (!text(members, "format").equals("nawate-bundle") || !Set.of(1L, 2L).contains(number(members, "version"))) {
			throw new JsonFormatException("Not a bundle of version 1 or 2", 0);
		}
		// Of an instant, which readers of version 1 would take for the whole.
		boolean ofInstant = number(members, "version") == 2;
		if (!(members.get("scope") instanceof JsonObject scope) || scope.members().size() != (ofInstant ? 3 : 2)) {
			throw new JsonFormatException("The scope is missing", 0);
		}
		String kind = text(scope.members(), "kind");
		String id = text(scope.members(), "id");
		if (!KINDS.contains(kind) || kind.equals("everything") != id.isEmpty()
				|| (kind.equals("everything") && ofInstant)) {
			throw new JsonFormatException("The scope is of no known kind", 0);
		}
		try {
			Instant.parse(text(members, "madeAt"));
		}
		catch (DateTimeParseException ex) {
			throw new JsonFormatException("The member madeAt is no instant", 0);
		}
		Long until = ofInstant ? number(scope.members(), "until") : null;
		return new Manifest(text(members, "origin"), kind, id, until, number(members, "size"), text(members, "madeAt"),
				entries(members));
	}

	private static List<Listed> entries(Map<String, Json> members) {
		if (!(members.get("entries") instanceof JsonArray array)) {
			throw new JsonFormatException("The list of entries is missing", 0);
		}
		List<Listed> entries = new ArrayList<>();
		for (Json element : array.elements()) {
			if (!(element instanceof JsonObject entry) || entry.members().size() != 3) {
				throw new JsonFormatException("An entry is listed by name, bytes and sha256", 0);
			}
			entries.add(new Listed(text(entry.members(), "name"), number(entry.members(), "bytes"),
					text(entry.members(), "sha256")));
		}
		return entries;
	}

	static String text(Map<String, Json> members, String name) {
		if (members.get(name) instanceof JsonString string) {
			return string.value();
		}
		throw new JsonFormatException("The member " + name + " is missing or no text", 0);
	}

	static long number(Map<String, Json> members, String name) {
		if (members.get(name) instanceof JsonNumber number && number.value() >= 0
				&& number.value() == Math.rint(number.value()) && number.value() < 1e15) {
			return (long) number.value();
		}
		throw new JsonFormatException("The member " + name + " is missing or no whole number", 0);
	}

}
