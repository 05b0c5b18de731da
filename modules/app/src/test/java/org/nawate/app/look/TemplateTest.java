package org.nawate.app.look;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps templates free of language, of inline code and of other hosts, and every language
 * complete.
 */
class TemplateTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern THYMELEAF = Pattern.compile("\\s(?:th:|hx-)[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern JAPANESE = Pattern
		.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF5E]+");

	private static final Pattern WORDS = Pattern.compile(">[^<>]*\\p{Lower}{2,}[^<>]*<");

	private static final Pattern INLINE = Pattern
		.compile("\\s(?:th:)?style\\s*=|\\s(?:th:)?on[a-z]+\\s*=|<style|javascript:|hx-on|hx-vals\\s*=\\s*[\"']js:");

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=|[^>]*\\sth:src=)");

	private static final Pattern CONDITION_TOO_LATE = Pattern.compile(
			"<[^<>]*\\sth:(?:if|unless)=\"[^\"]*\"[^<>]*\\sth:replace=|<[^<>]*\\sth:replace=\"[^\"]*\"[^<>]*\\sth:(?:if|unless)=");

	private static final Pattern BEAN_FORBIDDEN = Pattern
		.compile("\\sth:(?:replace|insert|attr)=\"[^\"]*\\$\\{[^}\"]*@\\w[^\"]*\"");

	private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[\\w.-]+\\.[a-z]{2,}[\\w/.#-]*");

	@Test
	void both_languages_have_the_same_keys() throws IOException {
		Properties japanese = messages("messages.properties");
		Properties english = messages("messages_en.properties");
		assertThat(new TreeSet<>(japanese.stringPropertyNames())).isNotEmpty()
			.isEqualTo(new TreeSet<>(english.stringPropertyNames()));
		assertThat(japanese.stringPropertyNames()).allSatisfy((key) -> {
			assertThat(japanese.getProperty(key)).as(key).isNotBlank();
			assertThat(english.getProperty(key)).as(key).isNotBlank();
		});
	}

	@Test
	void no_key_is_given_twice() throws IOException {
		for (String file : List.of("messages.properties", "messages_en.properties")) {
			List<String> keys = Files.readAllLines(RESOURCES.resolve(file), StandardCharsets.UTF_8)
				.stream()
				.filter((line) -> line.contains("=") && !line.startsWith("#"))
				.map((line) -> line.substring(0, line.indexOf('=')).strip())
				.toList();
			assertThat(keys).as(file).doesNotHaveDuplicates();
		}
	}

	@Test
	void no_template_speaks_a_language_of_its_own() {
		assertThat(templates()).isNotEmpty().allSatisfy((template) -> {
			String bare = THYMELEAF.matcher(COMMENT.matcher(read(template)).replaceAll("")).replaceAll("");
			assertThat(JAPANESE.matcher(bare).results().map((hit) -> hit.group())).as(template.toString()).isEmpty();
			assertThat(WORDS.matcher(bare.replaceAll("\\[\\[.*?]]|&\\w+;", "")).results().map((hit) -> hit.group()))
				.as(template.toString())
				.isEmpty();
		});
	}

	@Test
	void no_template_holds_japanese_inside_an_expression() {
		assertThat(templates()).allSatisfy((template) -> assertThat(
				JAPANESE.matcher(COMMENT.matcher(read(template)).replaceAll("")).results().map((hit) -> hit.group()))
			.as(template.toString())
			.isEmpty());
	}

	@Test
	void no_template_holds_inline_style_or_script() {
		assertThat(templates()).allSatisfy((template) -> {
			String text = COMMENT.matcher(read(template)).replaceAll("");
			assertThat(INLINE.matcher(text).results().map((hit) -> hit.group())).as(template.toString()).isEmpty();
			assertThat(INLINE_SCRIPT.matcher(text).find()).as(template.toString()).isFalse();
		});
	}

	@Test
	void only_the_frame_brings_the_main_element() {
		assertThat(templates()).filteredOn((template) -> !template.endsWith("layout.html"))
			.allSatisfy((template) -> assertThat(COMMENT.matcher(read(template)).replaceAll("")).as(template.toString())
				.doesNotContain("<main"));
	}

	@Test
	void no_condition_stands_on_a_tag_that_is_replaced() {
		// Thymeleaf replaces first: the condition would never be asked.
		assertThat(templates()).allSatisfy(
				(template) -> assertThat(CONDITION_TOO_LATE.matcher(COMMENT.matcher(read(template)).replaceAll(""))
					.results()
					.map((hit) -> hit.group())).as(template.toString()).isEmpty());
	}

	@Test
	void no_bean_is_called_where_thymeleaf_forbids_it() {
		assertThat(templates())
			.allSatisfy((template) -> assertThat(BEAN_FORBIDDEN.matcher(COMMENT.matcher(read(template)).replaceAll(""))
				.results()
				.map((hit) -> hit.group())).as(template.toString()).isEmpty());
	}

	@Test
	void nothing_comes_from_another_host() {
		List<Path> files = Stream.of("css", "js", "svg", "html")
			.flatMap((extension) -> files(RESOURCES, "." + extension).stream())
			.toList();
		assertThat(files).isNotEmpty()
			.allSatisfy(
					(file) -> assertThat(
							ADDRESS.matcher(read(file))
								.results()
								.map((hit) -> hit.group())
								.filter((address) -> !address.startsWith("http://www.w3.org/")
										&& !address.startsWith("http://www.thymeleaf.org")))
						.as(file.toString())
						.isEmpty());
	}

	private static List<Path> templates() {
		return files(RESOURCES.resolve("templates"), ".html");
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter((file) -> file.toString().endsWith(ending)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties messages(String name) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		return messages;
	}

}
