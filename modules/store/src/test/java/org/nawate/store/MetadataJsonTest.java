package org.nawate.store;

import java.util.HashMap;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.json.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataJsonTest {

	@Property(tries = 2_000)
	void are_written_as_the_general_writer_and_the_tree_write_them(@ForAll("texts") Map<String, String> texts)
			throws Exception {
		Map<String, Object> members = new HashMap<>(texts);
		members.put(ActorTrail.PERSON_NAME, Map.of(SealedNames.SEALED, "c2VhbGVk"));
		byte[] written = MetadataJson.written(MetaData.from(members));
		if (written != null) {
			assertThat(written).isEqualTo(CanonicalJson.of(EventJson.mapper().writeValueAsBytes(members)));
		}
		assertThat(written == null)
			.isEqualTo(members.toString().chars().anyMatch((c) -> Character.isSurrogate((char) c)));
	}

	@Test
	void nothing_is_written_that_is_no_text() {
		assertThat(MetadataJson.written(MetaData.with("count", 1))).isNull();
		assertThat(MetadataJson.written(MetaData.with("inner", Map.of(1, "text")))).isNull();
		assertThat(MetadataJson.written(MetaData.with("name", "\ud842"))).isNull();
		assertThat(MetadataJson.written(MetaData.emptyInstance())).isEqualTo(new byte[] { '{', '}' });
	}

	@Provide
	Arbitrary<Map<String, String>> texts() {
		Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(6);
		return Arbitraries
			.maps(Arbitraries.oneOf(Arbitraries.strings().ascii().ofMaxLength(5), texts),
					Arbitraries.oneOf(Arbitraries.strings().withChars("\u0001\u001f\"\\\n畷é").ofMaxLength(5), texts))
			.ofMaxSize(6);
	}

}
