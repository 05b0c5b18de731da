package org.nawate.process.flow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

import org.nawate.process.model.FlowShelf.Obstacle;
import org.nawate.process.model.FlowShelf.Place;

/** What becomes of each place of a flow in another version of it. */
final class VersionChange {

	private final String from;

	private final String to;

	private final Map<String, Step> before;

	private final Map<String, Step> after;

	/** What the engine does not carry over. */
	private final Set<String> unplanned = new HashSet<>();

	VersionChange(String from, BpmnModelInstance before, String to, BpmnModelInstance after) {
		this.from = from;
		this.to = to;
		this.before = steps(before);
		this.after = steps(after);
	}

	/** Has the engine look at the plan. */
	VersionChange tried(RuntimeService runtime) {
		try {
			plan(runtime);
		}
		catch (MigrationPlanValidationException ex) {
			ex.getValidationReport()
				.getInstructionReports()
				.forEach((report) -> this.unplanned.add(report.getMigrationInstruction().getSourceActivityId()));
		}
		return this;
	}

	MigrationPlan plan(RuntimeService runtime) {
		MigrationPlanBuilder plan = runtime.createMigrationPlan(this.from, this.to)
			.mapEqualActivities()
			.updateEventTriggers();
		this.before.keySet().forEach((id) -> {
			String renamed = renamed(id);
			if (renamed != null) {
				plan.mapActivities(id, renamed);
			}
		});
		return plan.build();
	}

	Place place(String id) {
		Step step = this.before.getOrDefault(id, Step.NONE);
		String renamed = renamed(id);
		String there = (renamed != null) ? renamed : id;
		Step target = this.after.get(there);
		Obstacle obstacle = (target == null) ? Obstacle.ELEMENT_GONE : !target.does().equals(step.does())
				? Obstacle.STEP_CHANGED : this.unplanned.contains(id) ? Obstacle.PLAN : null;
		return new Place(id, step.label(), there, (target != null) ? target.label() : "", obstacle);
	}

	/** The one step that is new and of the same form and post, where the id is gone. */
	private @Nullable String renamed(String id) {
		Step step = this.before.getOrDefault(id, Step.NONE);
		if (!step.ofPeople() || this.after.containsKey(id)) {
			return null;
		}
		List<String> same = this.after.entrySet()
			.stream()
			.filter((each) -> !this.before.containsKey(each.getKey()) && each.getValue().does().equals(step.does()))
			.map(Map.Entry::getKey)
			.toList();
		return (same.size() == 1) ? same.getFirst() : null;
	}

	private static Map<String, Step> steps(BpmnModelInstance model) {
		Map<String, Step> steps = new LinkedHashMap<>();
		for (ModelElementInstance element : model.getModelElementsByType(FlowNode.class)) {
			String label = String.valueOf(((FlowNode) element).getName()).replaceAll("\\s+", " ");
			steps.put(element.getAttributeValue("id"), new Step(((FlowNode) element).getName() != null ? label : "",
					does(element), element instanceof UserTask));
		}
		return steps;
	}

	/** What must be the same for a case to go on there. */
	private static String does(ModelElementInstance element) {
		return switch (element) {
			case UserTask task -> task.getCamundaFormKey() + " " + task.getCamundaCandidateGroups();
			case ServiceTask task -> String.valueOf(task.getCamundaDelegateExpression());
			default -> element.getElementType().getTypeName();
		};
	}

	private record Step(String label, String does, boolean ofPeople) {

		static final Step NONE = new Step("", "", false);

	}

}
