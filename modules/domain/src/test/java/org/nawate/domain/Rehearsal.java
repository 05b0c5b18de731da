package org.nawate.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Outcome;

/**
 * Plays random sequences of commands on an aggregate and looks at its facts after each
 * new one. The same seeds every time, so that a failure can be played again.
 */
public final class Rehearsal<T, E> {

	private static final int SEQUENCES = 2_000;

	private final Class<T> aggregate;

	private final AggregateModel<T> model;

	private final Callable<T> creation;

	private final Class<E> family;

	private final TreeMap<String, Integer> facts = new TreeMap<>();

	private int commands;

	/** For an aggregate with this family of events. */
	public Rehearsal(Class<T> aggregate, Callable<T> creation, Class<E> family) {
		this.aggregate = aggregate;
		this.creation = creation;
		this.family = family;
		this.model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate);
	}

	/**
	 * Plays 2,000 sequences.
	 * @param next the next command, by chance and by what has happened
	 * @param holds fails if what has happened must not happen
	 */
	public void play(int length, BiFunction<Random, List<E>, Act> next, Consumer<List<E>> holds) {
		for (int seed = 1; seed <= SEQUENCES; seed++) {
			List<E> happened = new ArrayList<>();
			List<Object> played = new ArrayList<>();
			try {
				sequence(new Random(seed), length, next, holds, happened, played);
			}
			catch (Exception | AssertionError e) {
				throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\nplayed " + played, e);
			}
			happened.forEach((fact) -> this.facts.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
		}
		System.out.printf("%s: %,d sequences, %,d commands, facts %s%n", this.aggregate.getSimpleName(), SEQUENCES,
				this.commands, this.facts);
		for (Class<?> fact : this.family.getPermittedSubclasses()) {
			if (!this.facts.containsKey(fact.getSimpleName())) {
				throw new AssertionError("no sequence came to " + fact.getSimpleName());
			}
		}
	}

	private void sequence(Random chance, int length, BiFunction<Random, List<E>, Act> next, Consumer<List<E>> holds,
			List<E> happened, List<Object> played) throws Exception {
		EventBus bus = SimpleEventBus.builder().build();
		// Without a unit of work, what is applied is published at once.
		try (var subscription = bus.subscribe((events) -> events.forEach((event) -> {
			if (this.family.isInstance(event.getPayload())) {
				happened.add(this.family.cast(event.getPayload()));
			}
		}))) {
			AnnotatedAggregate<T> stage = AnnotatedAggregate.initialize(this.creation, this.model, bus);
			for (int i = 0; i < length; i++) {
				Act command = next.apply(chance, Collections.unmodifiableList(happened));
				int before = happened.size();
				Object answer = stage.handle(new GenericCommandMessage<>(command));
				played.add(command);
				this.commands++;
				if (!(answer instanceof Outcome outcome) || (!outcome.isAccepted() && happened.size() > before)) {
					throw new AssertionError("answered " + answer + " and did " + happened);
				}
				// A refusal changed nothing, so there is nothing new to look at.
				if (happened.size() > before) {
					holds.accept(happened);
				}
			}
		}
	}

	/** One of these, by chance. */
	@SafeVarargs
	public static <V> V any(Random chance, V... values) {
		return values[chance.nextInt(values.length)];
	}

	/** Whether chance says yes, so many times of a hundred. */
	public static boolean percent(Random chance, int times) {
		return chance.nextInt(100) < times;
	}

}
