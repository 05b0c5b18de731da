package org.nawate.store;

import java.util.Objects;
import java.util.stream.Stream;

import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

	@Test
	void every_feature_has_events() {
		assertThat(NAMES.names()).extracting((name) -> name.substring(0, name.indexOf('.')))
			.contains("organisation", "plan", "project", "proposal", "meeting");
	}

}
