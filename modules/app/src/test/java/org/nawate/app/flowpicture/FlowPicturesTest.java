package org.nawate.app.flowpicture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.app.flowpicture.FlowList.Place;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FlowPicturesTest {

	private static final Path SAMPLE = Path.of("src/test/resources/flowpicture/everything.bpmn");

	private static final FlowPath PATH = new FlowPath(Set.of("begun", "check", "answer"),
			Set.of("begins", "asks", "agrees"), Set.of("judge"));

	private final FlowPictures pictures = new FlowPictures(messages());

	@BeforeEach
	void japanese() {
		LocaleContextHolder.setLocale(Locale.JAPAN);
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void draws_every_shape_and_edge_of_the_diagram() throws IOException {
		for (Path model : models()) {
			String svg = draw(model, PATH).svg();
			Pattern.compile("bpmnElement=\"([^\"]+)\"")
				.matcher(Files.readString(model, StandardCharsets.UTF_8))
				.results()
				.map((hit) -> hit.group(1))
				.filter((element) -> !model.equals(SAMPLE) || !"collaboration".equals(element))
				.filter((element) -> !model.getFileName().toString().equals(element + ".bpmn"))
				.forEach((element) -> assertThat(svg).as(model + ": " + element)
					.containsOnlyOnce("data-element=\"" + element + "\""));
		}
	}

	@Test
	void is_well_formed_and_holds_nothing_inline() {
		String svg = draw(SAMPLE, PATH).svg();
		Document document = SafeXml.read(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
		assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
		assertThat(SafeXml.children(document.getDocumentElement()).stream().map(Element::getLocalName).limit(2))
			.containsExactly("title", "desc");
		assertThat(svg).doesNotContain("style=").doesNotContain("<script").doesNotContain("href");
	}

	@Test
	void escapes_what_a_label_says() {
		String svg = draw(SAMPLE, PATH).svg();
		assertThat(svg).contains("&lt;確認&gt;").doesNotContain("<確認>");
	}

	@Test
	void marks_what_is_passed_here_and_ahead() {
		String svg = draw(SAMPLE, PATH).svg();
		assertThat(svg).contains("<g class=\"node task here\" data-element=\"judge\">")
			.contains("<g class=\"node task passed\" data-element=\"check\">")
			.contains("<g class=\"node event ahead\" data-element=\"done\">")
			.contains("<g class=\"edge passed\" data-element=\"agrees\">")
			.contains("<g class=\"edge ahead\" data-element=\"goes-back\">")
			.contains("<g class=\"node lane still\" data-element=\"office\">")
			.containsOnlyOnce("class=\"pin\"")
			.contains("<desc>通過 3件、現在 区分判定。");
	}

	@Test
	void says_the_same_as_a_list() {
		List<FlowList.Entry> entries = draw(SAMPLE, PATH).list().entries();
		assertThat(entries).contains(new FlowList.Entry("answer", "判断: 承認", Place.PASSED),
				new FlowList.Entry("judge", "区分判定", Place.HERE), new FlowList.Entry("done", "施行済", Place.AHEAD));
		assertThat(entries.stream().map(FlowList.Entry::id)).startsWith("begun").doesNotContain("office", "note");
		FlowPath nothing = new FlowPath(Set.of(), Set.of(), Set.of());
		assertThat(draw(SAMPLE, nothing).list().entries())
			.contains(new FlowList.Entry("answer", "判断: 承認・差戻し", Place.AHEAD));
	}

	@Test
	void reads_a_model_once_per_version() {
		AtomicInteger reads = new AtomicInteger();
		for (String version : List.of("1", "1", "2")) {
			this.pictures.draw("sample", version, () -> {
				reads.incrementAndGet();
				return open(SAMPLE);
			}, PATH);
		}
		assertThat(reads).hasValue(2);
	}

	@Test
	void fetches_nothing_that_a_model_names() {
		String hostile = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><definitions>&secret;</definitions>";
		assertThatIllegalArgumentException().isThrownBy(() -> this.pictures.draw("hostile", "1",
				() -> new ByteArrayInputStream(hostile.getBytes(StandardCharsets.UTF_8)), PATH));
	}

	@Test
	void leaves_the_pictures_to_be_looked_at() throws IOException {
		Path folder = Files.createDirectories(Path.of("target/look"));
		for (Path model : models()) {
			FlowPicture picture = draw(model, model.equals(SAMPLE) ? PATH : RealFlow.PATH);
			Path file = folder.resolve(model.getFileName() + ".svg.part");
			Files.writeString(file, picture.svg(), StandardCharsets.UTF_8);
			assertThat(file).isNotEmptyFile();
		}
	}

	/** Our own flows are drawn as well, wherever the root of the project is known. */
	private static List<Path> models() throws IOException {
		Path flows = Path.of(System.getProperty("nawate.root", "../.."), "bpmn");
		try (Stream<Path> files = Files.list(flows)) {
			return Stream.concat(Stream.of(SAMPLE), files.filter((file) -> file.toString().endsWith(".bpmn")).sorted())
				.toList();
		}
	}

	private FlowPicture draw(Path model, FlowPath path) {
		return this.pictures.draw(model.toString(), "1", () -> open(model), path);
	}

	private static InputStream open(Path model) {
		try {
			return Files.newInputStream(model);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	/** A way through the addition: sent to the headquarters, the director passed by. */
	private static final class RealFlow {

		static final FlowPath PATH = new FlowPath(
				Set.of("submitted", "propose-project", "endorse-by-section-chief", "section-chief-answer",
						"has-director", "screen", "screening-answer", "classify-project", "classified", "table"),
				Set.of("enters", "enters-the-line", "section-chief-answers", "section-chief-endorses",
						"director-absent", "screening-answers", "screening-passes", "class-is-judged",
						"class-is-determined", "goes-on-the-agenda"),
				Set.of("resolve"));

	}

}
