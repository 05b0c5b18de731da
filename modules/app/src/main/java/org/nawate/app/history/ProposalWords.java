package org.nawate.app.history;

import static org.nawate.app.history.Told.lines;
import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.StepKind;

/** Tells the facts of cases. */
@Component
class ProposalWords {

	private final Words words;

	private final WarekiFormat wareki;

	private final RefusalText refusals;

	ProposalWords(Words words, WarekiFormat wareki, RefusalText refusals) {
		this.words = words;
		this.wareki = wareki;
		this.refusals = refusals;
	}

	Told of(ProposalEvent event) {
		return switch (event) {
			case ProposalEvent.Drafted e -> plain(e.number());
			case ProposalEvent.Revised e -> plain();
			case ProposalEvent.Submitted e -> plain(e.round());
			case ProposalEvent.TakenBack e -> plain();
			case ProposalEvent.Withdrawn e -> with(e.reason());
			case ProposalEvent.StepOpened e -> plain(e.postTitle(), step(e.kind()), this.wareki.day(e.dueOn()));
			case ProposalEvent.FlowFollowed e -> plain();
			case ProposalEvent.StepAssumed e ->
				plain(step(e.kind()), e.onBehalfOfTitle(), this.words.of("capacity." + e.capacity()));
			case ProposalEvent.StepSkipped e -> with(e.reason(), step(e.kind()), e.postTitle());
			case ProposalEvent.Endorsed e -> with(e.opinion(), step(e.kind()));
			case ProposalEvent.SentBack e -> with(lines(e.reason(), e.points()), step(e.kind()));
			case ProposalEvent.Screened e ->
				with(e.screening().remarks(), String.join("、", e.screening().departments()));
			case ProposalEvent.Clarified e ->
				with(e.screening().remarks(), String.join("、", e.screening().departments()));
			case ProposalEvent.Classified e -> with(this.words.of("fact.ground." + e.classification().ground(),
					String.join("、", e.classification().departments())), e.classification().businessClass());
			case ProposalEvent.ClassificationDeferred e -> plain();
			case ProposalEvent.ConsultationWished e ->
				with(e.reason(), names(e.wishes().stream().map(SectionWish::sectionName)));
			case ProposalEvent.SectionsAsked e -> asked(e);
			case ProposalEvent.ConsultationAnswered e ->
				with(e.opinion(), this.words.of("consultation.answer." + e.answer()));
			case ProposalEvent.ConsultedTold e -> plain(this.words.of("state.proposal." + e.end()),
					names(e.sections().stream().map(ConsultedSection::sectionName)));
			case ProposalEvent.AuthorityDetermined e -> with(e.ground(), this.words.of("authority." + e.authority()));
			case ProposalEvent.DecidedAlone e -> with(e.reason(), this.words.of("sole." + e.result()));
			case ProposalEvent.ReferredToHeadquarters e -> with(e.reason());
			case ProposalEvent.Tabled e -> plain(e.item());
			case ProposalEvent.Untabled e -> with(e.reason());
			case ProposalEvent.Resolved e -> with(lines(e.resolution().conditions(), List.of(e.resolution().reason())),
					this.words.of("resolution." + e.resolution().result()), e.item());
			case ProposalEvent.PutInCirculation e -> plain(this.words.of("circulation.ground." + e.ground()), e.item());
			case ProposalEvent.TakenFromCirculation e -> with(e.reason(), this.words.of("circulation.end." + e.end()));
			case ProposalEvent.ResolvedByCirculation e ->
				with(lines(e.resolution().conditions(), List.of(e.resolution().reason())),
						this.words.of("resolution." + e.resolution().result()), e.item());
			case ProposalEvent.ConditionsConfirmed e -> with(e.note());
			case ProposalEvent.Reminded e ->
				plain(this.words.of("reminder." + e.kind()), e.postTitle(), this.wareki.day(e.dueOn()));
			case ProposalEvent.Commented e -> with(e.text(), to(e.to()));
			case ProposalEvent.PaperAttached e ->
				with(this.words.of("fact.paper.hash", e.paper().sha256()), e.number(), e.paper().fileName(),
						(e.comment() != null) ? this.words.of("fact.paper.comment", e.comment()) : (e.duty() != null)
								? this.words.of("fact.paper.duty", e.duty()) : this.words.of("fact.paper.case"));
			case ProposalEvent.PaperRemoved e -> plain(e.number());
			case ProposalEvent.DutyImposed e -> with(e.text(), e.postTitle(), this.words.of("duty.kind." + e.kind()),
					e.number(), this.wareki.day(e.dueOn()));
			case ProposalEvent.DutyDischarged e -> with(e.note(), e.number());
			case ProposalEvent.DutyReassigned e -> with(e.reason(), e.number(), e.postTitle());
			case ProposalEvent.StepReassigned e -> with(e.reason(), step(e.kind()), e.fromTitle(), e.postTitle());
			case ProposalEvent.FlowVersionChanged e -> with(e.reason(), e.flow(), e.fromVersion(), e.toVersion());
			case ProposalEvent.HandedOver e -> with(e.reason(), e.fromTitle(), e.postTitle());
			case ProposalEvent.EffectRefused e -> with(this.refusals.of(e.code(), e.details()));
			case ProposalEvent.EffectRetried e -> plain(this.wareki.day(e.effectiveOn()));
			case ProposalEvent.EffectAbandoned e -> with(e.reason());
			case ProposalEvent.TookEffect e -> plain();
		};
	}

	/** Who is asked and why; also that nobody had to be. */
	private Told asked(ProposalEvent.SectionsAsked e) {
		if (e.sections().isEmpty()) {
			return plain(this.words.of("fact.sections.none"));
		}
		String grounds = e.sections()
			.stream()
			.map((section) -> this.words.of("fact.sections.ground", section.sectionName(), section.ground()))
			.collect(Collectors.joining("\n"));
		return with(grounds, names(e.sections().stream().map(ConsultedSection::sectionName)));
	}

	private static String names(Stream<String> names) {
		return names.collect(Collectors.joining("、"));
	}

	private String to(List<Addressee> posts) {
		return posts.isEmpty() ? this.words.of("comment.to.all")
				: posts.stream().map(Addressee::title).collect(Collectors.joining("、"));
	}

	private String step(StepKind kind) {
		return this.words.of("step." + kind);
	}

}
