package org.nawate.app.bundle;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.nawate.app.whole.SmallPlan;
import org.nawate.app.whole.WholeApplication;
import org.nawate.ledger.verify.Verify;
import org.nawate.store.log.Notary;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class BundleFromCommandLineTest extends WholeApplication {

	@TempDir
	private Path folder;

	@Autowired
	private BundleFromCommandLine commandLine;

	@Autowired
	private BundleBook book;

	@Autowired
	private Notary notary;

	@Test
	void a_bundle_is_written_to_a_file_and_noted() {
		Path file = this.folder.resolve("project.zip");
		StringBuilder report = new StringBuilder();
		assertThat(this.commandLine.run("project:" + SmallPlan.TALENT, file.toString(), "", "", report)).isZero();
		assertThat(report.toString()).contains(file.toString(), "SHA-256");
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		// What other tests did past the desk may well be found; that it is a bundle
		// counts.
		int code = Verify.run(List.of(file.toString(), "--key", this.notary.keys().getFirst().verifying().text()),
				new PrintStream(said, true, StandardCharsets.UTF_8), Locale.JAPANESE);
		assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isIn(Verify.HOLDS, Verify.DOES_NOT_HOLD);
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("project " + SmallPlan.TALENT);
		assertThat(this.book.latest())
			.anyMatch((row) -> row.scope().equals(SmallPlan.TALENT) && row.personName().equals("Nawate"));
	}

	@Test
	void what_cannot_be_made_is_said_with_an_exit_code() {
		String file = this.folder.resolve("none.zip").toString();
		StringBuilder report = new StringBuilder();
		assertThat(this.commandLine.run("project:none", file, "", "", report)).isOne();
		assertThat(report.toString()).contains("記録にありません", "no such project");
		assertThat(this.commandLine.run("everything", file, "", "1000000", report)).isOne();
		assertThat(this.commandLine.run("planet:earth", file, "", "", report)).isEqualTo(2);
		assertThat(this.commandLine.run("everything", "", "", "", report)).isEqualTo(2);
		assertThat(this.commandLine.run("everything", file, "", "many", report)).isEqualTo(2);
		assertThat(this.commandLine.run("everything", file, "1", "", report)).isEqualTo(2);
		assertThat(this.commandLine.run("project:" + SmallPlan.TALENT, file, "first", "", report)).isEqualTo(2);
		assertThat(this.commandLine.run("project:" + SmallPlan.TALENT, file, "999999", "", report)).isOne();
		assertThat(this.folder.resolve("none.zip")).doesNotExist();
	}

}
