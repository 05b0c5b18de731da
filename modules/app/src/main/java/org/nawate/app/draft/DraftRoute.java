package org.nawate.app.draft;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.flowpicture.UserStep;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.FlowPictures;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.StepPost;

import org.springframework.stereotype.Component;

/** To whom a case will go when it is submitted, step by step. */
@Component
class DraftRoute {

	/** Steps that a case comes to only when something is amiss. */
	private static final Set<String> ASIDE = Set.of("amend", "clarify-scope", "confirm-conditions");

	private final FlowPictures flows;

	private final PostDirectory posts;

	private final BusinessCalendar calendar;

	private final CaseStanding standing;

	private final Clock clock;

	DraftRoute(FlowPictures flows, PostDirectory posts, BusinessCalendar calendar, CaseStanding standing, Clock clock) {
		this.flows = flows;
		this.posts = posts;
		this.calendar = calendar;
		this.standing = standing;
		this.clock = clock;
	}

	/**
	 * A step to come.
	 *
	 * @param holders who holds the post today; empty for the headquarters
	 * @param due until when, counted from today; only of the first step it is a promise
	 */
	record Stop(String step, String post, String holders, @Nullable LocalDate due) {
	}

	List<Stop> of(ProposalKind kind, String section) {
		LocalDate today = LocalDate.now(this.clock);
		return UserStep.read(new ByteArrayInputStream(this.flows.bpmn(kind).getBytes(StandardCharsets.UTF_8)))
			.stream()
			.filter((step) -> !ASIDE.contains(step.id()))
			.flatMap((step) -> this.posts.postFor(StepPost.ofGroup(step.post()), section, today)
				.map((post) -> new Stop(step.name(), post.title(), this.standing.holders(post.id().value()),
						due(step, today)))
				.stream())
			.toList();
	}

	private @Nullable LocalDate due(UserStep step, LocalDate today) {
		Integer days = step.dueWorkingDays();
		return (days != null) ? this.calendar.plusWorkingDays(today, days) : null;
	}

}
