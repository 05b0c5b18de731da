package org.nawate.app.explain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.look.Words;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.stereotype.Component;

/**
 * Tells how a case came to its decision: who drafted, endorsed, screened, answered and
 * decided, one sentence for each act that had to do with it.
 */
@Component
class CourseWords {

	private final Words words;

	CourseWords(Words words) {
		this.words = words;
	}

	/** In the order in which it was recorded. */
	List<Sentence> of(ProposalId proposal, CaseFacts known) {
		return known.rows()
			.stream()
			.flatMap((row) -> say(row, proposal, known).map((text) -> Sentence.of(new Clause(text, row.position())))
				.stream())
			.toList();
	}

	private Optional<String> say(FactRow row, ProposalId proposal, CaseFacts known) {
		return Optional.ofNullable(switch (row.event()) {
			case ProposalEvent e -> say(e, known);
			case MeetingEvent.ItemResolved e when e.proposal().equals(proposal) ->
				of("resolved", this.words.day(e.resolution().decidedOn()), name(e.meeting(), known), e.item(),
						this.words.of("resolution." + e.resolution().result()),
						saying("conditions", e.resolution().conditions()) + saying("reason", e.resolution().reason()));
			case CirculationEvent.Concluded e -> CaseFacts.outcome(e, proposal)
				.map((outcome) -> of("circulated", this.words.day(e.decidedOn()), this.words.of("explain.circulation"),
						this.words.of("circulation.result." + outcome.result()),
						saying("conditions", outcome.conditions()) + saying("reason", outcome.reason())))
				.orElse(null);
			default -> null;
		});
	}

	/** Nothing of what is only written down, reminded of or passed on. */
	private @Nullable String say(ProposalEvent event, CaseFacts known) {
		return switch (event) {
			case ProposalEvent.Drafted e -> of("drafted", this.words.day(e.draftedOn()), who(e.drafter()), e.number());
			case ProposalEvent.Submitted e when e.round() > 1 ->
				of("submittedAgain", this.words.day(e.submittedOn()), who(e.by()), e.round());
			case ProposalEvent.TakenBack e -> of("takenBack", this.words.day(e.takenBackOn()), who(e.by()));
			case ProposalEvent.Withdrawn e ->
				of("withdrawn", this.words.day(e.withdrawnOn()), who(e.by()), saying("reason", e.reason()));
			case ProposalEvent.StepSkipped e ->
				of("skipped", this.words.day(e.skippedOn()), e.postTitle(), who(e.by()), saying("reason", e.reason()));
			case ProposalEvent.Endorsed e ->
				of("endorsed", this.words.day(e.endorsedOn()), who(e.by()), saying("opinion", e.opinion()));
			case ProposalEvent.SentBack e -> of("sentBack", this.words.day(e.sentBackOn()), who(e.by()),
					saying("reason", String.join(this.words.of("case.separator"), said(e.reason(), e.points()))));
			case ProposalEvent.Screened e -> of("screened", this.words.day(e.screenedOn()), who(e.by()));
			case ProposalEvent.Clarified e -> of("clarified", this.words.day(e.clarifiedOn()), who(e.by()));
			case ProposalEvent.Classified e ->
				of("classified", this.words.day(e.classifiedOn()), e.classification().businessClass());
			case ProposalEvent.ConsultationAnswered e -> of("consulted", this.words.day(e.answeredOn()), who(e.by()),
					this.words.of("consultation.answer." + e.answer()), saying("opinion", e.opinion()));
			case ProposalEvent.AuthorityDetermined e -> of("authority", this.words.day(e.determinedOn()),
					this.words.of("authority." + e.authority()), saying("ground", e.ground()));
			case ProposalEvent.DecidedAlone e -> of("decidedAlone." + e.result(),
					this.words.day(e.authority().decidedOn()), who(e.by()), saying("reason", e.reason()));
			case ProposalEvent.ReferredToHeadquarters e ->
				of("referred", this.words.day(e.referredOn()), who(e.by()), saying("reason", e.reason()));
			case ProposalEvent.Tabled e ->
				of("tabled", this.words.day(e.tabledOn()), name(e.meeting(), known), e.item());
			case ProposalEvent.Untabled e ->
				of("untabled", this.words.day(e.untabledOn()), name(e.meeting(), known), saying("reason", e.reason()));
			case ProposalEvent.PutInCirculation e -> of("putInCirculation", this.words.day(e.putOn()), who(e.by()));
			case ProposalEvent.ConditionsConfirmed e ->
				of("conditionsConfirmed", this.words.day(e.confirmedOn()), who(e.by()));
			case ProposalEvent.EffectRefused e -> of("effectRefused", this.words.day(e.refusedOn()));
			case ProposalEvent.EffectAbandoned e ->
				of("effectAbandoned", this.words.day(e.abandonedOn()), who(e.by()), saying("reason", e.reason()));
			case ProposalEvent.TookEffect e -> of("tookEffect", this.words.day(e.effectiveOn()));
			default -> null;
		};
	}

	private static List<String> said(String reason, List<String> points) {
		return reason.isBlank() ? points
				: java.util.stream.Stream.concat(java.util.stream.Stream.of(reason), points.stream()).toList();
	}

	private String name(MeetingId meeting, CaseFacts known) {
		return known.nameOf(meeting).orElseGet(() -> this.words.of("explain.meeting"));
	}

	private String who(Actor actor) {
		String who = this.words.of("explain.who", actor.postTitle(), actor.personName());
		return (actor.onBehalfOf() != null) ? this.words.of("fact.onBehalfOf", who, actor.onBehalfOf()) : who;
	}

	/** A sentence of what was said with it; empty for nothing. */
	private String saying(String what, String text) {
		return text.isBlank() ? "" : this.words.of("explain.saying." + what, text.strip());
	}

	private String of(String key, @Nullable Object... arguments) {
		return this.words.of("explain.course." + key, arguments);
	}

}
