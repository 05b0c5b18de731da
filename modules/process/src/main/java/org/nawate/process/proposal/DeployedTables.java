package org.nawate.process.proposal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SoleDecisionPolicy;
import org.nawate.process.flow.DeployedTable;
import org.nawate.process.inbox.DecisionTables;

/** The decision tables as the engine holds them. */
@Component
class DeployedTables implements DecisionTables {

	private final RepositoryService repository;

	DeployedTables(RepositoryService repository) {
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
