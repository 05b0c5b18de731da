package org.nawate.app.flow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.flow.AdoptedModel;
import org.nawate.domain.flow.FlowBookCommand;
import org.nawate.domain.flow.FlowBookId;
import org.nawate.domain.flow.FlowBookRejection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.FlowShelf.CaseMove;
import org.nawate.process.model.FlowShelf.Place;
import org.nawate.process.model.ModelFile;

/** What is done with flows and tables, on a page or by the API. */
@Component
class FlowActs {

	/** The city has one. */
	static final FlowBookId ID = new FlowBookId("flow-book");

	private final Acts acts;

	private final OneTransaction transaction;

	private final CommandGateway commands;

	private final FlowShelf shelf;

	FlowActs(Acts acts, OneTransaction transaction, CommandGateway commands, FlowShelf shelf) {
		this.acts = acts;
		this.transaction = transaction;
		this.commands = commands;
		this.shelf = shelf;
	}

	/**
	 * Puts files that break no rule in force together; the fact and the new versions
	 * stand or fall together. Those in force already are left as they are.
	 */
	Outcome adopt(List<ModelFile> files, String reason, Acting acting) {
		return this.acts.take(acting, Permission.KEEP_RULES, FlowBookRejection.NO_MODELS, (by) -> {
			Map<String, String> inForce = this.shelf.inForce()
				.stream()
				.collect(Collectors.toMap(ModelFile::name, ModelFile::sha256));
			List<ModelFile> changed = files.stream()
				.filter((file) -> !file.sha256().equals(inForce.get(file.name())))
				.toList();
			if (changed.isEmpty() && !files.isEmpty()) {
				return Outcome.refused(FlowBookRejection.ALREADY_IN_FORCE, files.getFirst().name());
			}
			Map<String, Integer> versions = this.shelf.putInForce(changed);
			return this.commands.sendAndWait(new FlowBookCommand.AdoptFlows(ID, by, changed.stream()
				.map((file) -> new AdoptedModel(file.name(), file.sha256(), versions.getOrDefault(file.name(), 1)))
				.toList(), reason.strip(), this.acts.today()));
		});
	}

	/**
	 * Moves one open case to the latest version; the fact on the case, the one in the
	 * book, and the engine's move stand or fall together.
	 */
	Outcome migrate(String flow, ProposalId proposal, String reason, Acting acting) {
		try {
			return this.acts.take(acting, Permission.KEEP_RULES, FlowBookRejection.NO_MODELS,
					(by) -> move(flow, proposal, reason, by));
		}
		catch (FlowShelf.CannotMove ex) {
			return Outcome.refused(FlowRejection.CASE_NOT_MOVABLE, proposal.value());
		}
	}

	/**
	 * The very same, taken back at once: tells what would refuse it, or nothing. Nobody
	 * notices it.
	 */
	Outcome rehearse(String flow, ProposalId proposal, Acting acting) {
		try {
			return this.transaction.inOneTransaction(() -> move(flow, proposal, "-", acting.actor()), (any) -> false);
		}
		catch (FlowShelf.CannotMove ex) {
			return Outcome.refused(FlowRejection.CASE_NOT_MOVABLE, proposal.value());
		}
	}

	private Outcome move(String flow, ProposalId proposal, String reason, Actor by) {
		CaseMove move = this.shelf.hold(flow, proposal).orElse(null);
		if (move == null || !move.isMovable()) {
			return Outcome.refused(FlowRejection.CASE_NOT_MOVABLE, proposal.value());
		}
		List<String> waits = move.places().stream().map(Place::from).toList();
		Outcome told = this.commands.sendAndWait(new ProposalCommand.ChangeFlowVersion(proposal, by, flow, move.from(),
				move.fromHash(), move.to(), move.toHash(), waits, move.places().stream().map(Place::to).toList(),
				reason.strip(), this.acts.today()));
		if (!told.isAccepted()) {
			return told;
		}
		this.shelf.migrate(flow, proposal);
		return this.commands.sendAndWait(new FlowBookCommand.MigrateCase(ID, by, proposal, flow, move.from(), move.to(),
				String.join(" ", waits), reason.strip(), this.acts.today()));
	}

}
