package org.nawate.domain.act;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * A Japanese fiscal year, 1 April to 31 March, named by the calendar year in which it
 * begins: 2026 is 令和8年度.
 *
 * @param year the calendar year of its 1 April, 1950 to 2200
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

	public FiscalYear {
		if (year < 1950 || year > 2200) {
			throw new IllegalArgumentException("no fiscal year: " + year);
		}
	}

	/** The fiscal year in which a day lies. */
	public static FiscalYear of(LocalDate day) {
		return new FiscalYear((day.getMonthValue() < Month.APRIL.getValue()) ? day.getYear() - 1 : day.getYear());
	}

	/**
	 * Reads what people write for one fiscal year and nothing else: 令和8年度, R8年度, R8,
	 * 2026年度, 2026, 令和8(2026)年度, 令和8年度(2026年度), full-width or not.
	 */
	public static Optional<FiscalYear> parse(String text) {
		return FiscalYearSpelling.whole(text);
	}

	/** Every fiscal year mentioned in a text (with 年度), in order of appearance. */
	public static List<FiscalYearMention> mentions(String text) {
		return FiscalYearSpelling.mentions(text);
	}

	/** Its 1 April. */
	public LocalDate firstDay() {
		return LocalDate.of(this.year, Month.APRIL, 1);
	}

	/** Its 31 March, in the following calendar year. */
	public LocalDate lastDay() {
		return LocalDate.of(this.year + 1, Month.MARCH, 31);
	}

	/** Whether a day lies in this fiscal year. */
	public boolean contains(LocalDate day) {
		return equals(of(day));
	}

	/** The fiscal year so many years later (earlier when negative). */
	public FiscalYear plus(int years) {
		return new FiscalYear(this.year + years);
	}

	/** The fiscal year after this one. */
	public FiscalYear next() {
		return plus(1);
	}

	/** The fiscal year before this one. */
	public FiscalYear previous() {
		return plus(-1);
	}

	/** Era and western year, as on the city's pages: 令和8年度(2026年度). */
	public String japanese() {
		return era() + "(" + this.year + "年度)";
	}

	/**
	 * The era year alone: 令和8年度. Fiscal 2019 began in Heisei and is named 令和元年度, as the
	 * cities do in hindsight.
	 */
	public String era() {
		if (this.year == 2019) {
			return "令和元年度";
		}
		if (this.year > 2019) {
			return "令和" + (this.year - 2018) + "年度";
		}
		if (this.year == 1989) {
			return "平成元年度";
		}
		return (this.year > 1989) ? "平成" + (this.year - 1988) + "年度" : "昭和" + (this.year - 1925) + "年度";
	}

	@Override
	public int compareTo(FiscalYear other) {
		return Integer.compare(this.year, other.year);
	}

	@Override
	public String toString() {
		return Integer.toString(this.year);
	}

}
