package org.nawate.process.flow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Several calls of the engine as one: what the first one read is not read again by the
 * next, and all is written at its end. A query that comes after a change does not see it.
 */
public final class EngineCalls {

	private final ProcessEngineConfigurationImpl engine;

	EngineCalls(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	/** Does the calls within the running transaction. */
	public void asOne(Runnable calls) {
		this.engine.getCommandExecutorTxRequired().execute((context) -> {
			calls.run();
			return null;
		});
	}

}
