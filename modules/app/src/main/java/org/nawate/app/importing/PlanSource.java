package org.nawate.app.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;

/**
 * A page handed in to be imported.
 *
 * @param name of the file
 * @param sha256 of its bytes, hexadecimal
 * @param text its lines
 * @param edition the fiscal year that the caller names; null where the page says it
 */
public record PlanSource(String name, String sha256, SourceText text, @Nullable FiscalYear edition) {

	/** A file's bytes. */
	public static PlanSource of(String name, byte[] bytes, @Nullable FiscalYear edition) {
		return new PlanSource(name, digest(bytes), SourceText.decode(bytes), edition);
	}

	/** A text that was typed or pasted. */
	public static PlanSource of(String name, String text, @Nullable FiscalYear edition) {
		return of(name, text.getBytes(StandardCharsets.UTF_8), edition);
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
