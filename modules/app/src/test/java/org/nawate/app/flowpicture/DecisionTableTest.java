package org.nawate.app.flowpicture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionTableTest {

	private static final Path CLASS = Path.of(System.getProperty("nawate.root", "../.."), "bpmn/business-class.dmn");

	@Test
	void reads_headings_rules_and_reasons() throws IOException {
		try (InputStream xml = Files.newInputStream(CLASS)) {
			DecisionTable table = DecisionTable.read(xml);
			assertThat(table.name()).isEqualTo("事業区分");
			assertThat(table.inputs()).isNotEmpty();
			assertThat(table.rules()).isNotEmpty().allSatisfy((rule) -> {
				assertThat(rule.inputs()).hasSameSizeAs(table.inputs());
				assertThat(rule.outputs()).hasSameSizeAs(table.outputs());
				assertThat(rule.outputs().getFirst()).isIn("L", "M");
			});
			assertThat(table.firedRule()).isNull();
			assertThat(table.fired(table.rules().getFirst().id()).firedRule()).isEqualTo(table.rules().getFirst().id());
		}
	}

}
