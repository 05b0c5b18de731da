package org.nawate.app.stamp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code (ISO/IEC 18004), with the quiet zone round it. */
final class QrCode {

	/** White modules on each side, as the standard wants them. */
	private static final int QUIET = 4;

	private static final int PIXELS = 6;

	private final ByteMatrix modules;

	private QrCode(ByteMatrix modules) {
		this.modules = modules;
	}

	/**
	 * The code of a text.
	 * @throws IllegalArgumentException if it is too long for one
	 */
	static QrCode of(String text) {
		try {
			return new QrCode(
					Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
						.getMatrix());
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("No QR code holds this text", ex);
		}
	}

	/** Modules on a side, the quiet zone included. */
	int size() {
		return this.modules.getWidth() + 2 * QUIET;
	}

	private boolean isDark(int x, int y) {
		return this.modules.get(x, y) == 1;
	}

	/** The dark modules as the path of an SVG picture of {@link #size()} units. */
	String path() {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < this.modules.getHeight(); y++) {
			for (int x = 0; x < this.modules.getWidth(); x++) {
				int from = x;
				while (x < this.modules.getWidth() && isDark(x, y)) {
					x++;
				}
				if (x > from) {
					path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
					path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
				}
			}
		}
		return path.toString();
	}

	/** The picture as a PNG in a data URI. */
	String png() {
		int width = size() * PIXELS;
		BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < width; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, isDarkAt(x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0 : 0xffffff);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
	}

	private boolean isDarkAt(int x, int y) {
		return x >= 0 && y >= 0 && x < this.modules.getWidth() && y < this.modules.getHeight() && isDark(x, y);
	}

}
