package org.nawate.process.flow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/**
 * Works on the engine's jobs from the moment all beans stand, and stops before the first
 * of them goes.
 */
final class FlowWorkers implements SmartLifecycle {

	private final ProcessEngineConfigurationImpl engine;

	FlowWorkers(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	@Override
	public void start() {
		executor().start();
	}

	@Override
	public void stop() {
		executor().shutdown();
	}

	@Override
	public boolean isRunning() {
		return executor().isActive();
	}

	private JobExecutor executor() {
		return this.engine.getJobExecutor();
	}

}
