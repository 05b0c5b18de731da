package org.nawate.process.flow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.StepPost;

/**
 * Attaches to every flow what the case must be told: where it waits, for whom, and what
 * was passed on the way.
 */
final class FlowParse extends AbstractBpmnParseListener {

	private final FlowReports reports;

	FlowParse(FlowReports reports) {
		this.reports = reports;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		UserTaskActivityBehavior behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
		StepKind kind = StepKind.ofTask(attribute(element, "formKey"));
		StepPost post = StepPost.ofGroup(attribute(element, "candidateGroups"));
		int due = Integer
			.parseInt(BpmnParseUtil.parseCamundaExtensionProperties(element).get(FlowVocabulary.DUE_WORKING_DAYS));
		// Whose turn it is stands in the events; nobody looks for it in the engine.
		behavior.getTaskDefinition().getCandidateGroupIdExpressions().clear();
		behavior.getTaskDefinition()
			.addTaskListener(TaskListener.EVENTNAME_CREATE, (task) -> this.reports.openStep(task, kind, post, due));
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity definition) {
		trace(definition);
		definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this.reports::follow);
	}

	private void trace(ScopeImpl scope) {
		for (ActivityImpl activity : scope.getActivities()) {
			if (!FlowTracing.isOneOfSeveral(activity)) {
				activity.addListener(ExecutionListener.EVENTNAME_START, FlowTracing.ENTER);
			}
			if (activity.getActivityBehavior() instanceof IntermediateCatchEventActivityBehavior) {
				activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this.reports::follow);
			}
			for (PvmTransition transition : activity.getOutgoingTransitions()) {
				((TransitionImpl) transition).addListener(ExecutionListener.EVENTNAME_TAKE, FlowTracing.TAKE);
			}
			trace(activity);
		}
	}

	private static String attribute(Element element, String name) {
		return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
	}

}
