package org.nawate.app.projection;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nawate.app.whole.WholeApplication;
import org.nawate.store.projection.Rebuilds;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Projections made anew without a person. */
class RebuildFromCommandLineTest extends WholeApplication {

	@Autowired
	private RebuildFromCommandLine command;

	@Autowired
	private Rebuilds rebuilds;

	@Test
	void the_command_line_makes_one_anew_or_all_and_says_what_there_is() {
		List<String> lines = new ArrayList<>();
		assertThat(this.command.run("no-such", lines::add)).isEqualTo(2);
		assertThat(lines).singleElement().asString().startsWith("--nawate.rebuild=all|calendar|case-file|");
		lines.clear();
		assertThat(this.command.run("all", lines::add)).isZero();
		assertThat(lines).hasSameSizeAs(this.rebuilds.remakable())
			.allMatch((line) -> line.contains("作り直して、新しいデータに切り替えました。 / Rebuilt"));
		assertThat(visitor("auditor").get("/audit/projections").text()).contains("コマンドによる作り直し");
	}

}
