package org.nawate.process.flow;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Keeps the engine from asking the database, with each step that ends, for what no flow
 * of ours has: a task has no tasks below it, nobody whom the engine knows, and no
 * variables of its own. A version of a flow that was read once does not change.
 */
final class LeanEngine {

	private LeanEngine() {
	}

	/** What the engine is to use instead of its own. */
	static List<SessionFactory> sessions() {
		return List.of(factory(TaskManager.class, Tasks::new), factory(IdentityLinkManager.class, IdentityLinks::new),
				factory(VariableInstanceManager.class, Variables::new),
				factory(ProcessDefinitionManager.class, Definitions::new));
	}

	private static SessionFactory factory(Class<?> replaced, Supplier<Session> ours) {
		return new SessionFactory() {

			@Override
			public Class<?> getSessionType() {
				return replaced;
			}

			@Override
			public Session openSession() {
				return ours.get();
			}

		};
	}

	private static final class Tasks extends TaskManager {

		@Override
		public List<Task> findTasksByParentTaskId(String parent) {
			return List.of();
		}

	}

	private static final class IdentityLinks extends IdentityLinkManager {

		@Override
		public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
			return List.of();
		}

	}

	private static final class Variables extends VariableInstanceManager {

		@Override
		public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
			return List.of();
		}

	}

	private static final class Definitions extends ProcessDefinitionManager {

		@Override
		public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
			ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(id);
			return (read != null) ? read
					: Context.getProcessEngineConfiguration().getDeploymentCache().getProcessDefinitionCache().get(id);
		}

	}

}
