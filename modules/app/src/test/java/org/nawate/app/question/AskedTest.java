package org.nawate.app.question;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTest {

	@Test
	void an_address_says_the_same_again_in_a_fixed_order() {
		Map<String, String> parameters = Map.of("order", "oldest", "q", " 四條畷 & DX ", "lastNumber", "0012", "from",
				"2026-04-01", "effectiveUntil", "2027-03-31", "page", "3", "foreign", "x");
		Question question = Asked.of(parameters).question();
		assertThat(question.fields()).containsExactly(Map.entry("q", "四條畷 & DX"), Map.entry("from", "2026-04-01"),
				Map.entry("effectiveUntil", "2027-03-31"), Map.entry("lastNumber", "12"), Map.entry("order", "oldest"));
		assertThat(question.address()).startsWith("q=%E5%9B%9B%E6%A2%9D%E7%95%B7+%26+DX&from=2026-04-01");
		assertThat(Asked.of(question.fields()).question()).isEqualTo(question);
		assertThat(Asked.of(Map.of()).question().address()).isEmpty();
	}

	@Test
	void what_nobody_can_read_is_named_and_kept_as_typed() {
		Asked asked = Asked.of(Map.of("from", "昨日", "firstNumber", "1e3", "until", "2026-02-30", "q", "x"));
		assertThat(asked.isClear()).isFalse();
		assertThat(asked.isRanged()).isTrue();
		assertThat(asked.faults()).containsExactlyInAnyOrder("from", "firstNumber", "until");
		assertThat(asked.typed()).containsEntry("from", "昨日").containsEntry("q", "x");
	}

	@Test
	void a_question_goes_no_further_than_it_was_asked() {
		Question question = Asked.of(Map.of("lastNumber", "10")).question();
		assertThat(question.upTo(20).lastNumber()).isEqualTo(10);
		assertThat(question.upTo(5).lastNumber()).isEqualTo(5);
		assertThat(Asked.of(Map.of()).question().upTo(5).lastNumber()).isEqualTo(5);
	}

}
