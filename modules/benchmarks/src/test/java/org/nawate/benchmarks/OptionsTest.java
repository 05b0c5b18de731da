package org.nawate.benchmarks;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

	@Test
	void a_whole_run_writes_the_readme_and_no_other_does() {
		assertThat(Options.of().writes()).isTrue();
		assertThat(Options.of("--quick").writes()).isFalse();
		assertThat(Options.of("--only=flow,append").writes()).isFalse();
		assertThat(Options.of("--only=flow,append").only()).containsExactly("flow", "append");
	}

	@Test
	void an_address_keeps_what_follows_its_question_mark() {
		assertThat(Options.of("--jdbc-url=jdbc:postgresql://host/db?user=me").jdbcUrl())
			.isEqualTo("jdbc:postgresql://host/db?user=me");
	}

	@Test
	void what_is_not_known_is_refused() {
		assertThatThrownBy(() -> Options.of("--fast")).hasMessageContaining("--quick");
	}

}
