package org.nawate.process.proposal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SoleDecisionPolicy;
import org.nawate.process.flow.DeployedTable;
import org.nawate.process.inbox.DecisionTables;

/** The decision tables as the engine holds them. */
@Component
class DeployedTables implements DecisionTables {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	DeployedTables(RepositoryService repository, RuntimeService runtime) {
		this.runtime = runtime;
		this.repository = repository;
	}

	@Override
	public Optional<String> dmn(String table, String hash) {
		return definitions(table).stream()
			.map(this::read)
			.filter((version) -> version.hash().equals(hash))
			.findFirst()
			.map((version) -> new String(version.content(), StandardCharsets.UTF_8));
	}

	/**
	 * Files are deployed together, so that the same table may stand in several versions.
	 */
	@Override
	public List<Version> versions(String table) {
		List<Version> versions = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (DecisionDefinition definition : definitions(table).reversed()) {
			String hash = read(definition).hash();
			if (seen.add(hash)) {
				versions.addFirst(new Version(versions.size() + 1, hash));
			}
		}
		return List.copyOf(versions);
	}

	@Override
	public Route route(ProposedChange change) {
		AuthorityTable table = new AuthorityTable(read(definitions(AuthorityTable.ID).getFirst()));
		AuthorityTable.Answer answer = table.ask(change);
		return new Route(SoleDecisionPolicy.decides(answer.body(), change, null), answer.body(), answer.rule(),
				answer.ground(), table.hash());
	}

	@Override
	public List<Named> consulted(ProposalId proposal, ProposedChange change, @Nullable BusinessClass found,
			int departments) {
		return consultation(proposal).map((table) -> table.ask(change, found, departments))
			.orElse(List.of())
			.stream()
			.map((answer) -> new Named(answer.section(), answer.rule(), answer.ground()))
			.toList();
	}

	/** A case asks the version with which it began; older flows have none. */
	private Optional<ConsultationTable> consultation(ProposalId proposal) {
		ProcessInstance flow = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(proposal.value())
			.singleResult();
		if (flow == null) {
			return Optional.empty();
		}
		String deployment = this.repository.getProcessDefinition(flow.getProcessDefinitionId()).getDeploymentId();
		return this.repository.createDecisionDefinitionQuery()
			.deploymentId(deployment)
			.decisionDefinitionKey(ConsultationTable.ID)
			.list()
			.stream()
			.findFirst()
			.map(this::read)
			.map(ConsultationTable::new);
	}

	private List<DecisionDefinition> definitions(String table) {
		return this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(table)
			.orderByDecisionDefinitionVersion()
			.desc()
			.list();
	}

	private DeployedTable read(DecisionDefinition definition) {
		return DeployedTable.read(definition.getKey(), this.repository.getDecisionModel(definition.getId()));
	}

}
