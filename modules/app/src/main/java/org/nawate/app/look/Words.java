package org.nawate.app.look;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences and dates in the language of the request. */
@Component
public class Words {

	private final MessageSource messages;

	private final WarekiFormat wareki;

	Words(MessageSource messages, WarekiFormat wareki) {
		this.messages = messages;
		this.wareki = wareki;
	}

	/** The text of a message key. */
	public String of(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** What is wrong with a field. */
	public String of(MessageSourceResolvable fault) {
		return this.messages.getMessage(fault, LocaleContextHolder.getLocale());
	}

	/** A day in full; a dash where there is none. */
	public String day(@Nullable LocalDate day) {
		return (day != null) ? this.wareki.day(day) : "-";
	}

	/** What is wrong with a text that may be so long; {@code null} for nothing. */
	public @Nullable String problem(String text, int longest) {
		if (Typed.isUnreadable(text)) {
			return of("form.unreadable");
		}
		int length = Typed.length(text);
		return (length > longest) ? of("form.tooLong", longest, length) : null;
	}

}
