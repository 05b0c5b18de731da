package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.process.inbox.StepPost;
import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.rule.StepRule;
import org.nawate.process.rule.WorkRule;
import org.nawate.process.verification.FlowGraph.Node;
import org.nawate.process.verification.FlowGraph.Place;
import org.nawate.process.verification.FlowGraph.Way;
import org.w3c.dom.Element;

/** The rules that each element of a flow keeps by itself, whatever way leads there. */
final class FlowShape {

	private static final String DUE = "nawate.dueWorkingDays";

	private static final String TIMER = "${effectiveOn}T00:00:00+09:00";

	private static final String EACH_ASKED = "${sectionsAsked}";

	static final String TAKEN_BACK = "taken-back";

	static final String WITHDRAWN = "withdrawn";

	private final String file;

	private final Element root;

	private final FlowGraph graph;

	private final FlowScope scope;

	private final List<FlowFault> faults = new ArrayList<>();

	private FlowShape(String file, Element root, FlowGraph graph, FlowScope scope) {
		this.file = file;
		this.root = root;
		this.graph = graph;
		this.scope = scope;
	}

	static List<FlowFault> check(String file, Element root, FlowGraph graph, FlowScope scope) {
		FlowShape shape = new FlowShape(file, root, graph, scope);
		shape.check();
		return shape.faults;
	}

	private void check() {
		checkIds();
		for (Element message : ModelXml.all(this.root, ModelXml.BPMN, "message")) {
			String name = message.getAttribute("name");
			require(Set.of(TAKEN_BACK, WITHDRAWN).contains(name), message.getAttribute("id"), FlowRule.MESSAGE_UNKNOWN,
					name);
		}
		this.graph.nodes().values().forEach(this::checkNode);
		this.graph.ways().values().forEach(this::checkWay);
		Set<String> reached = this.graph.reached();
		for (Node node : this.graph.nodes().values()) {
			require(node.place() == Place.WITHDRAWAL || reached.contains(node.id()), node.id(), FlowRule.UNREACHED);
		}
		require(this.graph.startsIn("").size() == 1, "process", FlowRule.WAYS_OUT, "one start");
		checkDrawing();
	}

	private void checkIds() {
		Set<String> ids = new HashSet<>();
		for (Element element : ModelXml.all(this.root, ModelXml.BPMN, "*")) {
			String id = element.getAttribute("id");
			require(id.isEmpty() || ids.add(id), id, FlowRule.ID_TWICE);
		}
	}

	private void checkNode(Node node) {
		int out = this.graph.out(node.id()).size();
		int in = this.graph.in(node.id()).size();
		switch (node.place()) {
			case START -> {
				require(node.scope().isEmpty() ? events(node).isEmpty() : hears(node, WITHDRAWN), node.id(),
						FlowRule.EVENT_WRONG, node.scope().isEmpty() ? "the submission" : WITHDRAWN);
				require(out == 1 && in == 0, node.id(), FlowRule.WAYS_OUT, "one way out and none in");
			}
			case STEP -> {
				require(out == 1, node.id(), FlowRule.WAYS_OUT, "one way out");
				checkStep(node);
			}
			case WORK -> {
				require(out == 1, node.id(), FlowRule.WAYS_OUT, "one way out");
				checkWork(node);
			}
			case CHOICE, PARALLEL -> require(out >= 1, node.id(), FlowRule.WAYS_OUT, "a way out");
			case DATE -> {
				require(out == 1, node.id(), FlowRule.WAYS_OUT, "one way out");
				require(events(node).equals(List.of("timerEventDefinition")) && TIMER.equals(node.timer()), node.id(),
						FlowRule.TIMER_WRONG);
			}
			case BOUNDARY -> {
				require(out == 1 && in == 0, node.id(), FlowRule.WAYS_OUT, "one way out and none in");
				Node step = this.graph.nodes().get(node.element().getAttribute("attachedToRef"));
				require(hears(node, TAKEN_BACK) || hears(node, WITHDRAWN), node.id(), FlowRule.EVENT_WRONG,
						TAKEN_BACK + ", " + WITHDRAWN);
				require(step != null && step.place() == Place.STEP && step.scope().equals(node.scope()), node.id(),
						FlowRule.ENDS_LOOSE);
			}
			case END -> {
				require(out == 0, node.id(), FlowRule.WAYS_OUT, "no way out");
				require(events(node).isEmpty(), node.id(), FlowRule.EVENT_WRONG, "the end");
			}
			case WITHDRAWAL -> {
				require("true".equals(node.element().getAttribute("triggeredByEvent")) && node.scope().isEmpty()
						&& out + in == 0 && this.graph.startsIn(node.id()).size() == 1, node.id(), FlowRule.EVENT_WRONG,
						WITHDRAWN);
			}
		}
	}

	private void checkStep(Node step) {
		StepRule rule = StepRule.of(step.form()).orElse(null);
		require(rule != null, step.id(), FlowRule.FORM_UNKNOWN, step.form());
		boolean known = StepPost.groups().contains(step.post());
		require(known, step.id(), FlowRule.POST_UNKNOWN, step.post());
		require(rule == null || !known || rule.post().equals(step.post()), step.id(), FlowRule.POST_WRONG, step.form(),
				step.post(), (rule != null) ? rule.post() : "");
		List<String> due = ModelXml.all(step.element(), ModelXml.CAMUNDA, "property")
			.stream()
			.filter((property) -> DUE.equals(property.getAttribute("name")))
			.map((property) -> property.getAttribute("value"))
			.toList();
		require(due.size() == 1 && due.getFirst().matches("[1-9]\\d{0,2}"), step.id(), FlowRule.DUE_DAYS);
		List<Element> several = ModelXml.children(step.element(), ModelXml.BPMN, "multiInstanceLoopCharacteristics");
		if (rule != null && rule.maySpread()) {
			require(several.size() == 1 && isForEachAsked(several.getFirst()), step.id(), FlowRule.NOT_FOR_EACH);
		}
		else {
			require(several.isEmpty(), step.id(), FlowRule.ELEMENT_UNKNOWN, "multiInstanceLoopCharacteristics");
		}
	}

	/** Side by side, as often as sections are asked, until the last has answered. */
	private static boolean isForEachAsked(Element several) {
		List<Element> parts = ModelXml.children(several);
		return !"true".equals(several.getAttribute("isSequential")) && parts.size() == 1
				&& ModelXml.is(parts.getFirst(), ModelXml.BPMN, "loopCardinality")
				&& EACH_ASKED.equals(parts.getFirst().getTextContent().strip());
	}

	private void checkWork(Node work) {
		String bean = work.delegate();
		require(!bean.isEmpty(), work.id(), FlowRule.WORK_MISSING);
		if (bean.isEmpty()) {
			return;
		}
		WorkRule rule = WorkRule.of(bean).orElse(null);
		boolean known = rule != null && this.scope.delegates().contains(bean);
		require(known, work.id(), FlowRule.WORK_UNKNOWN, bean);
		require(!known || (rule != null && rule.isFor(this.scope.kinds())), work.id(), FlowRule.WORK_OF_OTHER_FLOW,
				bean);
	}

	private void checkWay(Way way) {
		Node from = this.graph.nodes().get(way.from());
		Node to = this.graph.nodes().get(way.to());
		require(from != null && to != null && from.scope().equals(way.scope()) && to.scope().equals(way.scope())
				&& names(from, "outgoing", way) && names(to, "incoming", way), way.id(), FlowRule.ENDS_LOOSE);
		if (from == null) {
			return;
		}
		boolean choice = from.place() == Place.CHOICE;
		boolean standard = from.element().getAttribute("default").equals(way.id());
		if (way.condition() != null) {
			require(choice && !standard, way.id(), FlowRule.CONDITION_MISPLACED);
			try {
				this.graph.condition(way.condition());
			}
			catch (FlowCondition.Unreadable ex) {
				require(false, way.id(), ex.rule(), ex.details());
			}
		}
		else {
			require(!choice || standard || this.graph.out(from.id()).size() == 1, way.id(), FlowRule.CONDITION_MISSING);
		}
	}

	private static boolean names(Node node, String direction, Way way) {
		return ModelXml.children(node.element(), ModelXml.BPMN, direction)
			.stream()
			.filter((each) -> each.getTextContent().strip().equals(way.id()))
			.count() == 1;
	}

	private static List<String> events(Node node) {
		return ModelXml.children(node.element())
			.stream()
			.map((child) -> String.valueOf(child.getLocalName()))
			.filter((name) -> name.endsWith("EventDefinition"))
			.toList();
	}

	private static boolean hears(Node node, String message) {
		return events(node).equals(List.of("messageEventDefinition")) && node.message().equals(message);
	}

	private void checkDrawing() {
		Set<String> drawn = ModelXml.all(this.root, "http://www.omg.org/spec/BPMN/20100524/DI", "*")
			.stream()
			.map((shape) -> shape.getAttribute("bpmnElement"))
			.collect(Collectors.toSet());
		this.graph.nodes().keySet().forEach((id) -> require(drawn.contains(id), id, FlowRule.NOT_DRAWN));
		this.graph.ways().keySet().forEach((id) -> require(drawn.contains(id), id, FlowRule.NOT_DRAWN));
	}

	private void require(boolean condition, String element, FlowRule rule, Object... details) {
		if (!condition) {
			this.faults.add(FlowFault.of(rule, this.file, element, details));
		}
	}

}
