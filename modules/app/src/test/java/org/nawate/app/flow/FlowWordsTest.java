package org.nawate.app.flow;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.nawate.process.rule.FlowRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule of a flow has its sentence in each language. */
class FlowWordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "/messages.properties", "/messages_en.properties" })
	void each_rule_has_its_sentence(String file) throws IOException {
		Properties words = new Properties();
		words.load(new InputStreamReader(Objects.requireNonNull(getClass().getResourceAsStream(file)),
				StandardCharsets.UTF_8));
		for (FlowRule rule : FlowRule.values()) {
			assertThat(words.getProperty("flow.rule." + rule)).as(rule.name()).isNotBlank();
		}
	}

}
