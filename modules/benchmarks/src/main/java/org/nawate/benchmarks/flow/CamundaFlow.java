package org.nawate.benchmarks.flow;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.nawate.benchmarks.harness.Database;

/**
 * Camunda by itself, with what its guide recommends for speed: no metrics, no job
 * executor where there are no jobs, its own block ids.
 */
final class CamundaFlow extends BareEngine {

	private final String history;

	private final ProcessEngine engine;

	/**
	 * On an empty database.
	 * @param history the engine's level of history
	 */
	CamundaFlow(Database database, String history) {
		super(database);
		this.history = history;
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName(history);
		configuration.setDataSource(database.source());
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistory(history);
		configuration.setHistoryCleanupEnabled(false);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setDbMetricsReporterActivate(false);
		Map<Object, Object> works = new HashMap<>();
		WORKS.forEach((name, left) -> works.put(name, (JavaDelegate) (execution) -> execution.setVariables(left)));
		configuration.setBeans(works);
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService().createDeployment().addClasspathResource("bpmn/" + FLOW + ".bpmn").deploy();
	}

	@Override
	public String name() {
		return "Camunda 7.24, history " + this.history;
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
