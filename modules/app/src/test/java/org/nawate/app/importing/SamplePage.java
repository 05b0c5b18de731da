package org.nawate.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The city's page for tests: the sample of the repository, the organisation, the expected
 * rows.
 */
final class SamplePage {

	static final List<KnownSection> SECTIONS = List.of(section("総合政策部", "企画広報課"), section("総合政策部", "秘書政策課"),
			section("総務部", "総務課"), section("総務部", "情報政策課"), section("総務部", "人事課"), section("市民生活部", "市民課"),
			section("健康福祉部", "保健センター"), section("都市整備部", "危機管理課"), section("学校教育部", "教育支援センター"),
			section("社会教育部", "スポーツ・青少年課"), section("選挙管理委員会", "事務局"), section(null, "田原支所"));

	private SamplePage() {
	}

	static String text() {
		return resource("/sample/nawate-dx-action-plan-r6.txt");
	}

	static PageReading read(String text) {
		return new PageParser(SECTIONS).parse(SourceText.of(text), null);
	}

	static PageReading read(byte[] bytes) {
		return new PageParser(SECTIONS).parse(SourceText.decode(bytes), null);
	}

	static List<CSVRecord> expected() {
		try {
			return CSVFormat.RFC4180.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(new java.io.StringReader(resource("/importing/nawate-dx-action-plan-r6.csv")))
				.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The whole page of the city, where it lies in a sibling folder of the checkout. */
	static Optional<Path> wholePage() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path file = at.resolve("shared/seeds/000_b0cf7e77f308af39.txt");
			if (Files.isReadable(file)) {
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	private static String resource(String name) {
		try (InputStream in = SamplePage.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("no resource " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static KnownSection section(@Nullable String department, String section) {
		return new KnownSection(department, section, "unit-" + section);
	}

}
