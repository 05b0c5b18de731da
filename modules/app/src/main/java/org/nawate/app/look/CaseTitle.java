package org.nawate.app.look;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How a case about several projects is called: by the first of them and how many others
 * there are (○○ほか3件). The database puts it together ({@code case_title}), so that lists
 * can be searched for it.
 */
public final class CaseTitle {

	/** The parameter of a query that says how the others are told. */
	public static final String OTHERS = "others";

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private CaseTitle() {
	}

	/**
	 * The words for {@link #OTHERS} in the reader's language, Japanese where nobody
	 * reads; {@code %s} is their number.
	 */
	public static String others() {
		LocaleContext reader = LocaleContextHolder.getLocaleContext();
		Locale language = (reader != null) ? reader.getLocale() : null;
		return ResourceBundle.getBundle("messages", (language != null) ? language : Locale.JAPANESE, NO_FALLBACK)
			.getString("case.title.others");
	}

	/** Reads titles that become part of a fact, which are Japanese whoever acts. */
	public static <T> T asRecorded(Supplier<T> reading) {
		LocaleContext reader = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(Locale.JAPANESE);
		try {
			return reading.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(reader);
		}
	}

}
