package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.act.Verdict;

/**
 * Who takes steps in the place of others. Nobody does so on their own draft. One person
 * may take two steps of a line (where the 課長 stands in for the 部長, most cities' rules
 * make it so), but only if somebody else looks at it: the one in whose place it was done
 * views it afterwards, also one who delegated.
 */
final class ProposalStandIns {

	private final Map<StepId, ProposalEvent.StepAssumed> assumed = new HashMap<>();

	/** Who endorsed in this round of submission. */
	private final Set<PersonId> endorsers = new HashSet<>();

	/** Endorsements of this round in the place of a post that need not view them. */
	private final List<ProposalEvent.StepAssumed> unviewed = new ArrayList<>();

	/** An open step and the post with which it lies. */
	record Waiting(StepId id, StepKind kind, PostId post, String postTitle) {
	}

	/**
	 * Whether this actor may take the step: in its own post, or in its place as told.
	 */
	boolean mayTake(StepId step, PostId post, Actor by) {
		if (post.equals(by.post())) {
			return by.onBehalfOf() == null;
		}
		ProposalEvent.StepAssumed assumption = this.assumed.get(step);
		return assumption != null && assumption.by().equals(by);
	}

	/**
	 * Lets somebody take a step for another post.
	 * @param step as it is open; {@code null} if it is not
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.AssumeStep c, @Nullable Waiting step, Set<PersonId> authors,
			int duty) {
		if (step == null) {
			return refused(ProposalRejection.STEP_NOT_OPEN);
		}
		if (!isAssumable(step.kind(), c.capacity()) || step.post().equals(c.by().post())) {
			return refused(ProposalRejection.NOT_ASSUMABLE);
		}
		if (authors.contains(c.by().person())) {
			return refused(ProposalRejection.OWN_DRAFT);
		}
		Actor by = c.by().inPlaceOf(step.postTitle());
		ProposalEvent.StepAssumed assumption = new ProposalEvent.StepAssumed(c.proposal(), step.id(), step.kind(),
				c.capacity(), step.post(), step.postTitle(), by, c.on(), c.viewDueOn());
		return (c.capacity().isViewedAfterwards() || this.endorsers.contains(by.person()))
				? Verdict.of(assumption, view(assumption, duty, c.on())) : Verdict.of(assumption);
	}

	/**
	 * Skips a step; see {@link #decide(ProposalCommand.AssumeStep, Waiting, Set, int)}.
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.SkipStep c, @Nullable Waiting step, Set<PersonId> authors, int duty) {
		if (step == null) {
			return refused(ProposalRejection.STEP_NOT_OPEN);
		}
		if (step.kind() != StepKind.ENDORSE_BY_SECTION_CHIEF || step.post().equals(c.by().post())) {
			return refused(ProposalRejection.NOT_SKIPPABLE);
		}
		if (authors.contains(c.by().person())) {
			return refused(ProposalRejection.OWN_DRAFT);
		}
		if (c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		return Verdict.of(
				new ProposalEvent.StepSkipped(c.proposal(), step.id(), step.kind(), step.post(), step.postTitle(),
						c.reason().strip(), c.by(), c.on()),
				view(c.proposal(), duty, step.post(), step.postTitle(), "後閲", c.by(), c.on(), c.viewDueOn(),
						step.id()));
	}

	/**
	 * What others have to view because this person endorses a second step: what was done
	 * before in the place of somebody who delegated.
	 */
	List<ProposalEvent> viewsAfter(ProposalCommand.Endorse c, int duty) {
		List<ProposalEvent> views = new ArrayList<>();
		this.unviewed.stream()
			.filter((before) -> before.by().person().equals(c.by().person()) && !before.step().equals(c.step()))
			.forEach((before) -> views.add(view(before, duty + views.size(), c.on())));
		return views;
	}

	private static ProposalEvent view(ProposalEvent.StepAssumed done, int duty, LocalDate on) {
		return view(done.proposal(), duty, done.onBehalfOfPost(), done.onBehalfOfTitle(),
				done.capacity().word() + "の後閲", done.by(), on, done.viewDueOn(), done.step());
	}

	private static ProposalEvent view(ProposalId proposal, int duty, PostId post, String postTitle, String text,
			Actor by, LocalDate on, LocalDate dueOn, StepId step) {
		return new ProposalEvent.DutyImposed(proposal, duty, DutyKind.VIEW_AFTERWARDS, post, postTitle, text, by, on,
				dueOn.isBefore(on) ? on : dueOn, step);
	}

	/** Screening, tabling and resolving are done by posts with several holders. */
	private static boolean isAssumable(StepKind kind, Capacity capacity) {
		return switch (kind) {
			case ENDORSE_BY_SECTION_CHIEF -> true;
			case ENDORSE_BY_DIRECTOR, CONSULT, DECIDE_ALONE -> capacity != Capacity.SUPERIOR;
			case AMEND, SCREEN, CLARIFY_SCOPE, TABLE, RESOLVE, CONFIRM_CONDITIONS -> false;
		};
	}

	/** Another round of submission begins. */
	void begin() {
		this.endorsers.clear();
		this.unviewed.clear();
	}

	void on(ProposalEvent.StepAssumed e) {
		this.assumed.put(e.step(), e);
	}

	void on(ProposalEvent.Endorsed e) {
		this.unviewed.removeIf((before) -> before.by().person().equals(e.by().person()));
		ProposalEvent.StepAssumed assumption = this.assumed.get(e.step());
		if (this.endorsers.add(e.by().person()) && assumption != null && !assumption.capacity().isViewedAfterwards()
				&& assumption.by().equals(e.by())) {
			this.unviewed.add(assumption);
		}
	}

}
