package org.nawate.app.look;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

import org.nawate.domain.act.FiscalYear;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates as a Japanese office writes them, 令和7年11月22日(2025年), or in English, 22 November
 * 2025, by the language of the request; templates call it {@code @wareki}. Times are
 * Japan's.
 */
@Component("wareki")
public class WarekiFormat {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/**
	 * A day in full.
	 * @param day the day
	 * @return 令和7年11月22日(2025年), or 22 November 2025
	 */
	public String day(LocalDate day) {
		return japanese() ? inEra(day) + "(" + day.getYear() + "年)" : ENGLISH.format(day);
	}

	/**
	 * A day where room is scarce.
	 * @param day the day
	 * @return 令和7年11月22日, or 22 Nov 2025
	 */
	public String shortDay(LocalDate day) {
		return japanese() ? inEra(day) : ENGLISH_SHORT.format(day);
	}

	/**
	 * An instant in Japan's zone, to the minute.
	 * @param instant the instant
	 * @return 令和7年11月22日(2025年) 14:03, or 22 November 2025, 14:03
	 */
	public String moment(Instant instant) {
		ZonedDateTime there = instant.atZone(JAPAN);
		return day(there.toLocalDate()) + (japanese() ? " " : ", ") + TIME.format(there);
	}

	/**
	 * A fiscal year by the year in which it begins.
	 * @param startYear 2025 for April 2025 to March 2026
	 * @return 令和7年度(2025年度), or FY2025
	 */
	public String fiscalYear(int startYear) {
		return fiscalYear(new FiscalYear(startYear));
	}

	/**
	 * A fiscal year.
	 * @param year the fiscal year
	 * @return 令和7年度(2025年度), or FY2025
	 */
	public String fiscalYear(FiscalYear year) {
		return japanese() ? year.japanese() : "FY" + year.year();
	}

	private static String inEra(LocalDate day) {
		String monthAndDay = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
		try {
			JapaneseDate date = JapaneseDate.from(day);
			int year = date.get(ChronoField.YEAR_OF_ERA);
			String era = date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
			return era + ((year == 1) ? "元" : year) + "年" + monthAndDay;
		}
		catch (DateTimeException ex) {
			// Before 1873 there is no such calendar.
			return "西暦" + day.getYear() + "年" + monthAndDay;
		}
	}

	private static boolean japanese() {
		return Locale.JAPANESE.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
	}

}
