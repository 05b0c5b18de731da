package org.nawate.benchmarks.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.ledger.verify.Verify;

/**
 * The offline verifier on a bundle of everything that a product recorded: bytes, tree,
 * signatures, and governance.
 */
final class BundleVerified implements Contender {

	private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false,
			StandardCharsets.UTF_8);

	private final Path file;

	private final String key;

	private final List<byte[]> lines;

	/** A verifier of that bundle, which it deletes in the end. */
	BundleVerified(Path file) throws IOException {
		this.file = file;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			this.key = text(zip, "keys.txt").lines().findFirst().orElseThrow();
			this.lines = text(zip, "events.jsonl").lines()
				.map((line) -> line.getBytes(StandardCharsets.UTF_8))
				.toList();
		}
	}

	private static String text(ZipFile zip, String entry) throws IOException {
		return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
	}

	@Override
	public String name() {
		return "Nawate";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			int exit = Verify.run(List.of(this.file.toString(), "--key", this.key), NOWHERE, Locale.ENGLISH);
			if (exit != Verify.HOLDS) {
				throw new IllegalStateException("The bundle does not hold: " + exit);
			}
		});
	}

	@Override
	public long units() {
		return this.lines.size();
	}

	/** Its events as they stand in it. */
	List<byte[]> lines() {
		return this.lines;
	}

	@Override
	public void close() throws IOException {
		Files.delete(this.file);
	}

}
