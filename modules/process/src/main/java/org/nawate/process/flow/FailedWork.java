package org.nawate.process.flow;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * What becomes of a job that failed: a fault is tried again, an effect that a rule
 * refused rests at once. When it rests, its case is told in the same transaction.
 */
final class FailedWork implements FailedJobCommandFactory {

	private final FlowReports reports;

	FailedWork(FlowReports reports) {
		this.reports = reports;
	}

	@Override
	public Command<Object> getCommand(String jobId, Throwable failure) {
		Command<Object> usual = new DefaultJobRetryCmd(jobId, failure);
		return (context) -> {
			Object answer = usual.execute(context);
			JobEntity job = context.getJobManager().findJobById(jobId);
			if (job != null) {
				rest(job, failure, context);
			}
			return answer;
		};
	}

	private void rest(JobEntity job, Throwable failure, CommandContext context) {
		ExecutionEntity instance = context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
		if (instance == null) {
			return;
		}
		if (job.getRetries() > 0 && this.reports.isRefusedEffect(instance.getBusinessKey(), failure)) {
			job.setRetries(0);
		}
		if (job.getRetries() == 0) {
			this.reports.giveUp(instance.getBusinessKey(), failure);
		}
	}

}
