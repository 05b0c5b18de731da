package org.nawate.process.proposal;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

/**
 * Which step of its case a task of the engine stands for. It is written into the task
 * itself: each variable of a task would be entered into a dozen indexes.
 */
record StepMark(StepKind kind, StepId step) {

	/** The mark of a task that was opened by {@link FlowFacts}. */
	static @Nullable StepMark of(Task task) {
		String text = task.getDescription();
		int blank = (text != null) ? text.indexOf(' ') : -1;
		return (text != null && blank > 0)
				? new StepMark(StepKind.valueOf(text.substring(0, blank)), new StepId(text.substring(blank + 1)))
				: null;
	}

	String text() {
		return this.kind.name() + " " + this.step.value();
	}

}
