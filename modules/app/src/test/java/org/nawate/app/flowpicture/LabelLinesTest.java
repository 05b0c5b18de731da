package org.nawate.app.flowpicture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LabelLinesTest {

	@Test
	void breaks_between_any_two_characters() {
		assertThat(LabelLines.of("電子申請システムの利活用", 60, 10)).containsExactly("電子申請シス", "テムの利活用");
	}

	@Test
	void breaks_rather_at_a_space() {
		assertThat(LabelLines.of("推進本部 議決", 60, 10)).containsExactly("推進本部", "議決");
	}

	@Test
	void never_begins_a_line_with_what_closes_nor_ends_one_with_what_opens() {
		assertThat(LabelLines.of("判定保留の確認。", 70, 10)).containsExactly("判定保留の確認。");
		assertThat(LabelLines.of("達成目標(数値)", 50, 10)).containsExactly("達成目標", "(数値)");
	}

	@Test
	void keeps_words_and_numbers_whole() {
		assertThat(LabelLines.of("KGI変更2026年", 40, 10)).containsExactly("KGI変更", "2026年");
	}

	@Test
	void gives_nothing_for_nothing() {
		assertThat(LabelLines.of("  ", 40, 10)).isEmpty();
	}

}
