package org.nawate.ledger.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Reads a zip file of stored entries of which every byte is accounted for: what is not
 * content has one possible value. Nothing can be hidden in it, and nothing altered
 * without being seen.
 */
final class StoredZip {

	/**
	 * An entry.
	 *
	 * @param name its name
	 * @param content its bytes, read only
	 */
	record Entry(String name, ByteBuffer content) {

		byte[] bytes() {
			byte[] bytes = new byte[this.content.remaining()];
			this.content.duplicate().get(bytes);
			return bytes;
		}

	}

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9@._-]*(/[a-z0-9][a-z0-9@._-]*)?");

	private static final int LOCAL = 0x04034b50;

	private static final int CENTRAL = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final int VERSION = 10;

	private static final int UTF_8 = 0x0800;

	/** 1980-02-01. */
	private static final int DATE = 0x0041;

	private record Header(String name, int offset, int size, int crc) {
	}

	private final ByteBuffer file;

	private StoredZip(ByteBuffer file) {
		this.file = file.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * Reads all entries in the order of the file.
	 * @throws BundleFormatException if a byte is not what it must be
	 */
	static List<Entry> read(byte[] file) {
		return new StoredZip(ByteBuffer.wrap(file)).entries();
	}

	private List<Entry> entries() {
		try {
			List<Entry> entries = new ArrayList<>();
			List<Header> headers = new ArrayList<>();
			Set<String> names = new HashSet<>();
			int offset = 0;
			while (this.file.getInt(this.file.position()) == LOCAL) {
				Header header = local(offset);
				if (!names.add(header.name())) {
					throw new BundleFormatException("The entry " + header.name() + " stands twice");
				}
				ByteBuffer content = this.file.slice(this.file.position(), header.size());
				CRC32 crc = new CRC32();
				crc.update(content.duplicate());
				expect("checksum of " + header.name(), Integer.toUnsignedLong(header.crc()), crc.getValue());
				this.file.position(this.file.position() + header.size());
				headers.add(header);
				entries.add(new Entry(header.name(), content));
				offset = this.file.position();
			}
			for (Header header : headers) {
				central(header);
			}
			end(headers.size(), offset, this.file.position() - offset);
			if (this.file.hasRemaining()) {
				throw new BundleFormatException("Something stands behind the end of the zip file");
			}
			return entries;
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException ex) {
			throw new BundleFormatException("The zip file is cut off or damaged near byte " + this.file.position());
		}
	}

	private Header local(int offset) {
		expectInt("signature", LOCAL);
		expectShort("version", VERSION);
		expectShort("flags", UTF_8);
		expectShort("compression", 0);
		expectShort("time", 0);
		expectShort("date", DATE);
		int crc = this.file.getInt();
		int size = this.file.getInt();
		expectInt("size", size);
		if (size < 0) {
			throw new BundleFormatException("An entry is larger than 2 GB");
		}
		int nameLength = Short.toUnsignedInt(this.file.getShort());
		expectShort("extra fields", 0);
		return new Header(name(nameLength), offset, size, crc);
	}

	private String name(int length) {
		byte[] bytes = new byte[length];
		this.file.get(bytes);
		String name = new String(bytes, StandardCharsets.UTF_8);
		if (!NAME.matcher(name).matches()) {
			throw new BundleFormatException("No name of an entry: " + name);
		}
		return name;
	}

	private void central(Header header) {
		expectInt("signature in the directory", CENTRAL);
		expectShort("version made by", VERSION);
		expectShort("version in the directory", VERSION);
		expectShort("flags in the directory", UTF_8);
		expectShort("compression in the directory", 0);
		expectShort("time in the directory", 0);
		expectShort("date in the directory", DATE);
		expectInt("checksum in the directory", header.crc());
		expectInt("size in the directory", header.size());
		expectInt("size in the directory", header.size());
		int nameLength = Short.toUnsignedInt(this.file.getShort());
		expectShort("extra fields in the directory", 0);
		expectShort("comment in the directory", 0);
		expectShort("disk in the directory", 0);
		expectShort("attributes in the directory", 0);
		expectInt("attributes in the directory", 0);
		expectInt("offset in the directory", header.offset());
		String name = name(nameLength);
		if (!name.equals(header.name())) {
			throw new BundleFormatException("The directory names " + name + " where " + header.name() + " stands");
		}
	}

	private void end(int count, int offset, int size) {
		expectInt("end", END);
		expectShort("disk", 0);
		expectShort("disk of the directory", 0);
		expectShort("number of entries", count);
		expectShort("number of entries", count);
		expectInt("size of the directory", size);
		expectInt("offset of the directory", offset);
		expectShort("comment", 0);
	}

	private void expectShort(String what, int expected) {
		expect(what, expected, Short.toUnsignedInt(this.file.getShort()));
	}

	private void expectInt(String what, int expected) {
		expect(what, Integer.toUnsignedLong(expected), Integer.toUnsignedLong(this.file.getInt()));
	}

	private void expect(String what, long expected, long found) {
		if (expected != found) {
			throw new BundleFormatException("Zip file, near byte " + this.file.position() + ": the " + what
					+ " must be " + expected + " and is " + found);
		}
	}

}
