package org.nawate.app.importing;

import java.nio.charset.StandardCharsets;

import org.apache.commons.codec.digest.DigestUtils;
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
		return new PlanSource(name, DigestUtils.sha256Hex(bytes), SourceText.decode(bytes), edition);
	}

	/** A text that was typed or pasted. */
	public static PlanSource of(String name, String text, @Nullable FiscalYear edition) {
		return of(name, text.getBytes(StandardCharsets.UTF_8), edition);
	}

}
