package org.nawate.app.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The fonts of the papers, which come with the product: BIZ UDPGothic, and for the
 * characters that it lacks, such as 𠮷 in a name, HanaMin. What neither holds is printed
 * as 〓 with its number, never left out.
 */
@Component
class PaperFonts {

	/** In the order in which a character is looked for. */
	private static final Map<String, String> FILES = files();

	/** Of an OpenType font: before the list of its tables, and of each entry in it. */
	private static final int HEAD_BYTES = 12;

	private static final int ENTRY_BYTES = 16;

	/** Shape selectors, which these fonts do not know: the usual shape is printed. */
	private static final int FIRST_SELECTOR = 0xE0100;

	private static final int LAST_SELECTOR = 0xE01EF;

	/** Read with the first paper: the start of the product does not wait for them. */
	private final Supplier<List<CmapLookup>> characters = SingletonSupplier
		.of(() -> FILES.values().stream().map(PaperFonts::read).toList());

	private static Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("BIZ UDPGothic", "BIZUDPGothic-Regular.ttf");
		files.put("HanaMinA part", "HanaMinA-part.ttf");
		files.put("HanaMinB part", "HanaMinB-part.ttf");
		return files;
	}

	void into(PdfRendererBuilder builder) {
		FILES.forEach((family, file) -> builder.useFont(() -> withoutLigatures(file), family, 400,
				BaseRendererBuilder.FontStyle.NORMAL, true));
	}

	/** The text as it can be printed. */
	String printable(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		List<CmapLookup> fonts = this.characters.get();
		text.codePoints().forEach((c) -> {
			if (c == '\n' || c == '\t' || fonts.stream().anyMatch((font) -> font.getGlyphId(c) > 0)) {
				printable.appendCodePoint(c);
			}
			else if (!isSelector(c) && !Character.isISOControl(c)) {
				printable.append("〓(U+%04X)".formatted(c));
			}
		});
		return printable.toString();
	}

	private static boolean isSelector(int c) {
		return (c >= FIRST_SELECTOR && c <= LAST_SELECTOR) || (c >= 0xFE00 && c <= 0xFE0F);
	}

	private static CmapLookup read(String file) {
		try (InputStream in = open(file); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The font with its table of substitutions under a name that nobody asks for: the one
	 * glyph of fi has no character, and such text could be neither read out nor copied.
	 */
	private static InputStream withoutLigatures(String file) {
		InputStream font = open(file);
		try {
			byte[] head = font.readNBytes(HEAD_BYTES);
			byte[] tables = font.readNBytes(ENTRY_BYTES * ((head[4] << 8) + head[5]));
			for (int entry = 0; entry < tables.length; entry += ENTRY_BYTES) {
				if (new String(tables, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
					tables[entry] = 'g';
				}
			}
			return new SequenceInputStream(Collections
				.enumeration(List.of(new ByteArrayInputStream(head), new ByteArrayInputStream(tables), font)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream open(String file) {
		InputStream in = PaperFonts.class.getResourceAsStream("/font/" + file);
		if (in == null) {
			throw new IllegalStateException("missing: /font/" + file);
		}
		return in;
	}

}
