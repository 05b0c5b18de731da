package org.nawate.app.proposal;

import java.time.LocalDate;

import org.nawate.domain.proposal.StepKind;

/** The step at which a case waits: for which post, since when, until when. */
public record CaseStep(String stepId, StepKind kind, String postId, String postTitle, LocalDate since, LocalDate dueOn,
		boolean overdue) {
}
