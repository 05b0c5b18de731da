package org.nawate.app.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaperFontsTest {

	private final PaperFonts fonts = new PaperFonts();

	@Test
	void prints_the_names_of_the_place() {
		String names = "四條畷市 髙﨑 𠮷田 〒 ① ㈱ ～ － 「」、。 ABC 123";
		assertThat(this.fonts.printable(names)).isEqualTo(names);
	}

	@Test
	void says_what_it_cannot_print_and_leaves_nothing_out() {
		assertThat(this.fonts.printable("a\uD83D\uDE00b")).isEqualTo("a〓(U+1F600)b");
	}

	@Test
	void prints_the_usual_shape_where_another_was_selected() {
		assertThat(this.fonts.printable("葛\uDB40\uDD00城\u0007")).isEqualTo("葛城");
	}

	@Test
	void what_is_printed_can_be_read_out_also_where_letters_would_join() throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		this.fonts.into(builder);
		builder
			.withHtmlContent("<html><body style=\"font-family: 'BIZ UDPGothic'\">office flag fi 四條畷市</body></html>",
					null)
			.toStream(pdf)
			.run();
		try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
			assertThat(new PDFTextStripper().getText(document)).contains("office flag fi 四條畷市");
		}
	}

}
