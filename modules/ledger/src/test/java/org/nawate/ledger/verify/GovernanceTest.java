package org.nawate.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.ledger.note.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class GovernanceTest {

	private static final SigningKey CITY = SigningKey.generate(TestBundle.ORIGIN);

	@TempDir
	private Path folder;

	@Test
	void what_really_happened_is_backed_by_its_acts() throws IOException {
		assertThat(said(new RecordedHistory())).doesNotContain("✗").contains("すべて正しい");
	}

	private String said(RecordedHistory history) throws IOException {
		Path file = Files.write(this.folder.resolve("bundle.zip"), history.bundle(CITY).zip());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Verify.run(List.of(file.toString(), "--key", CITY.verifying().text()),
				new PrintStream(out, true, StandardCharsets.UTF_8), Locale.JAPANESE);
		return out.toString(StandardCharsets.UTF_8);
	}

}
