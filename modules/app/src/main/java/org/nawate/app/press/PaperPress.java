package org.nawate.app.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.nawate.app.stamp.CheckpointStamp;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a template as PDF/A-2a (ISO 19005-2), readable by ear as well (PDF/UA-1), with
 * its fonts within it. Papers are Japanese, whatever language the reader's pages have.
 */
@Component
public class PaperPress {

	private static final byte[] SRGB = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile()
		.getData();

	/** Where a template asks for the style of all papers. */
	private static final String SHEET = "<link rel=\"stylesheet\" href=\"paper.css\" />";

	private static final String PICTURE = "data:image/png;base64,";

	private final String sheet = sheet();

	private final SpringTemplateEngine templates;

	private final PaperFonts fonts;

	private final CheckpointStamp stamps;

	PaperPress(SpringTemplateEngine templates, PaperFonts fonts, CheckpointStamp stamps) {
		this.stamps = stamps;
		this.templates = templates;
		this.fonts = fonts;
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * The template printed and sent as a file of its own.
	 * @param what the paper is called, in the name of the file
	 * @param on the day that the name of the file bears
	 */
	public ResponseEntity<byte[]> send(String what, LocalDate on, String template, Map<String, Object> model) {
		return PaperPage.pdf(what, on, printed(template, model));
	}

	/** The template printed in Japanese, to be kept as a file. */
	public byte[] printed(String template, Map<String, Object> model) {
		return inJapanese(() -> print(template, model));
	}

	/** What is told in Japanese, whatever language the reader's pages have. */
	public static <T> T inJapanese(Supplier<T> telling) {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(Locale.JAPANESE);
		try {
			return telling.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	/** The template's name with its model, printed; records bear the state of the log. */
	byte[] print(String template, Map<String, Object> model) {
		Context context = new Context(Locale.JAPANESE, model);
		context.setVariable("stamp", this.stamps.now());
		String html = this.fonts.printable(this.templates.process(template, context)).replace(SHEET, this.sheet);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			this.fonts.into(builder);
			builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
				.usePdfUaAccessibility(true)
				.useColorProfile(SRGB)
				.withProducer("Nawate")
				// Nothing is fetched from anywhere; a picture lies in the page itself.
				.useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null)
				.withHtmlContent(html, null)
				.toStream(pdf)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static String sheet() {
		try (InputStream in = PaperPress.class.getResourceAsStream("/paper/paper.css")) {
			if (in == null) {
				throw new IllegalStateException("missing: /paper/paper.css");
			}
			return "<style>" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
