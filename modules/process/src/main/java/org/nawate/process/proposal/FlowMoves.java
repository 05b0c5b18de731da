package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.flow.DeployedFlows;
import org.nawate.process.flow.EngineCalls;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.inbox.FlowRejection;

/**
 * Moves the flow of a case. Where the flow is not where its case says, it fails aloud:
 * the act is taken back whole.
 */
@Component
class FlowMoves {

	/**
	 * As the engine's own query would find them, which takes longer to be put together
	 * than to be answered.
	 */
	private static final String TASKS = """
			select T.* from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_
			where E.BUSINESS_KEY_ = #{case}""";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final RepositoryService repository;

	private final ManagementService management;

	private final DeployedFlows flows;

	private final EngineCalls calls;

	FlowMoves(RuntimeService runtime, TaskService tasks, RepositoryService repository, ManagementService management,
			DeployedFlows flows, EngineCalls calls) {
		this.calls = calls;
		this.flows = flows;
		this.management = management;
		this.runtime = runtime;
		this.tasks = tasks;
		this.repository = repository;
	}

	void start(CaseFile file, boolean hasDirector) {
		this.runtime.startProcessInstanceByKey(this.flows.of(file.change().kind()), file.id().value(),
				Map.of(FlowVocabulary.HAS_DIRECTOR, hasDirector));
	}

	void resubmit(ProposalId proposal, boolean hasDirector) {
		complete(proposal, StepKind.AMEND, FlowVocabulary.DONE, Map.of(FlowVocabulary.HAS_DIRECTOR, hasDirector));
	}

	void take(StepId step, String result) {
		take(step, result, Map.of());
	}

	void take(StepId step, String result, Map<String, Object> variables) {
		complete(step.proposal(), (mark) -> mark.step().equals(step), step.value(), result, variables);
	}

	/** The resolution of the headquarters, or what takes the case off the agenda. */
	void resolve(ProposalId proposal, String result, Map<String, Object> variables) {
		complete(proposal, StepKind.RESOLVE, result, variables);
	}

	/**
	 * The same screening, if the flow asks anybody at all: cases keep the version with
	 * which they began.
	 */
	ProposalCommand.Screen allowed(ProposalCommand.Screen act) {
		if (act.wishes().isEmpty() || consults(act.proposal())) {
			return act;
		}
		throw new FlowRefused(new Outcome.Refused(FlowRejection.NO_CONSULTATION, List.of()));
	}

	private boolean consults(ProposalId proposal) {
		ProcessInstance flow = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(proposal.value())
			.singleResult();
		return flow != null && this.repository.getBpmnModelInstance(flow.getProcessDefinitionId())
			.getModelElementsByType(UserTask.class)
			.stream()
			.anyMatch((task) -> StepKind.CONSULT.taskId().equals(task.getCamundaFormKey()));
	}

	/** From when the change holds, and whether that is now. */
	static Map<String, Object> effect(LocalDate effectiveOn, LocalDate today) {
		return Map.of(FlowVocabulary.EFFECTIVE_ON, effectiveOn.toString(), FlowVocabulary.EFFECTIVE_NOW,
				!effectiveOn.isAfter(today));
	}

	/** The change waits for the job of its day, also if that has come. */
	static Map<String, Object> laterEffect(LocalDate effectiveOn) {
		return Map.of(FlowVocabulary.EFFECTIVE_ON, effectiveOn.toString(), FlowVocabulary.EFFECTIVE_NOW, false);
	}

	/** Does now what the flow was to do by itself on a day. */
	void work(ProposalId proposal) {
		Job job = this.management.createJobQuery().processInstanceId(instance(proposal)).singleResult();
		if (job == null) {
			throw new IllegalStateException("The flow of case %s waits for no day".formatted(proposal));
		}
		this.management.executeJob(job.getId());
	}

	/** Whether the flow is to do something by itself on a day. */
	boolean waitsForItsDay(ProposalId proposal) {
		return this.management.createJobQuery().processInstanceId(instance(proposal)).count() > 0;
	}

	/** The flow ends where it is. */
	void end(ProposalId proposal, String why) {
		this.runtime.deleteProcessInstance(instance(proposal), why, true, true);
	}

	private String instance(ProposalId proposal) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(proposal.value())
			.singleResult();
		if (instance == null) {
			throw new IllegalStateException("Case %s has no flow".formatted(proposal));
		}
		return instance.getId();
	}

	void send(String message, ProposalId proposal) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(proposal.value()).correlate();
	}

	/** The id of the case's open step of a kind. */
	@Nullable StepId openStep(ProposalId proposal, StepKind kind) {
		Task task = task(proposal, (mark) -> mark.kind() == kind);
		StepMark mark = (task != null) ? StepMark.of(task) : null;
		return (mark != null) ? mark.step() : null;
	}

	/** A case waits for a few posts at a time at most. */
	private @Nullable Task task(ProposalId proposal, Predicate<StepMark> sought) {
		List<Task> found = this.tasks.createNativeTaskQuery()
			.sql(TASKS)
			.parameter("case", proposal.value())
			.list()
			.stream()
			.filter((task) -> {
				StepMark mark = StepMark.of(task);
				return mark != null && sought.test(mark);
			})
			.toList();
		if (found.size() > 1) {
			throw new IllegalStateException("The flow of case %s waits twice for one step".formatted(proposal));
		}
		return found.isEmpty() ? null : found.getFirst();
	}

	private void complete(ProposalId proposal, StepKind kind, String result, Map<String, Object> variables) {
		complete(proposal, (mark) -> mark.kind() == kind, kind.taskId(), result, variables);
	}

	private void complete(ProposalId proposal, Predicate<StepMark> sought, String where, String result,
			Map<String, Object> variables) {
		Map<String, Object> all = new HashMap<>(variables);
		all.put(FlowVocabulary.RESULT, result);
		this.calls.asOne(() -> {
			Task task = task(proposal, sought);
			if (task == null) {
				throw new IllegalStateException("The flow of case %s does not wait at %s".formatted(proposal, where));
			}
			this.tasks.complete(task.getId(), all);
		});
	}

}
