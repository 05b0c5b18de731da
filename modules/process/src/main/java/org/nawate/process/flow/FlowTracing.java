package org.nawate.process.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.FlowTrace;

/**
 * Remembers what a flow passed since the last fact of its case. The engine keeps no
 * history; the next fact takes the trace along.
 */
public final class FlowTracing {

	/** Ids in order, parted by blanks; a sequence flow has the prefix. */
	private static final String VARIABLE = "trace";

	private static final String TAKEN = ">";

	/** What the engine adds to the id of a step that it opens several times over. */
	private static final String SEVERAL = "#multiInstanceBody";

	static final ExecutionListener ENTER = (execution) -> append(execution,
			execution.getCurrentActivityId().replace(SEVERAL, ""));

	static final ExecutionListener TAKE = (execution) -> append(execution, TAKEN + execution.getCurrentTransitionId());

	private FlowTracing() {
	}

	/** Whether the step opens several times at once: it is passed as one. */
	static boolean isOneOfSeveral(ActivityImpl activity) {
		return activity.getFlowScope() instanceof ActivityImpl scope && scope.getId().endsWith(SEVERAL);
	}

	private static void append(DelegateExecution execution, String token) {
		DelegateExecution instance = execution.getProcessInstance();
		String before = text(instance);
		remember(instance, before.isEmpty() ? token : before + " " + token);
	}

	/** Hands the trace over and begins a new one. */
	public static FlowTrace flush(DelegateExecution execution) {
		DelegateExecution instance = execution.getProcessInstance();
		List<String> elements = new ArrayList<>();
		List<String> taken = new ArrayList<>();
		Arrays.stream(text(instance).split(" ", -1)).filter((token) -> !token.isEmpty()).forEach((token) -> {
			if (token.startsWith(TAKEN)) {
				taken.add(token.substring(TAKEN.length()));
			}
			else {
				elements.add(token);
			}
		});
		remember(instance, "");
		ProcessDefinitionEntity definition = ((ExecutionEntity) execution).getProcessDefinition();
		return new FlowTrace(definition.getKey(), definition.getVersion(), elements, taken);
	}

	/** Every wait hands the trace over, so that nothing of it need be stored. */
	private static void remember(DelegateExecution instance, String text) {
		instance.setVariable(VARIABLE, Variables.stringValue(text, true));
	}

	private static String text(DelegateExecution instance) {
		@Nullable Object value = instance.getVariable(VARIABLE);
		return (value != null) ? value.toString() : "";
	}

}
