package org.nawate.app.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in UTF-8 (with or without BOM), Windows-31J or UTF-16 with BOM.
 * Never a replacement character: bytes that cannot be read are findings.
 *
 * @param lines from the first on, without line ends
 * @param encoding the encoding found
 * @param findings lines that cannot be read
 */
public record SourceText(List<String> lines, String encoding, List<Finding> findings) {

	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	public SourceText {
		lines = List.copyOf(lines);
		findings = List.copyOf(findings);
	}

	/** The lines of a text that needs no decoding. */
	public static SourceText of(String text) {
		String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return new SourceText(List.of(clean.split("\r\n|\r|\n", -1)), "UTF-8", List.of());
	}

	/** Finds the encoding and decodes strictly. */
	public static SourceText decode(byte[] bytes) {
		if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
			String text = strictly(StandardCharsets.UTF_16, bytes);
			return (text == null) ? refused(FindingCode.UNDECODABLE, "UTF-16", "") : of(text);
		}
		for (byte b : bytes) {
			if (b == 0) {
				return refused(FindingCode.NO_TEXT);
			}
		}
		int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
		List<byte[]> lines = split(bytes, from);
		Charset charset = (from > 0) ? StandardCharsets.UTF_8 : likely(lines);
		List<Finding> findings = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (byte[] line : lines) {
			String text = strictly(charset, line);
			if (text == null) {
				findings
					.add(Finding.of(FindingCode.UNDECODABLE, texts.size() + 1, charset.name(), excerpt(line, charset)));
			}
			texts.add((text == null) ? "" : text);
		}
		// A file of carriage returns alone is one line until here.
		List<String> separated = texts.stream().flatMap((text) -> List.of(text.split("\r", -1)).stream()).toList();
		return new SourceText(findings.isEmpty() ? separated : texts, charset.name(), findings);
	}

	/**
	 * A damaged UTF-8 file may pass as Windows-31J in single lines; the encoding is
	 * therefore that in which more lines can be read, and a damaged line is an error,
	 * never a guess.
	 */
	private static Charset likely(List<byte[]> lines) {
		int utf8 = 0;
		int windows = 0;
		for (byte[] line : lines) {
			if (ascii(line)) {
				continue;
			}
			utf8 += (strictly(StandardCharsets.UTF_8, line) != null) ? 1 : 0;
			windows += (strictly(WINDOWS_31J, line) != null) ? 1 : 0;
		}
		int foreign = (int) lines.stream().filter((line) -> !ascii(line)).count();
		return (utf8 == foreign || utf8 * 2 > foreign || utf8 >= windows) ? StandardCharsets.UTF_8 : WINDOWS_31J;
	}

	private static List<byte[]> split(byte[] bytes, int from) {
		List<byte[]> lines = new ArrayList<>();
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int i = from; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				lines.add(withoutReturn(line.toByteArray()));
				line.reset();
			}
			else {
				line.write(bytes[i]);
			}
		}
		lines.add(withoutReturn(line.toByteArray()));
		return lines;
	}

	private static byte[] withoutReturn(byte[] line) {
		boolean ends = line.length > 0 && line[line.length - 1] == '\r';
		return ends ? java.util.Arrays.copyOf(line, line.length - 1) : line;
	}

	private static boolean ascii(byte[] line) {
		for (byte b : line) {
			if (b < 0) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable String strictly(Charset charset, byte[] bytes) {
		try {
			return charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	/** What can be read of a damaged line, with the first bytes of it in hexadecimal. */
	private static String excerpt(byte[] line, Charset charset) {
		ByteBuffer in = ByteBuffer.wrap(line);
		charset.newDecoder().decode(in, CharBuffer.allocate(line.length + 1), true);
		int good = in.position();
		String before = strictly(charset, java.util.Arrays.copyOf(line, good));
		String bad = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(line, good, Math.min(line.length, good + 4));
		return ((before == null) ? "" : before) + "[" + bad + "]";
	}

	private static SourceText refused(FindingCode code, Object... details) {
		return new SourceText(List.of(), "", List.of(Finding.of(code, 0, details)));
	}

	private static boolean starts(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
