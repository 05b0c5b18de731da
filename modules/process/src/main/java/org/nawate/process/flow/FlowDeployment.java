package org.nawate.process.flow;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Deploys all files of {@code bpmn/} together, under their plain names, and only if one
 * of them has changed.
 */
final class FlowDeployment {

	private static final String NAME = "nawate";

	private FlowDeployment() {
	}

	static void deploy(List<FlowFile> files, RepositoryService repository) {
		// Compares with the last deployment of this name under the deployment lock, so
		// two nodes may start at once.
		DeploymentBuilder deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
		files.forEach((file) -> deployment.addInputStream(file.name(), file.content()));
		deployment.deploy();
	}

}
