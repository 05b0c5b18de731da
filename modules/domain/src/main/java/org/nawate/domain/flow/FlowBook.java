package org.nawate.domain.flow;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.Outcome;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.flow.FlowBookRejection.ALREADY_IN_FORCE;
import static org.nawate.domain.flow.FlowBookRejection.NO_MODELS;
import static org.nawate.domain.flow.FlowBookRejection.REASON_MISSING;
import static org.nawate.domain.flow.FlowBookRejection.SAME_VERSION;

/**
 * フロー台帳: which flows and decision tables the city put in force, and which cases it moved
 * to them.
 */
@AggregateRoot
public class FlowBook {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // The framework reads it.
	private @Nullable FlowBookId id;

	/** By the file's name, the hash that the city put in force last. */
	private final Map<String, String> inForce = new HashMap<>();

	/** For the framework, which fills it from its events. */
	protected FlowBook() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(FlowBookCommand.AdoptFlows c) {
		if (c.models().isEmpty()) {
			return refused(NO_MODELS);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		for (AdoptedModel model : c.models()) {
			if (model.sha256().equals(inForce.get(model.name()))) {
				return refused(ALREADY_IN_FORCE, model.name());
			}
		}
		apply(new FlowBookEvent.FlowsAdopted(c.book(), c.models(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(FlowBookCommand.MigrateCase c) {
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.fromVersion() == c.toVersion()) {
			return refused(SAME_VERSION, c.toVersion());
		}
		apply(new FlowBookEvent.CaseMigrated(c.book(), c.proposal(), c.flow(), c.fromVersion(), c.toVersion(),
				c.element(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@EventSourcingHandler
	void on(FlowBookEvent event) {
		id = event.book();
		switch (event) {
			case FlowBookEvent.FlowsAdopted e ->
				e.models().forEach((model) -> inForce.put(model.name(), model.sha256()));
			case FlowBookEvent.CaseMigrated e -> {
			}
		}
	}

}
