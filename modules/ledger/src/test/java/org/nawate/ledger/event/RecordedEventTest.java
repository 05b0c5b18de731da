package org.nawate.ledger.event;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.MerkleTree;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedEventTest {

	private static final RecordedEvent FIRST = new RecordedEvent("project-\"1\"\n", "Project", 0, null, "e-1",
			"project.ProjectProposed", "1", "2025-11-22T01:02:03.004Z", JsonBytes.of("{\"trace\":\"t\"}"),
			JsonBytes.of("{\"name\":\"自動採点𠮷\"}"));

	@Test
	void its_bytes_are_canonical_and_hold_everything_that_is_stored() {
		assertThat(new String(FIRST.bytes(), StandardCharsets.UTF_8)).isEqualTo(
				"""
						{"aggregate":"project-\\"1\\"\\n","aggregateType":"Project","event":"project.ProjectProposed","id":"e-1",\
						"metaData":{"trace":"t"},"payload":{"name":"自動採点𠮷"},"recordedAt":"2025-11-22T01:02:03.004Z",\
						"revision":"1","sequence":0}""");
		assertThat(CanonicalJson.isCanonical(FIRST.bytes())).isTrue();
	}

	@Test
	void long_names_and_every_kind_of_letter_are_canonical_too() {
		String name = "課".repeat(300) + "\u007f\u0000\\𠮷";
		RecordedEvent event = new RecordedEvent(name, "a".repeat(700), 7, null, name, "é", "1", "\t",
				JsonBytes.of("null"), JsonBytes.of("{}"));
		assertThat(CanonicalJson.isCanonical(event.bytes())).isTrue();
		assertThat(new String(event.bytes(), StandardCharsets.UTF_8)).startsWith("{\"aggregate\":\"課課")
			.contains("課\u007f\\u0000\\\\𠮷\",\"aggregateType\":\"aaa", "\"event\":\"é\"")
			.endsWith("\"sequence\":7}");
	}

	@Test
	void the_next_event_of_the_aggregate_holds_its_hash() {
		RecordedEvent second = new RecordedEvent("project-\"1\"\n", "Project", 1, FIRST.hash(), "e-2",
				"project.KgiRevised", "1", "2025-11-22T01:02:03.005Z", JsonBytes.of("{}"), JsonBytes.of("{}"));
		assertThat(new String(second.bytes(), StandardCharsets.UTF_8))
			.contains("\"previous\":\"" + FIRST.hash().hex() + "\"");
		assertThat(CanonicalJson.isCanonical(second.bytes())).isTrue();
		assertThat(second.hash()).isEqualTo(MerkleTree.leaf(second.bytes()));
	}

}
