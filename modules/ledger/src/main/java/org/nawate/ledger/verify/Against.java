package org.nawate.ledger.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.NoteFormatException;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.ledger.tree.GrowingTree;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.verify.Finding.Code;

/**
 * What somebody kept from earlier: an older bundle, or a checkpoint from a printed sheet.
 * The present log must have grown out of it.
 */
final class Against {

	private final String name;

	private final List<Checkpoint> signed;

	private final Map<Long, Hash> events;

	private final Set<VerifyingKey> keys;

	/** What the older bundle is about; empty for a checkpoint. */
	private final String scope;

	private Against(String name, String scope, List<Checkpoint> signed, Map<Long, Hash> events,
			Set<VerifyingKey> keys) {
		this.name = name;
		this.scope = scope;
		this.signed = List.copyOf(signed);
		this.events = Map.copyOf(events);
		this.keys = Set.copyOf(keys);
	}

	/**
	 * Reads an older bundle, or the text of a checkpoint.
	 * @throws BundleFormatException if the file is neither
	 */
	static Against read(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String name = String.valueOf(file.getFileName());
		if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
			Bundle bundle = Bundle.of(bytes);
			Set<VerifyingKey> keys = keys(bundle);
			Integrity integrity = Integrity.check(bundle, keys);
			if (!integrity.findings().isEmpty()) {
				throw new BundleFormatException(
						"The older bundle does not hold itself: " + integrity.findings().getFirst());
			}
			Manifest manifest = Objects.requireNonNull(integrity.manifest());
			return new Against(name, manifest.scope(), integrity.checkpoints(), integrity.indexed(), keys);
		}
		try {
			// Whom its signature is by is not judged: the reader has kept it.
			SignedNote note = SignedNote.of(new String(bytes, StandardCharsets.UTF_8));
			return new Against(name, "", List.of(Checkpoint.of(note.text())), Map.of(), Set.of());
		}
		catch (NoteFormatException ex) {
			throw new BundleFormatException(name + " is neither a bundle nor a checkpoint: " + ex.getMessage());
		}
	}

	/** The keys that are believed because they were believed then. */
	Set<VerifyingKey> keys() {
		return this.keys;
	}

	/** The keys that a bundle names. */
	static Set<VerifyingKey> keys(Bundle bundle) {
		Set<VerifyingKey> keys = new LinkedHashSet<>();
		try {
			bundle.text("keys.txt").lines().forEach((line) -> keys.add(VerifyingKey.of(line)));
		}
		catch (NoteFormatException ex) {
			throw new BundleFormatException("keys.txt: " + ex.getMessage());
		}
		return keys;
	}

	/** Compares the present bundle with what was kept. */
	List<Finding> compare(Integrity present) {
		List<Finding> findings = new ArrayList<>();
		Manifest manifest = present.manifest();
		boolean same = manifest != null && manifest.scope().equals(this.scope);
		this.signed.forEach((earlier) -> compare(earlier, present, findings));
		this.events.forEach((index, hash) -> {
			Hash now = present.indexed().get(index);
			if (now != null && !now.equals(hash)) {
				findings.add(Finding.of(Code.OLDER_EVENT_DIFFERS, this.name, index));
			}
			else if (now == null && same && (manifest == null || manifest.reaches(index))) {
				findings.add(Finding.of(Code.OLDER_EVENT_MISSING, this.name, index));
			}
		});
		return findings;
	}

	private void compare(Checkpoint earlier, Integrity present, List<Finding> findings) {
		Collection<Checkpoint> proved = present.checkpoints();
		Checkpoint now = present.checkpoint();
		Manifest manifest = present.manifest();
		if (now == null || manifest == null) {
			return;
		}
		if (!earlier.origin().equals(now.origin()) || earlier.size() > now.size()) {
			findings.add(Finding.of(Code.PAST_REWRITTEN, this.name, earlier.size()));
		}
		else if (proved.stream().anyMatch((other) -> other.size() == earlier.size())) {
			if (!proved.contains(earlier)) {
				findings.add(Finding.of(Code.PAST_REWRITTEN, this.name, earlier.size()));
			}
		}
		else if (manifest.everything()) {
			GrowingTree tree = new GrowingTree(GrowingTree.Completed.IGNORED);
			present.events().stream().limit(earlier.size()).forEach((event) -> tree.add(event.hash()));
			if (!tree.root().equals(earlier.root())) {
				findings.add(Finding.of(Code.PAST_REWRITTEN, this.name, earlier.size()));
			}
		}
		else {
			findings.add(Finding.of(Code.PAST_UNPROVED, this.name, earlier.size()));
		}
	}

}
