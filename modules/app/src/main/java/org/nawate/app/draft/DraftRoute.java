package org.nawate.app.draft;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.look.Words;
import org.nawate.app.flowpicture.UserStep;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.DecisionTables;
import org.nawate.process.inbox.FlowPictures;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.StepPost;

import org.springframework.stereotype.Component;

/** To whom a case will go when it is submitted, step by step, and who will decide. */
@Component
class DraftRoute {

	/** Steps that a case comes to only when something is amiss. */
	private static final Set<String> ASIDE = Set.of("amend", "clarify-scope", "confirm-conditions");

	/** Steps on the way to the headquarters, and in their place. */
	private static final Set<String> TOGETHER = Set.of("table", "resolve");

	private static final String ALONE = "decide-alone";

	private final FlowPictures flows;

	private final DecisionTables tables;

	private final PostDirectory posts;

	private final BusinessCalendar calendar;

	private final CaseStanding standing;

	private final Words words;

	private final Clock clock;

	DraftRoute(FlowPictures flows, DecisionTables tables, PostDirectory posts, BusinessCalendar calendar,
			CaseStanding standing, Words words, Clock clock) {
		this.words = words;
		this.flows = flows;
		this.tables = tables;
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

	/**
	 * Who would decide if it were submitted now, by the table in force.
	 * @return {@code null} while the draft does not say enough
	 */
	DecisionTables.@Nullable Route authority(@Nullable ProposedChange change) {
		return (change != null && change.missing().isEmpty()) ? this.tables.route(change) : null;
	}

	/**
	 * The steps in order.
	 * @param authority who will decide; {@code null} while it is not known
	 */
	List<Stop> of(ProposalKind kind, String section, DecisionTables.@Nullable Route authority) {
		LocalDate today = LocalDate.now(this.clock);
		DecidingBody body = (authority != null) ? authority.authority() : DecidingBody.HEADQUARTERS;
		Predicate<UserStep> onTheWay = (step) -> body.isAlone() ? !TOGETHER.contains(step.id())
				: !step.id().equals(ALONE);
		return UserStep.read(new ByteArrayInputStream(this.flows.bpmn(kind).getBytes(StandardCharsets.UTF_8)))
			.stream()
			.filter((step) -> !ASIDE.contains(step.id()))
			.filter(onTheWay)
			.flatMap((step) -> stop(step, body, section, today).stream())
			.toList();
	}

	/** Whom the case will be put to besides its line is known after the screening. */
	private Optional<Stop> stop(UserStep step, DecidingBody body, String section, LocalDate today) {
		StepPost post = post(step, body);
		if (post == StepPost.CONSULTED_SECTION) {
			return Optional.of(new Stop(step.name(), this.words.of("draft.route.consulted"), "", null));
		}
		return this.posts.postFor(post, section, today)
			.map((found) -> new Stop(step.name(), found.title(), this.standing.holders(found.id().value()),
					due(step, today)));
	}

	private static StepPost post(UserStep step, DecidingBody body) {
		StepPost post = StepPost.ofGroup(step.post());
		return (post == StepPost.SOLE_DECIDER) ? StepPost.ofGroup(body.word()) : post;
	}

	private @Nullable LocalDate due(UserStep step, LocalDate today) {
		Integer days = step.dueWorkingDays();
		return (days != null) ? this.calendar.plusWorkingDays(today, days) : null;
	}

}
