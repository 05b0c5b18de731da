package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Classification;
import org.nawate.domain.proposal.ProposalEvent.AuthorityDetermined;
import org.nawate.domain.proposal.ProposalEvent.DecidedAlone;
import org.nawate.domain.proposal.ProposalEvent.EffectRefused;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepId;

/**
 * A case, all that its page shows.
 *
 * @param number 案件番号
 * @param title the project's name
 * @param drafter who drafted it, with the post held then
 * @param section the drafter's unit
 * @param round how many times it was submitted
 * @param openSteps where it waits, the most urgent first; none while drafted, for its
 * day, or at its end
 * @param classificationDeferred 判定保留
 * @param authority who decides, as determined for the last submission; {@code null}
 * before
 * @param soleDecision what one post decided alone
 * @param meetingId the meeting on whose agenda it stands now
 * @param circulationId the circulation in which it is now
 * @param resolution the last one, also one that sent it back or carried it over
 * @param effectiveOn the day resolved
 * @param conditionsOpen approved on conditions that are not yet confirmed
 * @param effectRefused why it could not take effect, until that is settled
 */
public record CaseFile(String proposalId, String number, ProposalKind kind, String title, ProposalState state,
		String planId, String projectId, Actor drafter, Section section, ProposedChange change, int round,
		List<CaseStep> openSteps, @Nullable Screening screening, @Nullable Classification classification,
		boolean classificationDeferred, @Nullable AuthorityDetermined authority, @Nullable DecidedAlone soleDecision,
		@Nullable String meetingId, @Nullable Integer item, @Nullable String circulationId,
		@Nullable Resolution resolution, @Nullable LocalDate effectiveOn, boolean conditionsOpen,
		@Nullable EffectRefused effectRefused, LocalDate draftedOn, @Nullable LocalDate submittedOn,
		List<CaseOpinion> opinions, @Nullable CasePath path) {

	public CaseFile {
		openSteps = List.copyOf(openSteps);
	}

	/**
	 * Whether it was put together by the system, as the owners of a reorganisation are:
	 * it is submitted as it is.
	 */
	@JsonProperty
	public boolean prepared() {
		return this.drafter.person().equals(Actor.system().person());
	}

	/** The most urgent of the steps at which it waits. */
	@JsonProperty
	public @Nullable CaseStep openStep() {
		return this.openSteps.isEmpty() ? null : this.openSteps.getFirst();
	}

	/** The open step with that id; {@code null} if it is not open. */
	public @Nullable CaseStep openStep(StepId step) {
		return this.openSteps.stream().filter((open) -> open.stepId().equals(step.value())).findFirst().orElse(null);
	}

	/** A unit as it is called today. */
	public record Section(String unitId, String name, @Nullable String departmentName) {
	}

	/**
	 * What a meeting or a circulation resolved on which item.
	 *
	 * @param meetingId the meeting; {@code null} with a circulation
	 * @param circulationId the circulation; {@code null} with a meeting
	 */
	public record Resolution(ItemResolution resolution, @Nullable String meetingId, @Nullable String circulationId,
			int item) {
	}

}
