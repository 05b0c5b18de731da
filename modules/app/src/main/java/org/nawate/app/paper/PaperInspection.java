package org.nawate.app.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks into a file: of which sort its content is, whatever it is called, and whether
 * something in it would run on the machine of whoever opens it. What is not known to be
 * harmless is not known at all. Compressed entries are listed, never unpacked, except for
 * the few bytes in which an OpenDocument says what it is.
 */
final class PaperInspection {

	private static final int HEAD = 1024;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A };

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF };

	private static final byte[] PDF = { '%', 'P', 'D', 'F', '-' };

	private static final byte[] UTF_16_LITTLE = { (byte) 0xFF, (byte) 0xFE };

	private static final byte[] UTF_16_BIG = { (byte) 0xFE, (byte) 0xFF };

	/** UTF-8, or what Excel of a Japanese Windows writes; UTF-16 only with its mark. */
	private static final List<Charset> TEXTS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

	private static final int MOST_ENTRIES = 20_000;

	private PaperInspection() {
	}

	/**
	 * What was found.
	 *
	 * @param kind the sort of the content; empty if it is none that is known. Text is
	 * told as {@link PaperKind#TXT}
	 * @param macros whether it holds something that runs
	 * @param locked whether a password keeps it shut
	 */
	record Found(Optional<PaperKind> kind, boolean macros, boolean locked) {

		static final Found NOTHING = new Found(Optional.empty(), false, false);

		static Found plain(PaperKind kind) {
			return new Found(Optional.of(kind), false, false);
		}

	}

	static Found look(Path file) throws IOException {
		byte[] head = head(file);
		if (startsWith(head, ZIP)) {
			return archive(file);
		}
		if (startsWith(head, OLE2)) {
			return compound(file);
		}
		if (startsWith(head, PNG)) {
			return Found.plain(PaperKind.PNG);
		}
		if (startsWith(head, JPEG)) {
			return Found.plain(PaperKind.JPEG);
		}
		if (startsWith(head, PDF)) {
			return Found.plain(PaperKind.PDF);
		}
		return isText(file, head) ? Found.plain(PaperKind.TXT) : Found.NOTHING;
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return content.readNBytes(HEAD);
		}
	}

	private static boolean startsWith(byte[] head, byte[] mark) {
		return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
	}

	private static Found archive(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				return Found.NOTHING;
			}
			Set<String> names = new HashSet<>();
			zip.stream().map((entry) -> entry.getName().toLowerCase(Locale.ROOT)).forEach(names::add);
			boolean macros = names.stream().anyMatch(PaperInspection::runs);
			ZipEntry says = zip.getEntry("mimetype");
			if (says != null) {
				return new Found(openDocument(zip, says), macros, false);
			}
			return names.contains("[content_types].xml") ? new Found(office(names), macros, false) : Found.NOTHING;
		}
		catch (IOException | IllegalArgumentException ex) {
			return Found.NOTHING;
		}
	}

	/** Macros, sheets of macros, and controls; also where OpenDocument keeps its own. */
	private static boolean runs(String entry) {
		return entry.endsWith("vbaproject.bin") || entry.contains("/macrosheets/") || entry.contains("/activex/")
				|| entry.startsWith("basic/") || entry.startsWith("scripts/");
	}

	private static Optional<PaperKind> office(Set<String> names) {
		if (names.contains("word/document.xml")) {
			return Optional.of(PaperKind.DOCX);
		}
		if (names.contains("xl/workbook.xml")) {
			return Optional.of(PaperKind.XLSX);
		}
		return names.contains("ppt/presentation.xml") ? Optional.of(PaperKind.PPTX) : Optional.empty();
	}

	private static Optional<PaperKind> openDocument(ZipFile zip, ZipEntry says) throws IOException {
		try (InputStream content = zip.getInputStream(says)) {
			String type = new String(content.readNBytes(HEAD), StandardCharsets.US_ASCII).strip();
			return Arrays.stream(PaperKind.values()).filter((kind) -> kind.mediaType().equals(type)).findFirst();
		}
	}

	private static Found compound(Path file) {
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			DirectoryNode root = container.getRoot();
			boolean macros = has(root, "Macros") || has(root, "_VBA_PROJECT_CUR") || has(root, "_VBA_PROJECT")
					|| has(root, "VBA");
			if (has(root, "EncryptedPackage")) {
				return new Found(Optional.empty(), false, true);
			}
			Optional<PaperKind> kind = has(root, "WordDocument") ? Optional.of(PaperKind.DOC)
					: (has(root, "Workbook") || has(root, "Book")) ? Optional.of(PaperKind.XLS)
							: has(root, "DocumentText") ? Optional.of(PaperKind.JTD) : Optional.empty();
			return new Found(kind, macros, false);
		}
		catch (IOException | RuntimeException ex) {
			return Found.NOTHING;
		}
	}

	private static boolean has(DirectoryNode root, String entry) {
		return root.hasEntryCaseInsensitive(entry);
	}

	private static boolean isText(Path file, byte[] head) throws IOException {
		boolean marked = startsWith(head, UTF_16_LITTLE) || startsWith(head, UTF_16_BIG);
		for (Charset charset : marked ? List.of(StandardCharsets.UTF_16) : TEXTS) {
			if (isText(file, charset)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isText(Path file, Charset charset) throws IOException {
		CharsetDecoder strict = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict))) {
			for (int c = text.read(); c >= 0; c = text.read()) {
				if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
					return false;
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
