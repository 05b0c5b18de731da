package org.nawate.domain.flow;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.ProposalId;

/** All that can be asked of the flow book. */
public sealed interface FlowBookCommand extends Act {

	FlowBookId book();

	/** Put changed flows and tables in force; cases begun before keep theirs. */
	record AdoptFlows(@TargetAggregateIdentifier FlowBookId book, Actor by, List<AdoptedModel> models, String reason,
			LocalDate on) implements FlowBookCommand {

		public AdoptFlows {
			models = List.copyOf(models);
		}

	}

	/**
	 * Let an open case go on by another version of its flow.
	 *
	 * @param element where it waits, the same in both versions
	 */
	record MigrateCase(@TargetAggregateIdentifier FlowBookId book, Actor by, ProposalId proposal, String flow,
			int fromVersion, int toVersion, String element, String reason, LocalDate on) implements FlowBookCommand {
	}

}
