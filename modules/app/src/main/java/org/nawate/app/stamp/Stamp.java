package org.nawate.app.stamp;

import java.time.Instant;
import java.util.List;

import org.nawate.store.log.Checkpoints;

/**
 * What is printed of a signed state of the log.
 *
 * @param note the signed note, whole
 * @param facts how many it covers
 * @param signedAt when it was signed
 */
public record Stamp(String note, long facts, Instant signedAt) {

	static Stamp of(Checkpoints.Signed signed) {
		return new Stamp(signed.note(), signed.size(), signed.signedAt());
	}

	/** The note line by line. */
	public List<String> lines() {
		return this.note.lines().toList();
	}

	/** Its QR code as a PNG in a data URI, for papers. */
	public String png() {
		return QrCode.of(this.note).png();
	}

	/** Its QR code for pages. */
	public Picture picture() {
		QrCode code = QrCode.of(this.note);
		return new Picture("0 0 " + code.size() + " " + code.size(), code.path());
	}

	/**
	 * An SVG picture.
	 *
	 * @param viewBox its units
	 * @param path what is dark in it
	 */
	public record Picture(String viewBox, String path) {
	}

}
