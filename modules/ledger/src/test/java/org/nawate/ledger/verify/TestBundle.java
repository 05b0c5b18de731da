package org.nawate.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.ledger.tree.GrowingTree;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.ledger.tree.MerkleTree;
import org.nawate.ledger.tree.Nodes;

/**
 * Makes bundles by hand, true and false ones: each step can be bent before the next one
 * builds on it.
 */
final class TestBundle {

	static final String ORIGIN = "nawate.example.jp/log";

	SigningKey key;

	final List<byte[]> events = new ArrayList<>();

	final List<Long> earlier = new ArrayList<>();

	/** When it says that it was made, and about what, if not about everything. */
	String madeAt = "2026-12-01T00:00:00Z";

	String kind = "project";

	String about = "p-1";

	/** Places of the log that the bundle shows; all if it is one of everything. */
	@Nullable List<Integer> shown;

	/** Number of the fact of whose state it says that it tells. */
	@Nullable Long until;

	/** Flows, tables and papers by their names in the bundle. */
	final Map<String, byte[]> models = new TreeMap<>();

	/** Time-stamps by their names in the bundle, made of the signed states by size. */
	final Map<String, Function<LongFunction<String>, byte[]>> timeStamps = new TreeMap<>();

	private final Map<String, Last> chains = new HashMap<>();

	private record Last(long sequence, Hash hash) {
	}

	TestBundle(SigningKey key) {
		this.key = key;
	}

	/** Records an event as the product would. */
	TestBundle record(String aggregate, String type, String event, String payload) {
		return record(aggregate, type, event, payload, "2026-04-01T00:00:%02d.000Z".formatted(this.events.size() % 60));
	}

	/** Records an event at a time. */
	TestBundle record(String aggregate, String type, String event, String payload, String recordedAt) {
		Last last = this.chains.get(aggregate);
		long sequence = (last != null) ? last.sequence() + 1 : 0;
		RecordedEvent recorded = new RecordedEvent(aggregate, type, sequence, (last != null) ? last.hash() : null,
				"e-" + this.events.size(), event, "1", recordedAt, JsonBytes.of("{}"), JsonBytes.of(payload));
		this.chains.put(aggregate, new Last(sequence, recorded.hash()));
		this.events.add(recorded.bytes());
		return this;
	}

	byte[] zip() {
		return zip(entries());
	}

	/** The entries of a true bundle over these events. */
	Map<String, byte[]> entries() {
		List<Hash> leaves = this.events.stream().map(MerkleTree::leaf).toList();
		Nodes nodes = nodes(leaves);
		int size = leaves.size();
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("checkpoint.txt", utf8(signed(size, nodes)));
		StringBuilder checkpoints = new StringBuilder();
		StringBuilder consistency = new StringBuilder();
		for (long first : this.earlier) {
			checkpoints.append(signed(first, nodes)).append(".\n");
			consistency.append(line(Map.of("first", new JsonNumber(first), "second", new JsonNumber(size), "path",
					path(ConsistencyProof.of(first, size, nodes).path()))));
		}
		entries.put("checkpoints.txt", utf8(checkpoints.toString()));
		entries.put("keys.txt", utf8(this.key.verifying().text() + "\n"));
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		StringBuilder proofs = new StringBuilder();
		for (int i = 0; i < size; i++) {
			if (this.shown == null) {
				proofs.append(line(Map.of("index", new JsonNumber(i))));
			}
			else if (this.shown.contains(i)) {
				proofs.append(line(
						Map.of("index", new JsonNumber(i), "path", path(InclusionProof.of(i, size, nodes).path()))));
			}
			else {
				continue;
			}
			lines.writeBytes(this.events.get(i));
			lines.write('\n');
		}
		entries.put("events.jsonl", lines.toByteArray());
		entries.put("proofs.jsonl", utf8(proofs.toString()));
		entries.put("consistency.jsonl", utf8(consistency.toString()));
		String told = lines.toString(StandardCharsets.UTF_8);
		this.models.forEach((name, model) -> {
			// A part holds what its own events name.
			if (this.shown == null || told.contains(name.replaceFirst("[a-z]+/([0-9a-f]+).*", "$1"))) {
				entries.put(name, model);
			}
		});
		this.timeStamps.forEach((name, made) -> entries.put("time-stamps/" + name + ".tsr",
				made.apply((signed) -> signed(signed, nodes))));
		entries.put("index.html", utf8("<!doctype html><title>監査バンドル</title>"));
		return listed(entries, size);
	}

	/** Puts the list and its signature before the entries. */
	Map<String, byte[]> listed(Map<String, byte[]> entries, long size) {
		byte[] json = list(entries, size);
		String text = "nawate-bundle/1\n" + ORIGIN + "\n"
				+ Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Integrity.sha256(json))) + "\n";
		return listed(entries, json, utf8(SignedNote.sign(text, List.of(this.key)).toString()));
	}

	/** The same under a signature that was made of something else. */
	Map<String, byte[]> listed(Map<String, byte[]> entries, long size, byte[] note) {
		return listed(entries, list(entries, size), note);
	}

	private byte[] list(Map<String, byte[]> entries, long size) {
		List<Json> list = new ArrayList<>();
		entries.forEach((name, bytes) -> list.add(object(Map.of("name", new JsonString(name), "bytes",
				new JsonNumber(bytes.length), "sha256", new JsonString(Integrity.sha256(bytes))))));
		Map<String, Json> scope = new TreeMap<>(
				Map.of("kind", new JsonString((this.shown == null) ? "everything" : this.kind), "id",
						new JsonString((this.shown == null) ? "" : this.about)));
		if (this.until != null) {
			scope.put("until", new JsonNumber(this.until));
		}
		return CanonicalJson.write(object(Map.of("format", new JsonString("nawate-bundle"), "version",
				new JsonNumber((this.until != null) ? 2 : 1), "origin", new JsonString(ORIGIN), "madeAt",
				new JsonString(this.madeAt), "scope", object(scope), "size", new JsonNumber(size), "entries",
				new JsonArray(list))));
	}

	private static Map<String, byte[]> listed(Map<String, byte[]> entries, byte[] json, byte[] note) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("bundle.json", json);
		all.put("bundle.note", note);
		all.putAll(entries);
		return all;
	}

	private String signed(long size, Nodes nodes) {
		return SignedNote.sign(new Checkpoint(ORIGIN, size, nodes.root(0, size)).text(), List.of(this.key)).toString();
	}

	/** Any entries as a zip file in the bundle's form. */
	static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			for (Map.Entry<String, byte[]> content : entries.entrySet()) {
				ZipEntry entry = new ZipEntry(content.getKey());
				entry.setMethod(ZipEntry.STORED);
				entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
				entry.setSize(content.getValue().length);
				CRC32 crc = new CRC32();
				crc.update(content.getValue());
				entry.setCrc(crc.getValue());
				zip.putNextEntry(entry);
				zip.write(content.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	static Nodes nodes(List<Hash> leaves) {
		List<List<Hash>> levels = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			levels.add(new ArrayList<>());
		}
		GrowingTree tree = new GrowingTree((level, index, hash) -> levels.get(level).add(hash));
		leaves.forEach(tree::add);
		return (level, index) -> levels.get(level).get((int) index);
	}

	private static String line(Map<String, Json> members) {
		return new String(CanonicalJson.write(object(members)), StandardCharsets.UTF_8) + "\n";
	}

	private static JsonArray path(List<Hash> path) {
		return new JsonArray(path.stream().<Json>map((hash) -> new JsonString(hash.base64())).toList());
	}

	private static JsonObject object(Map<String, Json> members) {
		return new JsonObject(new TreeMap<>(members));
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
