package org.nawate.store;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.JsonReader;
import org.nawate.store.erasure.FixedSeal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event of the domain can be stored, and comes back equal and to the same bytes.
 */
class DomainEventsTest {

	private static final EventNames NAMES = new EventStoreConfiguration().eventNames();

	private final EventSerializer serializer = EventSerializer.of(NAMES, EventJson.mapper(), new FixedSeal());

	static Stream<Object> events() {
		return NAMES.classes().stream().flatMap((type) -> Sample.of(type).stream());
	}

	@ParameterizedTest
	@MethodSource("events")
	void an_event_comes_back_equal(Object event) {
		SerializedObject<byte[]> stored = this.serializer.serialize(event, byte[].class);
		Object read = this.serializer.deserialize(stored);
		assertThat(read).isEqualTo(event);
		assertThat(this.serializer.serialize(Objects.requireNonNull(read), byte[].class).getData())
			.isEqualTo(stored.getData());
	}

	/**
	 * What Jackson writes is in its one form already. If it were not, it would be written
	 * a second time, and rightly, but slowly.
	 */
	@ParameterizedTest
	@MethodSource("events")
	void an_event_is_written_in_its_one_form_at_once(Object event) throws IOException {
		byte[] written = this.serializer.getObjectMapper().writeValueAsBytes(event);
		assertThat(written).isEqualTo(CanonicalJson.write(JsonReader.read(written)))
			.isEqualTo(this.serializer.serialize(event, byte[].class).getData());
	}

	@Test
	void every_feature_has_events() {
		assertThat(NAMES.names()).extracting((name) -> name.substring(0, name.indexOf('.')))
			.contains("organisation", "plan", "project", "proposal", "meeting");
	}

}
