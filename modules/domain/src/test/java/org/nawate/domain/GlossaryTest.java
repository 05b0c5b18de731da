package org.nawate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * Each word of the code has its row in GLOSSARY.md, and each row its word in the code.
 */
class GlossaryTest {

	private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z_.]*)`");

	private final List<List<String>> rows = rows();

	private final Set<String> words = this.rows.stream()
		.flatMap((row) -> CODE.matcher(row.get(1)).results().map((found) -> found.group(1)))
		.collect(Collectors.toSet());

	@Test
	void every_command_and_event_has_a_row() {
		List<String> records = java.util.stream.Stream
			.concat(Vocabulary.commands().stream(), Vocabulary.events().stream())
			.map(Class::getSimpleName)
			.distinct()
			.toList();
		assertThat(records).hasSizeGreaterThan(80);
		assertThat(records).allSatisfy((name) -> assertThat(this.words).as("a row for %s", name).contains(name));
	}

	@Test
	void every_kind_and_state_has_a_row() {
		List<String> constants = constants();
		assertThat(constants).hasSizeGreaterThan(70);
		assertThat(constants).allSatisfy((name) -> assertThat(this.words).as("a row for %s", name).contains(name));
	}

	@Test
	void every_aggregate_has_a_row() {
		assertThat(this.words).contains("Organisation", "ActionPlan", "Project", "Proposal", "Meeting");
	}

	@Test
	void no_row_names_what_the_code_no_longer_knows() {
		Set<String> known = new HashSet<>(constants());
		Vocabulary.classes().forEach((type) -> known.add(type.getSimpleName()));
		assertThat(this.words).allSatisfy((word) -> assertThat(known).as("code for %s", word).contains(word));
	}

	@Test
	void every_row_says_what_it_means_and_what_it_is_not() {
		assertThat(this.rows).allSatisfy((row) -> assertThat(row).hasSize(4).noneMatch(String::isBlank));
	}

	private static List<String> constants() {
		return Vocabulary.kinds()
			.stream()
			.flatMap((type) -> Arrays.stream(type.getEnumConstants())
				.map((constant) -> type.getSimpleName() + "." + ((Enum<?>) constant).name()))
			.toList();
	}

	private static List<List<String>> rows() {
		try {
			return Files.readAllLines(Path.of("GLOSSARY.md"))
				.stream()
				.filter((line) -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| 日本語"))
				.map((line) -> Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList())
				.map((cells) -> cells.subList(0, cells.size() - 1))
				.toList();
		}
		catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

}
