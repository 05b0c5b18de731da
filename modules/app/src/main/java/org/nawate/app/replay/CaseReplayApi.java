package org.nawate.app.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling.Comparison;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposalState;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays of cases by the API. */
@RestController
@RequestMapping("/api/proposals/{id}/replay")
@Tag(name = "案件 proposals")
class CaseReplayApi {

	private final CaseReplay replay;

	CaseReplayApi(CaseReplay replay) {
		this.replay = replay;
	}

	@GetMapping
	@Operation(summary = "A case as it was right after one of its facts, the last if none is said")
	CaseAtInstant at(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
		return CaseAtInstant
			.of(this.replay.at(new ProposalId(id), ReplayNumber.said(at)).orRefuse(at, ProposalRejection.UNKNOWN));
	}

	/**
	 * A case at an instant.
	 *
	 * @param at number of the fact up to which it is told
	 * @param day the business day by then
	 * @param act the act that is shown
	 * @param stateBefore where the case was before it; {@code null} for its first act
	 * @param differences what the act changed in what the case asks for
	 * @param votes at the meeting that dealt with it
	 * @param answers in the circulation that dealt with it
	 * @param visibleTo who could see it
	 * @param acts all of its acts; {@code at} of each is the instant right after it
	 */
	record CaseAtInstant(long at, LocalDate day, Instant recordedAt, ReplayedAct act,
			@Nullable ProposalState stateBefore, CaseFile proposal, List<Comparison> differences,
			Consultation consultation, List<DutyRow> duties, List<PaperRow> papers, @Nullable PastVotes votes,
			@Nullable PastAnswers answers, VisibleTo visibleTo, List<ReplayedAct> acts) {

		static CaseAtInstant of(CaseInstant instant) {
			ReplaySteps steps = instant.steps();
			CaseFile before = instant.before();
			Sight sight = instant.sight();
			return new CaseAtInstant(instant.at(), instant.day(), steps.current().recordedAt(),
					ReplayedAct.of(steps.current()), (before != null) ? before.state() : null, instant.file(),
					instant.differences(), instant.consultation(), instant.duties(), instant.papers(), instant.votes(),
					instant.answers(),
					new VisibleTo(sight.readers().stream().sorted().toList(), sight.everybody(), sight.desks(),
							sight.published().stream().map(FactRow::position).toList()),
					steps.all().stream().map(ReplayedAct::of).toList());
		}

	}

	/** An act of the case. */
	record ReplayedAct(int number, long position, long at, String what, String who) {

		static ReplayedAct of(ReplayStep step) {
			return new ReplayedAct(step.number(), step.position(), step.at(), step.what(), step.who());
		}

	}

	/**
	 * Who could see the case.
	 *
	 * @param postKinds kinds of posts that read every case
	 * @param everybody whether those are all kinds that there are
	 * @param desks posts in whose inbox it stood, with who held them by what was known
	 * then
	 * @param citizens numbers of its facts that citizens could read
	 */
	record VisibleTo(List<PostKind> postKinds, boolean everybody, List<Sight.Desk> desks, List<Long> citizens) {
	}

}
