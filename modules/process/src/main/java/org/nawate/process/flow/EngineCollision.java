package org.nawate.process.flow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

import org.nawate.process.inbox.FlowCollision;

/** The engine's own word for a collision. */
@Component
class EngineCollision implements FlowCollision {

	@Override
	public boolean isRetryable(Throwable failure) {
		return failure instanceof OptimisticLockingException;
	}

}
