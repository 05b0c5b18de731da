package org.nawate.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeOrderedIdentifiersTest {

	@Test
	void messages_are_named_in_the_order_in_which_they_are_made() {
		IdentifierFactory identifiers = IdentifierFactory.getInstance();
		assertThat(identifiers).isInstanceOf(TimeOrderedIdentifiers.class);
		long before = System.currentTimeMillis();
		List<String> made = IntStream.range(0, 20_000).mapToObj((i) -> identifiers.generateIdentifier()).toList();
		assertThat(made).isSorted().doesNotHaveDuplicates();
		UUID first = UUID.fromString(made.getFirst());
		assertThat(first.version()).isEqualTo(7);
		assertThat(first.variant()).isEqualTo(2);
		assertThat(first.getMostSignificantBits() >>> 16).isBetween(before, before + 10_000);
	}

}
