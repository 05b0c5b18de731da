package org.nawate.ledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.json.JsonFormatException;
import org.nawate.ledger.json.JsonReader;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.NoteFormatException;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.ledger.tree.GrowingTree;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.ledger.verify.Finding.Code;

/**
 * Checks that a bundle is whole and unaltered: every byte is listed, the list is signed,
 * every event stands in the signed log, each aggregate is a chain without holes, and
 * earlier signed states are beginnings of the present one.
 */
final class Integrity {

	private record Last(long sequence, Hash hash) {
	}

	private final Bundle bundle;

	private final Collection<VerifyingKey> believed;

	private final List<Finding> findings = new ArrayList<>();

	private final List<EventLine> events = new ArrayList<>();

	private final List<Long> places = new ArrayList<>();

	private final Map<Long, Hash> indexed = new TreeMap<>();

	private final List<Checkpoint> checkpoints = new ArrayList<>();

	private final Map<Long, String> notes = new TreeMap<>();

	private final Set<VerifyingKey> signers = new LinkedHashSet<>();

	private @Nullable Manifest manifest;

	private @Nullable Checkpoint checkpoint;

	private Integrity(Bundle bundle, Collection<VerifyingKey> believed) {
		this.bundle = bundle;
		this.believed = List.copyOf(believed);
	}

	/**
	 * Checks the bundle.
	 * @param believed the keys whose signatures count
	 */
	static Integrity check(Bundle bundle, Collection<VerifyingKey> believed) {
		Integrity integrity = new Integrity(bundle, believed);
		integrity.checkEntries();
		integrity.checkList();
		integrity.checkCheckpoint();
		integrity.readEvents();
		integrity.checkEvents();
		integrity.checkEarlier();
		return integrity;
	}

	/**
	 * Whether the bundle holds; told at the first thing that does not, so that many can
	 * be asked.
	 * @param believed the keys whose signatures count
	 */
	static boolean holds(Bundle bundle, Collection<VerifyingKey> believed) {
		Integrity integrity = new Integrity(bundle, believed);
		for (Runnable check : List.<Runnable>of(integrity::checkEntries, integrity::checkList,
				integrity::checkCheckpoint, integrity::readEvents, integrity::checkEvents, integrity::checkEarlier)) {
			check.run();
			if (!integrity.findings.isEmpty()) {
				return false;
			}
		}
		return true;
	}

	/** What does not hold. */
	List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	/** The events, in the order of the log. */
	List<EventLine> events() {
		return List.copyOf(this.events);
	}

	/** The places of the events in the log, in the same order. */
	List<Long> places() {
		return List.copyOf(this.places);
	}

	/** The hashes of the events by their place in the log. */
	Map<Long, Hash> indexed() {
		return Map.copyOf(this.indexed);
	}

	/** When the last event of the bundle was recorded; of no event nothing. */
	@Nullable String until() {
		return this.events.isEmpty() ? null : this.events.getLast().recordedAt();
	}

	/** The signed state of the log, if it can be read. */
	@Nullable Checkpoint checkpoint() {
		return this.checkpoint;
	}

	/** What the bundle says of itself, if it can be read. */
	@Nullable Manifest manifest() {
		return this.manifest;
	}

	/**
	 * All signed states of the log in the bundle, smallest first, the present one last.
	 */
	List<Checkpoint> checkpoints() {
		List<Checkpoint> all = new ArrayList<>(this.checkpoints);
		if (this.checkpoint != null) {
			all.add(this.checkpoint);
		}
		return all;
	}

	/** The keys of those believed by which something in the bundle is really signed. */
	Set<VerifyingKey> signers() {
		return Set.copyOf(this.signers);
	}

	/** The texts of all signed states in the bundle, by their size. */
	Map<Long, String> notes() {
		return Map.copyOf(this.notes);
	}

	private void find(Code code, String where, Object... details) {
		this.findings.add(Finding.of(code, where, details));
	}

	private void checkEntries() {
		byte[] json = this.bundle.get("bundle.json");
		try {
			this.manifest = Manifest.of(json);
		}
		catch (JsonFormatException ex) {
			find(Code.MANIFEST_INVALID, "bundle.json", String.valueOf(ex.getMessage()));
			return;
		}
		List<String> listed = new ArrayList<>(List.of("bundle.json", "bundle.note"));
		this.manifest.entries().forEach((entry) -> listed.add(entry.name()));
		if (!listed.equals(this.bundle.names())) {
			find(Code.ENTRIES_DIFFER, "bundle.json");
		}
		for (Manifest.Listed entry : this.manifest.entries()) {
			byte[] bytes = this.bundle.find(entry.name());
			if (bytes != null && (bytes.length != entry.bytes() || !sha256(bytes).equals(entry.sha256()))) {
				find(Code.ENTRY_CHANGED, entry.name());
			}
		}
	}

	private void checkList() {
		if (this.manifest == null) {
			return;
		}
		byte[] json = this.bundle.get("bundle.json");
		String text = "nawate-bundle/1\n" + this.manifest.origin() + "\n"
				+ Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(json))) + "\n";
		SignedNote note = note(this.bundle.text("bundle.note"));
		if (note == null || !note.text().equals(text) || !note.isSignedOnlyBy(this.believed)) {
			find(Code.MANIFEST_SIGNATURE, "bundle.note");
			return;
		}
		this.signers.addAll(note.signedBy(this.believed));
	}

	private void checkCheckpoint() {
		this.checkpoint = checkpoint("checkpoint.txt", this.bundle.text("checkpoint.txt"));
		if (this.checkpoint != null && this.manifest != null && (this.checkpoint.size() != this.manifest.size()
				|| !this.checkpoint.origin().equals(this.manifest.origin()))) {
			find(Code.CHECKPOINT_INVALID, "checkpoint.txt");
		}
	}

	private @Nullable Checkpoint checkpoint(String where, String text) {
		SignedNote note = note(text);
		if (note == null) {
			find(Code.CHECKPOINT_INVALID, where);
			return null;
		}
		try {
			Checkpoint read = Checkpoint.of(note.text());
			this.notes.put(read.size(), text);
			this.signers.addAll(note.signedBy(this.believed));
			if (note.signedBy(this.believed).isEmpty()) {
				find(Code.CHECKPOINT_SIGNATURE, where, read.size());
			}
			return read;
		}
		catch (NoteFormatException ex) {
			find(Code.CHECKPOINT_INVALID, where);
			return null;
		}
	}

	private static @Nullable SignedNote note(String text) {
		try {
			return SignedNote.of(text);
		}
		catch (NoteFormatException ex) {
			return null;
		}
	}

	private void readEvents() {
		List<byte[]> lines = this.bundle.lines("events.jsonl");
		List<byte[]> proofs = this.bundle.lines("proofs.jsonl");
		if (lines.size() != proofs.size()) {
			find(Code.EVENT_ORDER, "proofs.jsonl");
			return;
		}
		long before = -1;
		for (int i = 0; i < lines.size(); i++) {
			try {
				EventLine event = EventLine.of(lines.get(i));
				JsonObject proof = proof(proofs.get(i));
				long index = Manifest.number(proof.members(), "index");
				if (index <= before) {
					find(Code.EVENT_ORDER, event.name(), index);
				}
				before = index;
				this.events.add(event);
				this.places.add(index);
				this.indexed.put(index, event.hash());
				checkInclusion(event, index, proof);
			}
			catch (JsonFormatException ex) {
				find(Code.EVENT_INVALID, "events.jsonl:" + (i + 1), String.valueOf(ex.getMessage()));
			}
		}
		checkUntil();
	}

	/** A bundle of an instant ends with the fact that it names. */
	private void checkUntil() {
		Long until = (this.manifest != null) ? this.manifest.until() : null;
		if (until != null && (this.places.isEmpty() || this.places.getLast() != until - 1)) {
			find(Code.INSTANT_DIFFERS, "bundle.json", until);
		}
	}

	private void checkInclusion(EventLine event, long index, JsonObject proof) {
		if (this.checkpoint == null || this.manifest == null) {
			return;
		}
		if (this.manifest.everything()) {
			if (proof.members().size() != 1) {
				find(Code.INCLUSION_FAILED, event.name(), index);
			}
			return;
		}
		boolean holds = proof.members().size() == 2 && index < this.checkpoint.size()
				&& new InclusionProof(index, this.checkpoint.size(), path(proof)).holds(event.hash(),
						this.checkpoint.root());
		if (!holds) {
			find(Code.INCLUSION_FAILED, event.name(), index);
		}
	}

	private void checkEvents() {
		Map<String, Last> aggregates = new HashMap<>();
		for (EventLine event : this.events) {
			Last last = aggregates.get(event.aggregate());
			long expected = (last != null) ? last.sequence() + 1 : 0;
			if (event.sequence() != expected) {
				find(Code.SEQUENCE_GAP, event.name(), expected);
			}
			else if (event.previous() != null && (last == null || !event.previous().equals(last.hash()))) {
				find(Code.CHAIN_BROKEN, event.name());
			}
			aggregates.put(event.aggregate(), new Last(event.sequence(), event.hash()));
		}
		if (this.manifest != null && this.manifest.everything() && this.checkpoint != null) {
			GrowingTree tree = new GrowingTree(GrowingTree.Completed.IGNORED);
			this.events.forEach((event) -> tree.add(event.hash()));
			if (tree.size() != this.checkpoint.size() || !tree.root().equals(this.checkpoint.root())) {
				find(Code.ROOT_DIFFERS, "checkpoint.txt", this.checkpoint.size());
			}
		}
	}

	private void checkEarlier() {
		String text = this.bundle.text("checkpoints.txt");
		List<byte[]> proofs = this.bundle.lines("consistency.jsonl");
		String[] notes = text.isEmpty() ? new String[0] : text.split("(?<=\n)\\.\n", -1);
		if (notes.length != (text.isEmpty() ? 0 : proofs.size() + 1)
				|| (notes.length > 0 && !notes[notes.length - 1].isEmpty())) {
			find(Code.CHECKPOINT_INVALID, "checkpoints.txt");
			return;
		}
		long before = 0;
		for (int i = 0; i < proofs.size(); i++) {
			Checkpoint earlier = checkpoint("checkpoints.txt:" + (i + 1), notes[i]);
			if (earlier == null || this.checkpoint == null) {
				continue;
			}
			if (earlier.size() <= before || earlier.size() >= this.checkpoint.size()) {
				find(Code.CHECKPOINT_INVALID, "checkpoints.txt:" + (i + 1));
			}
			before = earlier.size();
			try {
				if (!holds(proof(proofs.get(i)), earlier, this.checkpoint)) {
					find(Code.CONSISTENCY_FAILED, "checkpoints.txt:" + (i + 1), earlier.size());
				}
			}
			catch (JsonFormatException ex) {
				find(Code.CONSISTENCY_FAILED, "consistency.jsonl:" + (i + 1), earlier.size());
			}
			this.checkpoints.add(earlier);
		}
	}

	private static boolean holds(JsonObject proof, Checkpoint earlier, Checkpoint present) {
		long first = Manifest.number(proof.members(), "first");
		long second = Manifest.number(proof.members(), "second");
		return proof.members().size() == 3 && first == earlier.size() && second == present.size() && first <= second
				&& earlier.origin().equals(present.origin())
				&& new ConsistencyProof(first, second, path(proof)).holds(earlier.root(), present.root());
	}

	private static JsonObject proof(byte[] line) {
		if (CanonicalJson.isCanonical(line) && JsonReader.read(line) instanceof JsonObject proof) {
			return proof;
		}
		throw new JsonFormatException("A proof is not in its canonical form", 0);
	}

	private static List<Hash> path(JsonObject proof) {
		if (!(proof.members().get("path") instanceof JsonArray array)) {
			throw new JsonFormatException("A proof has no path", 0);
		}
		List<Hash> path = new ArrayList<>();
		for (Json hash : array.elements()) {
			try {
				path.add(Hash.ofBase64((hash instanceof JsonString string) ? string.value() : ""));
			}
			catch (IllegalArgumentException ex) {
				throw new JsonFormatException("A hash of a proof is none", 0);
			}
		}
		return path;
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
