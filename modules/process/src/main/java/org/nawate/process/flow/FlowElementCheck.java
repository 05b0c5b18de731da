package org.nawate.process.flow;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.StepPost;

/** Holds each element of one flow against the code. */
final class FlowElementCheck {

	private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]\\w*)}");

	private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

	private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*(\\s*[.(\\[])?");

	private static final Set<String> OPERATORS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty",
			"true", "false", "null");

	private static final Set<String> KINDS = Arrays.stream(StepKind.values())
		.map(StepKind::taskId)
		.collect(Collectors.toUnmodifiableSet());

	private final String file;

	private final BpmnModelInstance model;

	private final Set<String> delegates;

	FlowElementCheck(String file, BpmnModelInstance model, Set<String> delegates) {
		this.file = file;
		this.model = model;
		this.delegates = delegates;
	}

	static Set<String> delegatesOf(BpmnModelInstance model) {
		return work(model).map((work) -> bean(work.getAttributeValueNs(CAMUNDA, "delegateExpression")))
			.collect(Collectors.toSet());
	}

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	void check() {
		forbid(ScriptTask.class, "scripts are not allowed");
		forbid(CamundaScript.class, "scripts are not allowed");
		forbid(CamundaExecutionListener.class, "listeners are not allowed");
		forbid(CamundaTaskListener.class, "listeners are not allowed");
		forbid(CallActivity.class, "call activities are not known to the code");
		work(this.model).forEach(this::checkWork);
		all(UserTask.class).forEach(this::checkStep);
		for (Message message : all(Message.class)) {
			require(FlowVocabulary.MESSAGES.contains(message.getName()), message.getId(),
					"the message %s is unknown".formatted(message.getName()));
		}
		for (SequenceFlow flow : all(SequenceFlow.class)) {
			require(flow.getSource().getOutgoing().contains(flow) && flow.getTarget().getIncoming().contains(flow),
					flow.getId(), "its ends do not name it as incoming and outgoing");
			ConditionExpression condition = flow.getConditionExpression();
			if (condition != null) {
				checkExpression(flow.getId(), condition.getTextContent());
			}
		}
		all(TimeDate.class).forEach((date) -> checkExpression(ownerOf(date), date.getTextContent()));
		checkDrawing();
	}

	private void checkWork(FlowElement work) {
		String bean = bean(work.getAttributeValueNs(CAMUNDA, "delegateExpression"));
		require(!bean.isEmpty(), work.getId(), "work needs a delegate expression like ${addProject}");
		require(this.delegates.contains(bean), work.getId(), "the delegate ${%s} is unknown".formatted(bean));
		for (String attribute : new String[] { "class", "expression", "type", "decisionRef" }) {
			require(work.getAttributeValueNs(CAMUNDA, attribute) == null, work.getId(),
					"camunda:%s is not allowed beside the delegate expression".formatted(attribute));
		}
	}

	private void checkStep(UserTask step) {
		String form = step.getCamundaFormKey();
		require(form != null && KINDS.contains(form), step.getId(), "the form %s is unknown".formatted(form));
		String post = step.getCamundaCandidateGroups();
		require(post != null && StepPost.groups().contains(post), step.getId(),
				"the post %s is unknown".formatted(post));
		String due = step.getExtensionElements() == null ? null
				: step.getExtensionElements()
					.getElements()
					.stream()
					.flatMap((element) -> element.getChildElementsByType(CamundaProperty.class).stream())
					.filter((property) -> FlowVocabulary.DUE_WORKING_DAYS.equals(property.getCamundaName()))
					.map(CamundaProperty::getCamundaValue)
					.findFirst()
					.orElse(null);
		require(due != null && due.matches("[1-9]\\d{0,2}"), step.getId(),
				"%s must be a number of working days from 1 to 999".formatted(FlowVocabulary.DUE_WORKING_DAYS));
	}

	private void checkExpression(String element, String expression) {
		Matcher text = TEXT.matcher(expression);
		while (text.find()) {
			String answer = (text.group(1) != null) ? text.group(1) : text.group(2);
			require(FlowVocabulary.ANSWERS.contains(answer), element, "the answer '%s' is unknown".formatted(answer));
		}
		Matcher inside = Pattern.compile("[$#]\\{([^}]*)}").matcher(text.replaceAll(""));
		while (inside.find()) {
			Matcher word = WORD.matcher(inside.group(1));
			while (word.find()) {
				require(OPERATORS.contains(word.group()) || FlowVocabulary.VARIABLES.contains(word.group()), element,
						"the variable %s is unknown".formatted(word.group()));
			}
		}
	}

	private void checkDrawing() {
		Set<ModelElementInstance> drawn = Stream
			.concat(all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
					all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
			.collect(Collectors.toSet());
		for (FlowElement element : all(FlowElement.class)) {
			boolean visible = element instanceof FlowNode || element instanceof SequenceFlow;
			require(!visible || drawn.contains(element), element.getId(), "it is missing from the diagram");
		}
	}

	private void forbid(Class<? extends ModelElementInstance> type, String reason) {
		all(type).forEach((element) -> require(false, ownerOf(element), reason));
	}

	private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	private void require(boolean condition, String element, String reason) {
		FlowCheck.require(condition, this.file, element, reason);
	}

	private static Stream<FlowElement> work(BpmnModelInstance model) {
		return Stream.of(ServiceTask.class, BusinessRuleTask.class, SendTask.class)
			.flatMap((type) -> model.getModelElementsByType(type).stream());
	}

	private static String bean(@Nullable String expression) {
		Matcher matcher = BEAN.matcher((expression != null) ? expression.strip() : "");
		return matcher.matches() ? matcher.group(1) : "";
	}

	/** The id of the element of the flow that something belongs to. */
	private static String ownerOf(ModelElementInstance element) {
		ModelElementInstance owner = element;
		while (!(owner instanceof FlowElement) && owner.getParentElement() != null) {
			owner = owner.getParentElement();
		}
		return String.valueOf(owner.getAttributeValue("id"));
	}

}
