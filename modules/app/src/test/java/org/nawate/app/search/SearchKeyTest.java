package org.nawate.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;

import static org.assertj.core.api.Assertions.assertThat;

class SearchKeyTest {

	@Test
	void old_and_new_forms_full_and_half_width_and_variants_are_alike() {
		assertThat(SearchKey.fold("四條畷市")).isEqualTo(SearchKey.fold("四条畷市"));
		assertThat(SearchKey.fold("ＤＸ ｶﾞｲﾄﾞ　１")).isEqualTo("dx ガイド 1");
		assertThat(SearchKey.fold("髙﨑𠮷彦")).isEqualTo("高崎吉彦");
		assertThat(SearchKey.fold("葛\uDB40\uDD00城")).isEqualTo("葛城");
		assertThat(SearchKey.of("  條例　改正 条例 ").words()).containsExactly("条例", "改正");
	}

	@Test
	void every_old_form_has_one_new_form_that_is_itself_no_old_form() {
		assertThat(OldForms.OLD.codePoints().count()).isEqualTo(OldForms.NEW.codePoints().count());
		assertThat(OldForms.OLD.codePoints()).doesNotHaveDuplicates();
		assertThat(OldForms.OLD.codePoints().filter((c) -> OldForms.NEW.indexOf(c) >= 0)).isEmpty();
	}

	/**
	 * One rule, in Java for what is held in memory and in the database for its indexes.
	 */
	@Test
	void the_database_folds_every_character_of_japanese_text_alike() {
		List<String> said = Stream
			.of(IntStream.rangeClosed(0x21, 0x24F), IntStream.rangeClosed(0x370, 0x3CE),
					IntStream.rangeClosed(0x2010, 0x2027), IntStream.rangeClosed(0x2100, 0x214F),
					IntStream.rangeClosed(0x2150, 0x218B), IntStream.rangeClosed(0x2460, 0x24FF),
					IntStream.rangeClosed(0x3000, 0x33FF), IntStream.rangeClosed(0x4E00, 0x9FFF),
					IntStream.rangeClosed(0xF900, 0xFAD9), IntStream.rangeClosed(0xFE00, 0xFE0F),
					IntStream.rangeClosed(0xFF01, 0xFFE6), IntStream.rangeClosed(0x20B00, 0x20BFF),
					IntStream.rangeClosed(0xE0100, 0xE01EF))
			.flatMap(IntStream::boxed)
			.filter(Character::isDefined)
			// Turkish, which Java makes two characters of.
			.filter((c) -> c != 0x130)
			.map((c) -> "a" + Character.toString(c) + "b")
			.toList();
		List<String> told = new ArrayList<>(said);
		told.addAll(List.of("ｶﾞ", "はﾞ", "ｱﾞ", "四條畷 ＡＢＣ", "㍻元年"));
		try (ReadingWorld world = new ReadingWorld()) {
			List<String> folded = world.jdbc()
				.sql("select search_folded(said) from unnest(:said) with ordinality as t (said, place) order by place")
				.param("said", told.toArray(String[]::new))
				.query(String.class)
				.list();
			for (int i = 0; i < told.size(); i++) {
				assertThat(folded.get(i)).as(told.get(i)).isEqualTo(SearchKey.fold(told.get(i)));
			}
		}
	}

}
