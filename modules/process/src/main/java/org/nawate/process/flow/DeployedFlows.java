package org.nawate.process.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.inbox.FlowPictures;
import org.nawate.process.model.KindFlow;

/** The flows as the engine holds them, every version that ever ran. */
@Component
public class DeployedFlows implements FlowPictures {

	private final RepositoryService repository;

	DeployedFlows(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public String bpmn(String flow, int version) {
		return xml(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(flow)
			.processDefinitionVersion(version)
			.singleResult(), flow + " in version " + version);
	}

	@Override
	public String bpmn(ProposalKind kind) {
		String flow = of(kind);
		return xml(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(flow)
			.latestVersion()
			.singleResult(), flow);
	}

	@Override
	public String bpmn(ProposalKind kind, Instant at) {
		Deployment then = FlowDeployment.at(at, this.repository);
		String flow = KindFlow.of(kind, this.repository.getDeploymentResourceNames(then.getId()));
		return text(this.repository.getResourceAsStream(then.getId(), flow + ".bpmn"));
	}

	/** The flow by which a case of the kind runs that is submitted now. */
	public String of(ProposalKind kind) {
		return FlowDeployment.flowOf(kind, this.repository);
	}

	@Override
	public String businessClassTable() {
		DecisionDefinition table = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(FlowCheck.CLASS_TABLE)
			.latestVersion()
			.singleResult();
		return text(this.repository.getDecisionModel(table.getId()));
	}

	@Override
	public String businessClassTable(Instant at) {
		return text(this.repository.getResourceAsStream(FlowDeployment.at(at, this.repository).getId(),
				FlowCheck.CLASS_TABLE + ".dmn"));
	}

	private String xml(@Nullable ProcessDefinition definition, String what) {
		if (definition == null) {
			throw new IllegalArgumentException("There is no flow " + what);
		}
		return text(this.repository.getProcessModel(definition.getId()));
	}

	private static String text(InputStream content) {
		try (content) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
