package org.nawate.app.look;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * A day in a form or an address: as 2026-04-01, within the years that a plan can mean.
 */
@Component
class DayFormat implements Formatter<LocalDate> {

	@Override
	public LocalDate parse(String text, Locale locale) throws ParseException {
		try {
			LocalDate day = LocalDate.parse(text.strip());
			if (day.getYear() >= 1950 && day.getYear() <= 2150) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// Answered below.
		}
		throw new ParseException(text, 0);
	}

	@Override
	public String print(LocalDate day, Locale locale) {
		return day.toString();
	}

}
