package org.nawate.ledger.verify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The verifier's sentences, in Japanese unless the reader's language is English. */
final class Words {

	private final ResourceBundle sentences;

	private final Locale locale;

	private Words(Locale locale) {
		this.locale = locale;
		this.sentences = ResourceBundle.getBundle("org.nawate.ledger.verify.verify", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	static Words in(Locale locale) {
		return new Words(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
	}

	String say(String key, Object... details) {
		Object[] texts = new Object[details.length];
		for (int i = 0; i < details.length; i++) {
			texts[i] = String.valueOf(details[i]);
		}
		return new MessageFormat(this.sentences.getString(key), this.locale).format(texts);
	}

	/** The sentence of a finding: its code, what it concerns, and what is wrong. */
	String of(Finding finding) {
		return "✗ " + finding.code() + " [" + finding.where() + "] "
				+ say("finding." + finding.code(), finding.details().toArray());
	}

}
