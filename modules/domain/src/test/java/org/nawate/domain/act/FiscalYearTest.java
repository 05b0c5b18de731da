package org.nawate.domain.act;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiscalYearTest {

	@Test
	void runs_from_april_to_march() {
		FiscalYear year = new FiscalYear(2026);
		assertThat(year.firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
		assertThat(year.lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
		assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FiscalYear(2025));
		assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(year);
		assertThat(year.contains(LocalDate.of(2027, 3, 31))).isTrue();
		assertThat(year.next().previous()).isEqualTo(year);
	}

	@ParameterizedTest
	@CsvSource({ "2026,令和8年度(2026年度)", "2019,令和元年度(2019年度)", "2018,平成30年度(2018年度)", "1989,平成元年度(1989年度)",
			"1988,昭和63年度(1988年度)" })
	void is_shown_with_era_and_western_year_and_read_back(int year, String japanese) {
		assertThat(new FiscalYear(year).japanese()).isEqualTo(japanese);
		assertThat(FiscalYear.parse(japanese)).contains(new FiscalYear(year));
	}

	@ParameterizedTest
	@CsvSource({ "R8年度,2026", "令和8年度,2026", "令和9(2027)年度,2027", "令和9年(2027)年度,2027", "Ｒ８年度,2026", "令和元年度,2019",
			"平成31年度,2019", "R8,2026", "2026,2026", "2026年度,2026", "令和５（２０２３）年度,2023" })
	void is_read_as_people_write_it(String text, int year) {
		assertThat(FiscalYear.parse(text)).contains(new FiscalYear(year));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "令和", "8", "令和0年度", "平成40年度", "令和8年3月", "XR8年度", "9999" })
	void is_not_read_into_anything_else(String text) {
		assertThat(FiscalYear.parse(text)).isEmpty();
	}

	@Test
	void is_found_in_a_sentence_and_an_odd_spelling_is_flagged() {
		var mentions = FiscalYear.mentions("令和5(2023)年度から令和9年(2027)年度までの5年間とします。");
		assertThat(mentions).extracting(FiscalYearMention::year)
			.containsExactly(new FiscalYear(2023), new FiscalYear(2027));
		assertThat(mentions).extracting(FiscalYearMention::oddlySpelled).containsExactly(false, true);
		assertThat(mentions.get(1).printed()).isEqualTo("令和9年(2027)年度");
		assertThat(FiscalYear.mentions("令和9(2026)年度").getFirst().oddlySpelled()).isTrue();
	}

}
