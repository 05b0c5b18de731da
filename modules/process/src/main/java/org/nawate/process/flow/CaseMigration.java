package org.nawate.process.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.ProposalId;
import org.nawate.process.verification.FlowShelf.OpenCase;

/**
 * Lets open cases go on by the latest version of their flow. A case moves only where the
 * new version waits at the same element, by the same form and for the same post.
 */
@Component
class CaseMigration {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	CaseMigration(RepositoryService repository, RuntimeService runtime) {
		this.repository = repository;
		this.runtime = runtime;
	}

	/**
	 * By case that is not on the latest version: what keeps it from that, nothing if it
	 * may.
	 */
	Map<ProposalId, List<String>> obstacles(String flow, List<OpenCase> cases) {
		ProcessDefinition latest = latest(flow);
		Map<ProposalId, List<String>> obstacles = new LinkedHashMap<>();
		Map<Integer, MigrationCheck> checks = new HashMap<>();
		for (OpenCase open : cases) {
			if (open.version() != latest.getVersion()) {
				MigrationCheck check = checks.computeIfAbsent(open.version(),
						(version) -> check(version(flow, version), latest));
				obstacles.computeIfAbsent(open.proposal(), (unknown) -> new ArrayList<>())
					.addAll(check.obstaclesAt(open.element()));
			}
		}
		return obstacles;
	}

	void migrate(String flow, ProposalId proposal) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(proposal.value())
			.singleResult();
		if (instance == null) {
			throw new IllegalArgumentException("Case %s is not on its way".formatted(proposal));
		}
		ProcessDefinition from = this.repository.getProcessDefinition(instance.getProcessDefinitionId());
		MigrationPlan plan = plan(from, latest(flow));
		this.runtime.newMigration(plan).processInstanceIds(List.of(instance.getId())).execute();
	}

	private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
		return this.runtime.createMigrationPlan(from.getId(), to.getId())
			.mapEqualActivities()
			.updateEventTriggers()
			.build();
	}

	private MigrationCheck check(ProcessDefinition from, ProcessDefinition to) {
		Map<String, List<String>> faults = new HashMap<>();
		try {
			plan(from, to);
		}
		catch (MigrationPlanValidationException ex) {
			for (MigrationInstructionValidationReport report : ex.getValidationReport().getInstructionReports()) {
				faults
					.computeIfAbsent(report.getMigrationInstruction().getSourceActivityId(),
							(unknown) -> new ArrayList<>())
					.add("PLAN");
			}
		}
		return new MigrationCheck(faults, steps(from), steps(to));
	}

	/** Form and post of each step; the bare id of each other element. */
	private Map<String, String> steps(ProcessDefinition definition) {
		Map<String, String> steps = new HashMap<>();
		for (ModelElementInstance element : this.repository.getBpmnModelInstance(definition.getId())
			.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.FlowNode.class)) {
			String id = element.getAttributeValue("id");
			steps.put(id, (element instanceof UserTask task)
					? task.getCamundaFormKey() + " " + task.getCamundaCandidateGroups() : id);
		}
		return steps;
	}

	private ProcessDefinition latest(String flow) {
		return Objects.requireNonNull(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(flow)
			.latestVersion()
			.singleResult(), flow);
	}

	private ProcessDefinition version(String flow, int version) {
		return Objects.requireNonNull(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(flow)
			.processDefinitionVersion(version)
			.singleResult(), flow);
	}

	private record MigrationCheck(Map<String, List<String>> plan, Map<String, String> from, Map<String, String> to) {

		List<String> obstaclesAt(String element) {
			TreeSet<String> obstacles = new TreeSet<>(this.plan.getOrDefault(element, List.of()));
			@Nullable String target = this.to.get(element);
			if (target == null) {
				obstacles.add("ELEMENT_GONE");
			}
			else if (!target.equals(this.from.get(element))) {
				obstacles.add("STEP_CHANGED");
			}
			return List.copyOf(obstacles);
		}

	}

}
