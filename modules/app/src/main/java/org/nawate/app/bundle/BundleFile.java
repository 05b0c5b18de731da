package org.nawate.app.bundle;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.SigningKey;

/**
 * An audit bundle in the making, as modules/ledger/FORMAT.md has it. Its list comes first
 * and names the hash of every other entry, so the entries wait on disk, never in memory,
 * until all are written.
 */
final class BundleFile implements Closeable {

	/** Length of an entry, in bytes; of the file; and how many entries there may be. */
	private static final long LARGEST_ENTRY = Integer.MAX_VALUE;

	private static final long LARGEST = 0xFFFF_FFFFL;

	private static final int MOST_ENTRIES = 65_535;

	private static final LocalDateTime DATED = LocalDateTime.of(1980, 2, 1, 0, 0);

	private final Path folder;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private byte[] list = new byte[0];

	private byte[] note = new byte[0];

	private BundleFile(Path folder) {
		this.folder = folder;
	}

	/** Nothing yet. */
	static BundleFile begin() throws IOException {
		return new BundleFile(Files.createTempDirectory("nawate-bundle-"));
	}

	private record Entry(Path file, long bytes, long crc, String sha256) {
	}

	/** Adds an entry behind those begun before; it is there when the stream is closed. */
	OutputStream add(String name) throws IOException {
		Path file = this.folder.resolve(this.entries.size() + ".part");
		this.entries.put(name, new Entry(file, 0, 0, ""));
		return new Part(name, file);
	}

	void add(String name, byte[] content) throws IOException {
		try (OutputStream out = add(name)) {
			out.write(content);
		}
	}

	void add(String name, String content) throws IOException {
		add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** Lists the entries and signs the list. */
	void seal(BundleScope scope, String origin, long size, Instant madeAt, Collection<SigningKey> keys) {
		List<Json> listed = new ArrayList<>();
		this.entries.forEach((name, entry) -> listed.add(object(Map.of("name", new JsonString(name), "bytes",
				new JsonNumber(entry.bytes()), "sha256", new JsonString(entry.sha256())))));
		Map<String, Json> about = new TreeMap<>(
				Map.of("kind", new JsonString(scope.kind().code()), "id", new JsonString(scope.id())));
		Long until = scope.until();
		if (until != null) {
			about.put("until", new JsonNumber(until));
		}
		this.list = CanonicalJson.write(object(
				Map.of("format", new JsonString("nawate-bundle"), "version", new JsonNumber((until != null) ? 2 : 1),
						"origin", new JsonString(origin), "madeAt", new JsonString(madeAt.toString()), "scope",
						object(about), "size", new JsonNumber(size), "entries", new JsonArray(listed))));
		String text = "nawate-bundle/1\n" + origin + "\n"
				+ Base64.getEncoder().encodeToString(DigestUtils.sha256(this.list)) + "\n";
		this.note = SignedNote.sign(text, keys).toString().getBytes(StandardCharsets.UTF_8);
	}

	private static JsonObject object(Map<String, Json> members) {
		return new JsonObject(new TreeMap<>(members));
	}

	/** SHA-256 of its list, by which it is known. */
	String sha256() {
		return DigestUtils.sha256Hex(this.list);
	}

	/** Whether it keeps within what its form allows. */
	boolean isWithinForm() {
		return this.entries.values().stream().allMatch((entry) -> entry.bytes() <= LARGEST_ENTRY)
				&& this.entries.size() + 2 <= MOST_ENTRIES && length() <= LARGEST;
	}

	/** How many bytes the file has. */
	long length() {
		long length = 22 + around("bundle.json") + this.list.length + around("bundle.note") + this.note.length;
		for (Map.Entry<String, Entry> entry : this.entries.entrySet()) {
			length += around(entry.getKey()) + entry.getValue().bytes();
		}
		return length;
	}

	/** The heads of an entry, before it and in the directory. */
	private static long around(String name) {
		return 30 + 46 + 2L * name.getBytes(StandardCharsets.UTF_8).length;
	}

	/** Writes the file out; the stream stays open. */
	void writeTo(OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		put(zip, "bundle.json", this.list);
		put(zip, "bundle.note", this.note);
		for (Map.Entry<String, Entry> entry : this.entries.entrySet()) {
			Entry content = entry.getValue();
			begin(zip, entry.getKey(), content.bytes(), content.crc());
			Files.copy(content.file(), zip);
			zip.closeEntry();
		}
		zip.finish();
		zip.flush();
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		CRC32 crc = new CRC32();
		crc.update(content);
		begin(zip, name, content.length, crc.getValue());
		zip.write(content);
		zip.closeEntry();
	}

	private static void begin(ZipOutputStream zip, String name, long bytes, long crc) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setTimeLocal(DATED);
		entry.setSize(bytes);
		entry.setCrc(crc);
		zip.putNextEntry(entry);
	}

	@Override
	public void close() throws IOException {
		for (Entry entry : this.entries.values()) {
			Files.deleteIfExists(entry.file());
		}
		Files.deleteIfExists(this.folder);
	}

	/** Writes an entry to disk, and knows its length, checksum and hash at the end. */
	private final class Part extends OutputStream {

		private final String name;

		private final Path file;

		private final OutputStream out;

		private final CRC32 crc = new CRC32();

		private final MessageDigest hash = DigestUtils.getSha256Digest();

		private long bytes;

		private boolean closed;

		Part(String name, Path file) throws IOException {
			this.name = name;
			this.file = file;
			this.out = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] content, int from, int length) throws IOException {
			this.out.write(content, from, length);
			this.crc.update(content, from, length);
			this.hash.update(content, from, length);
			this.bytes += length;
		}

		@Override
		public void close() throws IOException {
			if (this.closed) {
				return;
			}
			this.closed = true;
			this.out.close();
			BundleFile.this.entries.put(this.name, new Entry(this.file, this.bytes, this.crc.getValue(),
					HexFormat.of().formatHex(this.hash.digest())));
		}

	}

}
