package org.nawate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.EventName;

/** Stored names are for ever: each event declares its own. */
class EventNameTest {

	@Test
	void every_event_declares_the_name_it_is_stored_under() {
		assertThat(Vocabulary.events()).hasSizeGreaterThan(40).allMatch(Vocabulary::isNamed);
	}

	@Test
	void only_events_declare_a_stored_name() {
		assertThat(Vocabulary.classes().stream().filter(Vocabulary::isNamed))
			.containsExactlyInAnyOrderElementsOf(Vocabulary.events());
	}

	@Test
	void a_name_is_its_feature_and_what_happened() {
		// True as of the first release. A record that is renamed later keeps its name and
		// is listed here.
		assertThat(Vocabulary.events()).allSatisfy((type) -> {
			EventName name = type.getAnnotation(EventName.class);
			assertThat(name.value()).isEqualTo(Vocabulary.feature(type) + "." + type.getSimpleName());
			assertThat(name.revision()).isPositive();
		});
	}

	@Test
	void no_name_is_used_twice() {
		assertThat(Vocabulary.events()).extracting((type) -> type.getAnnotation(EventName.class).value())
			.doesNotHaveDuplicates();
	}

}
