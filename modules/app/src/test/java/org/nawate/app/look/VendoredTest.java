package org.nawate.app.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What others made lies here unchanged, with its name, version and licence. */
class VendoredTest {

	private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

	@Test
	void every_vendored_file_is_the_published_one() throws IOException, NoSuchAlgorithmException {
		List<Path> known = new ArrayList<>(List.of(VENDOR.resolve("vendored.json")));
		for (JsonNode part : new ObjectMapper().readTree(VENDOR.resolve("vendored.json").toFile())) {
			assertThat(part.path("name").asText()).isNotBlank();
			assertThat(part.path("version").asText()).isNotBlank();
			Path licence = VENDOR.resolve(part.path("licenceFile").asText());
			assertThat(licence).isNotEmptyFile();
			known.add(licence);
			for (JsonNode file : part.path("files")) {
				Path path = VENDOR.resolve(file.path("path").asText());
				byte[] hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(path));
				assertThat(HexFormat.of().formatHex(hash)).as(path.toString()).isEqualTo(file.path("sha512").asText());
				known.add(path);
			}
		}
		try (Stream<Path> files = Files.walk(VENDOR)) {
			assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(known);
		}
	}

}
