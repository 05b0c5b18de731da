package org.nawate.app.whole;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What is printed: whether it lasts, what it says, and its hash. */
final class Printed {

	private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

	private Printed() {
	}

	static void isPdfA(byte[] pdf) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		for (PDFAFlavour flavour : FLAVOURS) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				ValidationResult result = validator.validate(parser);
				assertThat(result.isCompliant())
					.as("%s: %s", flavour,
							result.getTestAssertions().stream().map((each) -> each.getMessage()).distinct().toList())
					.isTrue();
			}
		}
	}

	static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild()).isNotNull();
			return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
		}
	}

	/** What a reader takes from the QR code that the last page shows. */
	static String qr(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDResources shown = document.getPage(document.getNumberOfPages() - 1).getResources();
			for (COSName name : shown.getXObjectNames()) {
				if (shown.getXObject(name) instanceof PDImageXObject picture) {
					return decoded(picture.getImage());
				}
			}
			throw new AssertionError("the last page shows no picture");
		}
	}

	private static String decoded(BufferedImage picture) throws Exception {
		int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
		return new QRCodeReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
			.getText();
	}

	static String sha256(byte[] file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
	}

}
