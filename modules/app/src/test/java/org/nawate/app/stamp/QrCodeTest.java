package org.nawate.app.stamp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.tree.MerkleTree;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

	private static final SigningKey KEY = SigningKey.generate("nawate.example.jp/log");

	private static final SigningKey NEXT = SigningKey.generate("nawate.example.jp/log");

	private static final String NOTE = SignedNote
		.sign(new Checkpoint("nawate.example.jp/log", 1234567, MerkleTree.empty()).text(), List.of(KEY, NEXT))
		.toString();

	@Test
	void a_reader_takes_the_whole_note_from_the_picture() throws Exception {
		String png = QrCode.of(NOTE).png();
		BufferedImage image = ImageIO
			.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.substring(png.indexOf(',') + 1))));
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		String read = new QRCodeReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
			.getText();
		assertThat(read).isEqualTo(NOTE);
		assertThat(SignedNote.of(read).signedBy(List.of(KEY.verifying()))).containsExactly(KEY.verifying());
	}

	@Test
	void the_path_has_the_dark_modules_and_none_in_the_quiet_zone() {
		QrCode code = QrCode.of(NOTE);
		assertThat(code.path()).startsWith("M4 4h7v1h-7z").doesNotContain("M0 ", "M3 ");
		assertThat(code.size()).isGreaterThan(40);
	}

}
