package org.nawate.ledger.verify;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.nawate.ledger.governance.Flaw;

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
		return line(finding.code().name(), finding.where(), finding.details());
	}

	/** The sentence of a flaw, in the same form. */
	String of(Flaw flaw) {
		return line(flaw.code().name(), flaw.where(), flaw.details());
	}

	private String line(String code, String where, List<String> details) {
		return "✗ " + code + " [" + where + "] " + say("finding." + code, details.toArray());
	}

}
