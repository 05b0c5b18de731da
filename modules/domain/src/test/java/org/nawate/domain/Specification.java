package org.nawate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;

/**
 * Given facts, when a command, then events or a refusal. Remembers which refusals it saw.
 */
public final class Specification {

	/** Every refusal that a specification of this run has brought about. */
	static final Set<Rejection> SEEN = ConcurrentHashMap.newKeySet();

	private final Class<?> aggregate;

	private final List<Object> facts;

	private Specification(Class<?> aggregate, List<Object> facts) {
		this.aggregate = aggregate;
		this.facts = facts;
	}

	/** An aggregate to which these events have happened. */
	public static Specification given(Class<?> aggregate, Object... facts) {
		return new Specification(aggregate, List.of(facts));
	}

	/** The same, and then these. */
	public Specification and(Object... more) {
		return new Specification(this.aggregate,
				java.util.stream.Stream.concat(this.facts.stream(), Arrays.stream(more)).toList());
	}

	/** What the aggregate answers to a command. */
	public Answer when(Act command) {
		AggregateTestFixture<?> fixture = new AggregateTestFixture<>(this.aggregate);
		return new Answer(
				(this.facts.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(this.facts)).when(command));
	}

	/** What came of the command. */
	public record Answer(ResultValidator<?> result) {

		/** Accepted, with exactly these events. */
		public void then(Object... events) {
			answers(null, events);
		}

		/** Accepted with this value, and exactly these events. */
		public void answers(@org.jspecify.annotations.Nullable String value, Object... events) {
			result.expectSuccessfulHandlerExecution()
				.expectResultMessagePayload(new Outcome.Accepted(value))
				.expectEvents(events);
		}

		/** Refused by this rule with these details, and nothing happened. */
		public void refused(Rejection rejection, Object... details) {
			result.expectSuccessfulHandlerExecution()
				.expectResultMessagePayload(Outcome.refused(rejection, details))
				.expectNoEvents();
			assertThat(rejection.code()).isEqualTo(rejection.subject() + "." + rejection.name());
			SEEN.add(rejection);
		}

	}

}
