package org.nawate.app.look;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nawate.app.look.TextDiff.Comparison;
import org.nawate.app.look.TextDiff.Kind;
import org.nawate.app.look.TextDiff.Segment;

import static org.assertj.core.api.Assertions.assertThat;

class TextDiffTest {

	private final TextDiff diff = new TextDiff();

	@Test
	void names_what_was_taken_out_and_what_was_put_in() {
		Comparison comparison = this.diff.compare("利用者満足度 75%", "利用者満足度 80%以上");
		assertThat(text(comparison.getBefore())).isEqualTo("利用者満足度 75%");
		assertThat(text(comparison.getAfter())).isEqualTo("利用者満足度 80%以上");
		assertThat(comparison.getBefore()).containsExactly(new Segment(Kind.EQUAL, "利用者満足度 "),
				new Segment(Kind.DELETED, "75%"));
		assertThat(comparison.getAfter()).containsExactly(new Segment(Kind.EQUAL, "利用者満足度 "),
				new Segment(Kind.INSERTED, "80%以上"));
	}

	@Test
	void of_long_texts_it_shows_the_lines_that_changed_with_their_neighbours() {
		assertThat(this.diff.lines("一\n二\n三\n四\n五\n六", "一\n二\n三\n四改\n五\n六\n七")).containsExactly(
				new Segment(Kind.EQUAL, ""), new Segment(Kind.EQUAL, "三"), new Segment(Kind.DELETED, "四"),
				new Segment(Kind.INSERTED, "四改"), new Segment(Kind.EQUAL, "五"), new Segment(Kind.EQUAL, "六"),
				new Segment(Kind.INSERTED, "七"));
		assertThat(this.diff.lines("一\n二", "一\n二")).containsExactly(new Segment(Kind.EQUAL, ""));
	}

	@Test
	void never_tears_a_character_beyond_the_first_plane() {
		// 𠮷 and 𠮟 share their first UTF-16 unit.
		Comparison comparison = this.diff.compare("𠮷野", "𠮟野");
		assertThat(comparison.getBefore()).startsWith(new Segment(Kind.DELETED, "𠮷"));
		assertThat(comparison.getAfter()).startsWith(new Segment(Kind.INSERTED, "𠮟"));
	}

	@Test
	void keeps_a_variation_selector_with_its_character() {
		String plain = "葛城市の計画";
		String variant = "葛\uDB40\uDD00城市の計画";
		Comparison comparison = this.diff.compare(plain, variant);
		assertThat(comparison.merged()).containsExactly(new Segment(Kind.DELETED, "葛"),
				new Segment(Kind.INSERTED, "葛\uDB40\uDD00"), new Segment(Kind.EQUAL, "城市の計画"));
	}

	@Test
	void takes_a_lone_equal_character_into_the_change_around_it() {
		Comparison comparison = this.diff.compare("あaいbう", "あxいyう");
		assertThat(comparison.merged()).containsExactly(new Segment(Kind.EQUAL, "あ"), new Segment(Kind.DELETED, "aいb"),
				new Segment(Kind.INSERTED, "xいy"), new Segment(Kind.EQUAL, "う"));
	}

	@Test
	void reads_a_number_as_one() {
		assertThat(this.diff.compare("満足度 80%以上", "満足度 85%以上").merged()).containsExactly(
				new Segment(Kind.EQUAL, "満足度 "), new Segment(Kind.DELETED, "80"), new Segment(Kind.INSERTED, "85"),
				new Segment(Kind.EQUAL, "%以上"));
	}

	@Test
	void takes_null_for_nothing() {
		assertThat(this.diff.compare(null, "80%").merged()).containsExactly(new Segment(Kind.INSERTED, "80%"));
		assertThat(this.diff.compare("80%", null).merged()).containsExactly(new Segment(Kind.DELETED, "80%"));
		assertThat(this.diff.compare(null, null).merged()).isEmpty();
		assertThat(this.diff.compare("80%", "80%").merged()).containsExactly(new Segment(Kind.EQUAL, "80%"));
	}

	private static String text(List<Segment> segments) {
		return String.join("", segments.stream().map(Segment::text).toList());
	}

}
