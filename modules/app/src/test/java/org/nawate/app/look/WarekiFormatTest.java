package org.nawate.app.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class WarekiFormatTest {

	private final WarekiFormat wareki = new WarekiFormat();

	@BeforeEach
	void japanese() {
		LocaleContextHolder.setLocale(Locale.JAPAN);
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void writes_a_day_in_era_and_year() {
		assertThat(this.wareki.day(LocalDate.of(2025, 11, 22))).isEqualTo("令和7年11月22日(2025年)");
		assertThat(this.wareki.shortDay(LocalDate.of(2025, 11, 22))).isEqualTo("令和7年11月22日");
	}

	@Test
	void calls_the_first_year_of_an_era_by_its_own_word() {
		assertThat(this.wareki.day(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日(2019年)");
		assertThat(this.wareki.day(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日(2019年)");
	}

	@Test
	void writes_an_instant_in_the_zone_of_japan() {
		assertThat(this.wareki.moment(Instant.parse("2025-03-31T15:00:00Z"))).isEqualTo("令和7年4月1日(2025年) 00:00");
	}

	@Test
	void writes_a_fiscal_year_in_era_and_year() {
		assertThat(this.wareki.fiscalYear(2025)).isEqualTo("令和7年度(2025年度)");
	}

	@Test
	void writes_english_for_an_english_reader() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.wareki.day(LocalDate.of(2025, 11, 22))).isEqualTo("22 November 2025");
		assertThat(this.wareki.shortDay(LocalDate.of(2025, 11, 22))).isEqualTo("22 Nov 2025");
		assertThat(this.wareki.moment(Instant.parse("2025-11-22T05:03:00Z"))).isEqualTo("22 November 2025, 14:03");
		assertThat(this.wareki.fiscalYear(2025)).isEqualTo("FY2025");
	}

}
