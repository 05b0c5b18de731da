package org.nawate.app.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.duty.DutyQuery;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.PastOrganisationQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseOpinion;
import org.nawate.app.proposal.CaseStep;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.StepKind;

import org.springframework.stereotype.Component;

/** Says in one sentence where a case is: with whom, since when, until when. */
@Component
public class CaseStanding {

	private final PastOrganisationQuery organisation;

	private final DutyQuery duties;

	private final Words words;

	private final Clock clock;

	CaseStanding(PastOrganisationQuery organisation, DutyQuery duties, Words words, Clock clock) {
		this.organisation = organisation;
		this.duties = duties;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Where a case is.
	 *
	 * @param text with whom since when, or how it ended
	 * @param due until when; {@code null} where nobody has to act
	 * @param overdue whether that day is past
	 */
	public record Standing(String text, @Nullable String due, boolean overdue) {
	}

	/** The sentence for a case today. */
	public Standing of(CaseFile file) {
		return of(file, LocalDate.now(this.clock), KnownAt.NOW,
				() -> this.duties.conditions(new ProposalId(file.proposalId())));
	}

	/**
	 * The sentence for a case as it was on a day, with who held the posts by what was
	 * known at an instant.
	 * @param conditions of its approval as they were then
	 */
	public Standing of(CaseFile file, LocalDate day, KnownAt known, Supplier<DutyQuery.Conditions> conditions) {
		CaseStep step = file.openStep();
		if (step != null) {
			return waiting(file, step, day, known, conditions);
		}
		if (file.effectRefused() != null) {
			return new Standing(this.words.of("case.standing.EFFECT_REFUSED", this.words.day(file.effectiveOn())), null,
					true);
		}
		ProposalEvent.DecidedAlone alone = file.soleDecision();
		if (alone != null && (file.state() == ProposalState.RESOLVED || file.state() == ProposalState.REFUSED)) {
			return new Standing(this.words.of("case.standing." + file.state() + ".alone",
					this.words.day(alone.authority().decidedOn()), alone.authority().postTitle(),
					this.words.day(file.effectiveOn())), null, false);
		}
		return new Standing(switch (file.state()) {
			case DRAFT -> this.words.of("case.standing.DRAFT", this.words.day(file.draftedOn()),
					file.drafter().postTitle(), file.drafter().personName());
			case RESOLVED -> this.words.of(decided(file, "case.standing.RESOLVED"), this.words.day(decidedOn(file)),
					this.words.day(file.effectiveOn()));
			case IN_EFFECT -> this.words.of("case.standing.IN_EFFECT", this.words.day(file.effectiveOn()));
			case REFUSED -> this.words.of(decided(file, "case.standing.REFUSED"), this.words.day(decidedOn(file)));
			case WITHDRAWN -> withdrawn(file);
			case ABANDONED -> this.words.of("case.standing.ABANDONED");
			default -> this.words.of("case.standing.other", this.words.of("state.proposal." + file.state()));
		}, null, false);
	}

	/** The people who hold a post today; empty for the headquarters as a whole. */
	public String holders(String post) {
		return names(
				this.organisation.holders(List.of(new PostId(post)), LocalDate.now(this.clock), KnownAt.NOW.position())
					.getOrDefault(post, List.of()));
	}

	private String names(List<Holder> holders) {
		return holders.stream().map(Holder::personName).collect(Collectors.joining(this.words.of("case.separator")));
	}

	/** With all who are to act at once; due is what is due first. */
	private Standing waiting(CaseFile file, CaseStep step, LocalDate today, KnownAt known,
			Supplier<DutyQuery.Conditions> conditions) {
		List<CaseStep> together = file.openSteps().stream().filter((other) -> other.kind() == step.kind()).toList();
		Map<String, List<Holder>> holders = (step.kind() == StepKind.RESOLVE) ? Map.of() : this.organisation
			.holders(together.stream().map((one) -> new PostId(one.postId())).toList(), today, known.position());
		String who = together.stream()
			.map((one) -> who(one, names(holders.getOrDefault(one.postId(), List.of()))))
			.collect(Collectors.joining(this.words.of("case.separator")));
		String due = step.overdue()
				? this.words.of("case.standing.overdue", this.words.day(step.dueOn()),
						ChronoUnit.DAYS.between(step.dueOn(), today))
				: this.words.of(today.equals(step.dueOn()) ? "case.standing.today" : "case.standing.due",
						this.words.day(step.dueOn()));
		if (file.circulationId() != null && step.kind() == StepKind.RESOLVE) {
			// Until when, the circulation itself says.
			return new Standing(this.words.of("case.standing.CIRCULATION", this.words.day(step.since())), null, false);
		}
		String text = this.words.of("case.standing." + step.kind(), this.words.day(step.since()), who);
		return new Standing((step.kind() == StepKind.CONFIRM_CONDITIONS) ? say(conditions.get()) + text : text, due,
				step.overdue());
	}

	private String who(CaseStep step, String holders) {
		return holders.isEmpty() ? step.postTitle() : this.words.of("case.standing.who", step.postTitle(), holders);
	}

	/** Until its conditions are met and confirmed, nothing takes effect. */
	private String say(DutyQuery.Conditions conditions) {
		if (conditions.total() == 0) {
			return this.words.of("case.standing.conditions");
		}
		return (conditions.open() > 0)
				? this.words.of("case.standing.conditions.open", conditions.total(), conditions.open())
				: this.words.of("case.standing.conditions.met", conditions.total());
	}

	private String withdrawn(CaseFile file) {
		return file.opinions()
			.stream()
			.filter((opinion) -> opinion.act() == CaseOpinion.Act.WITHDRAWN)
			.findFirst()
			.map((opinion) -> this.words.of("case.standing.WITHDRAWN", this.words.day(opinion.on()),
					opinion.by().postTitle(), opinion.by().personName()))
			.orElseGet(() -> this.words.of("state.proposal.WITHDRAWN"));
	}

	/** A meeting's decision and one in writing are said apart. */
	private static String decided(CaseFile file, String key) {
		CaseFile.Resolution resolution = file.resolution();
		return (resolution != null && resolution.circulationId() != null) ? key + ".circulated" : key;
	}

	private static @Nullable LocalDate decidedOn(CaseFile file) {
		CaseFile.Resolution resolution = file.resolution();
		return (resolution != null) ? resolution.resolution().decidedOn() : null;
	}

}
