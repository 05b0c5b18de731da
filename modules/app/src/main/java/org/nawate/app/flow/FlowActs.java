package org.nawate.app.flow;

import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.flow.AdoptedModel;
import org.nawate.domain.flow.FlowBookCommand;
import org.nawate.domain.flow.FlowBookId;
import org.nawate.domain.flow.FlowBookRejection;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.verification.FlowShelf;
import org.nawate.process.verification.FlowShelf.OpenCase;
import org.nawate.process.verification.ModelFile;

/** What is done with flows and tables, on a page or by the API. */
@Component
class FlowActs {

	/** The city has one. */
	static final FlowBookId ID = new FlowBookId("flow-book");

	private final Acts acts;

	private final CommandGateway commands;

	private final FlowShelf shelf;

	FlowActs(Acts acts, CommandGateway commands, FlowShelf shelf) {
		this.acts = acts;
		this.commands = commands;
		this.shelf = shelf;
	}

	/**
	 * Puts a file that breaks no rule in force; the fact and the new version stand or
	 * fall together.
	 */
	Outcome adopt(ModelFile file, String reason, Acting acting) {
		return this.acts.take(acting, Permission.KEEP_RULES, FlowBookRejection.NO_MODELS, (by) -> {
			if (this.shelf.inForce()
				.stream()
				.anyMatch((each) -> each.name().equals(file.name()) && each.sha256().equals(file.sha256()))) {
				return Outcome.refused(FlowBookRejection.ALREADY_IN_FORCE, file.name());
			}
			int version = this.shelf.putInForce(file);
			return this.commands.sendAndWait(new FlowBookCommand.AdoptFlows(ID, by,
					List.of(new AdoptedModel(file.name(), file.sha256(), version)), reason.strip(), this.acts.today()));
		});
	}

	/** Moves one open case to the latest version. */
	Outcome migrate(String flow, ProposalId proposal, String reason, Acting acting) {
		return this.acts.take(acting, Permission.KEEP_RULES, FlowBookRejection.NO_MODELS, (by) -> {
			OpenCase open = this.shelf.openCases(flow)
				.stream()
				.filter((each) -> each.proposal().equals(proposal))
				.findFirst()
				.orElse(null);
			if (open == null || !this.shelf.obstacles(flow).getOrDefault(proposal, List.of("SAME")).isEmpty()) {
				return Outcome.refused(FlowRejection.CASE_NOT_MOVABLE, proposal.value());
			}
			int latest = this.shelf.versions(flow + ".bpmn").getFirst().last();
			this.shelf.migrate(flow, proposal);
			return this.commands.sendAndWait(new FlowBookCommand.MigrateCase(ID, by, proposal, flow, open.version(),
					latest, open.element(), reason.strip(), this.acts.today()));
		});
	}

}
