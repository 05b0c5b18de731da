package org.nawate.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadmeTest {

	@Test
	void only_what_stands_between_the_marks_changes() {
		String text = "before\n" + Readme.BEGIN + "\nold\n" + Readme.END + "\nafter\n";
		assertThat(Readme.with(text, "new\n"))
			.isEqualTo("before\n" + Readme.BEGIN + "\nnew\n" + Readme.END + "\nafter\n");
	}

	@Test
	void a_text_without_marks_is_left_alone() {
		assertThatThrownBy(() -> Readme.with("nothing", "new")).hasMessageContaining(Readme.BEGIN);
	}

	@Test
	void the_readme_has_the_marks() throws Exception {
		String readme = Files.readString(Path.of(System.getProperty("nawate.root"), "README.md"));
		assertThat(Readme.with(readme, "new")).contains(Readme.BEGIN + "\nnew\n" + Readme.END);
	}

}
