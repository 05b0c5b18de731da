package org.nawate.benchmarks.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.nawate.benchmarks.harness.Database;

/**
 * Flowable by itself, without Spring, with the engines off that the flow does not need.
 * It reads our flow under its own namespace; a decision made in Java is a service task to
 * it.
 */
final class FlowableFlow extends BareEngine {

	private final ProcessEngine engine;

	FlowableFlow(Database database) throws IOException {
		super(database);
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(database.source());
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setHistoryLevel(HistoryLevel.FULL);
		configuration.setAsyncExecutorActivate(false);
		configuration.setDisableIdmEngine(true);
		configuration.setDisableEventRegistry(true);
		Map<Object, Object> works = new HashMap<>();
		WORKS.forEach((name, left) -> works.put(name, (JavaDelegate) (execution) -> execution.setVariables(left)));
		configuration.setBeans(works);
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService().createDeployment().addString(FLOW + ".bpmn20.xml", flow()).deploy();
	}

	private static String flow() throws IOException {
		try (InputStream file = FlowableFlow.class.getResourceAsStream("/bpmn/" + FLOW + ".bpmn")) {
			return new String(Objects.requireNonNull(file, FLOW).readAllBytes(), StandardCharsets.UTF_8)
				.replace("http://camunda.org/schema/1.0/bpmn", "http://flowable.org/bpmn")
				.replace("<businessRuleTask ", "<serviceTask ")
				.replace("</businessRuleTask>", "</serviceTask>");
		}
	}

	@Override
	public String name() {
		return "Flowable 8.0, history full";
	}

	@Override
	void start(String key, Map<String, Object> variables) {
		this.engine.getRuntimeService().startProcessInstanceByKey(FLOW, key, variables);
	}

	@Override
	void complete(String key, Map<String, Object> variables) {
		Task task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).singleResult();
		this.engine.getTaskService().complete(task.getId(), variables);
	}

	@Override
	public void close() {
		this.engine.close();
		super.close();
	}

}
