package org.nawate.app.importing;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was found, in the reader's language; templates call it {@code @findings}. */
@Component("findings")
public class FindingText {

	private final MessageSource messages;

	FindingText(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence in the language of the request. */
	public String of(Finding finding) {
		return of(finding, LocaleContextHolder.getLocale());
	}

	/** The sentence in a language. */
	public String of(Finding finding, Locale locale) {
		return this.messages.getMessage(finding.code().messageKey(), finding.details().toArray(), locale);
	}

}
