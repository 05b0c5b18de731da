package org.nawate.ledger.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An audit bundle as it was handed over: its entries, unjudged. */
final class Bundle {

	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	private Bundle() {
	}

	/**
	 * Reads the file.
	 * @throws BundleFormatException if it is none
	 */
	static Bundle read(Path file) throws IOException {
		return of(Files.readAllBytes(file));
	}

	/**
	 * Reads the bytes of a file.
	 * @throws BundleFormatException if they are none
	 */
	static Bundle of(byte[] file) {
		Bundle bundle = new Bundle();
		StoredZip.read(file).forEach((entry) -> bundle.entries.put(entry.name(), entry.bytes()));
		for (String needed : List.of("bundle.json", "bundle.note", "checkpoint.txt", "checkpoints.txt", "keys.txt",
				"events.jsonl", "proofs.jsonl", "consistency.jsonl")) {
			if (!bundle.entries.containsKey(needed)) {
				throw new BundleFormatException("The bundle has no " + needed);
			}
		}
		return bundle;
	}

	/** The names of all entries, in the order of the file. */
	List<String> names() {
		return List.copyOf(this.entries.keySet());
	}

	/** The bytes of an entry, if it is there. */
	byte @Nullable [] find(String name) {
		byte[] bytes = this.entries.get(name);
		return (bytes != null) ? bytes.clone() : null;
	}

	byte[] get(String name) {
		byte[] bytes = find(name);
		if (bytes == null) {
			throw new BundleFormatException("The bundle has no " + name);
		}
		return bytes;
	}

	String text(String name) {
		return new String(get(name), StandardCharsets.UTF_8);
	}

	/**
	 * The lines of an entry, each of which ends with a line feed; in bytes, as they are
	 * hashed.
	 */
	List<byte[]> lines(String name) {
		byte[] bytes = get(name);
		List<byte[]> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				lines.add(Arrays.copyOfRange(bytes, start, i));
				start = i + 1;
			}
		}
		if (start < bytes.length) {
			throw new BundleFormatException("The last line of " + name + " does not end");
		}
		return lines;
	}

}
