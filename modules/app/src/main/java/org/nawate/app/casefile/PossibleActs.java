package org.nawate.app.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nawate.app.look.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseStep;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.staff.StandInRights;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.StepKind;

import org.springframework.stereotype.Component;

/**
 * What a person may do with a case now, the main act first. It only offers: the case
 * itself decides.
 */
@Component
class PossibleActs {

	private final Words words;

	private final StandInRights inPlace;

	private final Clock clock;

	PossibleActs(Words words, StandInRights inPlace, Clock clock) {
		this.words = words;
		this.inPlace = inPlace;
		this.clock = clock;
	}

	List<PossibleAct> of(CaseFile file, Acting acting) {
		List<PossibleAct> acts = new ArrayList<>();
		String page = "/proposals/" + file.proposalId();
		boolean drafter = drafts(file, acting);
		if (drafter && isEditable(file)) {
			acts.add(file.prepared() ? act("submitPrepared", page + "/submission", "primary", false)
					: act(file.round() == 0 ? "edit" : "amend", page + "/edit", "primary", false));
		}
		file.openSteps()
			.stream()
			.filter((step) -> isOwn(step, file, acting))
			.forEach((step) -> acts.add(step(step, file)));
		if (acting.may(Permission.STAND_IN)) {
			file.openSteps()
				.stream()
				.filter((step) -> !acting.inboxPosts().contains(new PostId(step.postId())))
				.forEach((step) -> inPlace(step, file, acting).ifPresent(acts::add));
		}
		if (acting.may(Permission.KEEP_ORGANISATION)) {
			file.openSteps()
				.stream()
				.filter((step) -> isEndorsement(step) && !acting.inboxPosts().contains(new PostId(step.postId())))
				.forEach((step) -> acts.add(reassign(step)));
		}
		if (file.effectRefused() != null && acting.may(Permission.SUPERVISE)) {
			acts.add(act("settleEffect", page + "/effect", "primary", false));
		}
		if (drafter && mayBeTakenBack(file)) {
			acts.add(act("takeBack", page + "/take-back", "", true));
		}
		if (drafter && !file.state().isDecided()) {
			acts.add(act("withdraw", page + "/withdrawal", "danger", false));
		}
		return acts;
	}

	/** Why an open step is not offered though it lies with a post of this person. */
	boolean isOwnDraft(CaseFile file, Acting acting) {
		return file.openSteps().stream().anyMatch((step) -> isOwnDraft(step, file, acting));
	}

	private static boolean isOwnDraft(CaseStep step, CaseFile file, Acting acting) {
		return step.kind() != StepKind.AMEND && step.kind() != StepKind.RESOLVE
				&& acting.inboxPosts().contains(new PostId(step.postId()))
				&& file.drafter().person().equals(acting.person());
	}

	static boolean drafts(CaseFile file, Acting acting) {
		return acting.posts().stream().anyMatch((held) -> held.postId().equals(file.drafter().post().value()));
	}

	static boolean isEditable(CaseFile file) {
		return file.state() == ProposalState.DRAFT || file.state() == ProposalState.AMENDING;
	}

	/** The first endorsement is the first act after a submission. */
	static boolean mayBeTakenBack(CaseFile file) {
		return file.state() == ProposalState.ENDORSING
				&& file.openSteps().stream().anyMatch((step) -> step.kind() == StepKind.ENDORSE_BY_SECTION_CHIEF);
	}

	private boolean isOwn(CaseStep step, CaseFile file, Acting acting) {
		return step.kind() != StepKind.AMEND && acting.inboxPosts().contains(new PostId(step.postId()))
				&& !isOwnDraft(step, file, acting);
	}

	private PossibleAct step(CaseStep step, CaseFile file) {
		String href = (step.kind() == StepKind.RESOLVE)
				? "/meetings/" + Objects.requireNonNullElse(file.meetingId(), "") : "/inbox/" + step.stepId();
		if (step.kind() == StepKind.RESOLVE && file.circulationId() != null) {
			return new PossibleAct(this.words.of("case.act.step.CIRCULATION"),
					this.words.of("case.act.step.CIRCULATION.effect"), "/circulations/" + file.circulationId(),
					"primary", false);
		}
		return new PossibleAct(this.words.of("case.act.step." + step.kind()),
				this.words.of("case.act.step." + step.kind() + ".effect"), href, "primary", false);
	}

	private static boolean isEndorsement(CaseStep step) {
		return step.kind() == StepKind.ENDORSE_BY_SECTION_CHIEF || step.kind() == StepKind.ENDORSE_BY_DIRECTOR;
	}

	private PossibleAct reassign(CaseStep step) {
		return new PossibleAct(this.words.of("case.act.reassign", step.postTitle()),
				this.words.of("case.act.reassign.effect"), "/inbox/" + step.stepId() + "/reassignment", "", false);
	}

	/** The step of another post, absent or delegating. */
	private Optional<PossibleAct> inPlace(CaseStep step, CaseFile file, Acting acting) {
		StandInRights.OpenStep open = new StandInRights.OpenStep(step.stepId(), new ProposalId(file.proposalId()),
				step.kind(), new PostId(step.postId()));
		return this.inPlace.offer(open, acting, LocalDate.now(this.clock)).map((offer) -> {
			String code = (offer.capacity() != null) ? "case.act.inPlace." + offer.capacity() : "case.act.inPlace.skip";
			return new PossibleAct(this.words.of(code, step.postTitle()),
					this.words.of("case.act.inPlace.effect", offer.by().title()),
					"/inbox/" + step.stepId() + "/in-place", "primary", false);
		});
	}

	private PossibleAct act(String code, String href, String tone, boolean posts) {
		return new PossibleAct(this.words.of("case.act." + code), this.words.of("case.act." + code + ".effect"), href,
				tone, posts);
	}

}
