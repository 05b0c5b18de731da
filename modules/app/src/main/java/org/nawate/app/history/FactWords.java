package org.nawate.app.history;

import static org.nawate.app.history.Told.lines;
import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.nawate.app.look.TimelineFact;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Authority;
import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.StepKind;
import org.nawate.domain.staff.StaffEvent;

/**
 * Tells a fact as a sentence in the reader's language: what, who with the post held then,
 * by which authority, and the dates. Every stored name has its sentence under
 * {@code fact.<name>}.
 */
@Component("factWords")
public class FactWords {

	private final MessageSource messages;

	private final WarekiFormat wareki;

	private final HeadquartersWords headquarters;

	private final OrganisationWords organisation;

	private final ProjectWords projects;

	private final RefusalText refusals;

	FactWords(MessageSource messages, WarekiFormat wareki, HeadquartersWords headquarters,
			OrganisationWords organisation, ProjectWords projects, RefusalText refusals) {
		this.refusals = refusals;
		this.projects = projects;
		this.messages = messages;
		this.wareki = wareki;
		this.headquarters = headquarters;
		this.organisation = organisation;
	}

	/**
	 * A timeline of facts.
	 * @param inside whether the reader is logged in, and so may follow links to cases and
	 * meetings
	 */
	public List<TimelineFact> timeline(List<FactRow> facts, boolean inside) {
		return facts.stream().map((fact) -> tell(fact, inside)).toList();
	}

	/** One fact, told. */
	public TimelineFact tell(FactRow fact, boolean inside) {
		Told told = told(fact.event());
		Authority authority = fact.authority();
		return new TimelineFact("fact-" + fact.position(), fact.recordedAt(), what(fact, told), who(fact),
				blankToNull(told.detail()), told.before(), told.after(), (authority != null) ? say(authority) : null,
				(authority != null) ? href(authority, inside) : null, fact.decidedOn(), fact.effectiveOn(),
				tone(fact.event()));
	}

	/** What happened, in one short sentence. */
	public String what(FactRow fact) {
		return what(fact, told(fact.event()));
	}

	private String what(FactRow fact, Told told) {
		return text("fact." + fact.name(), told.arguments().toArray());
	}

	private @Nullable String who(FactRow fact) {
		if (fact.postTitle() == null) {
			return null;
		}
		String who = (fact.personName() != null) ? fact.postTitle() + " " + fact.personName() : fact.postTitle();
		return (fact.onBehalfOf() != null) ? text("fact.onBehalfOf", who, fact.onBehalfOf()) : who;
	}

	/** The authority in words. */
	public String say(Authority authority) {
		return switch (authority) {
			case Authority.Edition e ->
				text("fact.authority.edition", this.wareki.fiscalYear(e.fiscalYear()), e.source());
			case Authority.Submission s -> text("fact.authority.submission");
			case Authority.Resolution r -> (r.documentNumber() != null && !r.documentNumber().isBlank())
					? text("fact.authority.resolution.numbered", r.item(), r.documentNumber())
					: text("fact.authority.resolution", r.item());
			case Authority.Circulated c -> (c.documentNumber() != null && !c.documentNumber().isBlank())
					? text("fact.authority.circulated.numbered", c.documentNumber())
					: text("fact.authority.circulated");
			case Authority.SoleDecision d -> text("fact.authority.sole-decision", d.postTitle());
		};
	}

	private static @Nullable String href(Authority authority, boolean inside) {
		return switch (authority) {
			case Authority.Edition e -> "/editions/" + e.fiscalYear().year();
			case Authority.Submission s -> inside ? "/proposals/" + s.proposal() : null;
			case Authority.Resolution r -> inside ? "/meetings/" + r.meeting() + "#item-" + r.item() : null;
			case Authority.Circulated c -> inside ? "/circulations/" + c.circulation() : null;
			case Authority.SoleDecision d -> inside ? "/proposals/" + d.proposal() : null;
		};
	}

	private Told told(Object event) {
		return switch (event) {
			case ProjectEvent e -> this.projects.of(e);
			case ProposalEvent e -> ofProposal(e);
			case MeetingEvent e -> this.headquarters.of(e);
			case CirculationEvent e -> this.headquarters.of(e);
			case HeadquartersEvent e -> this.headquarters.of(e);
			case CalendarEvent e -> this.headquarters.of(e);
			case FlowBookEvent e -> this.headquarters.of(e);
			case ActionPlanEvent e -> this.projects.of(e);
			case OrganisationEvent e -> this.organisation.of(e);
			case StaffEvent e -> this.organisation.of(e);
			default -> plain();
		};
	}

	private Told ofProposal(ProposalEvent event) {
		return switch (event) {
			case ProposalEvent.Drafted e -> plain(e.number());
			case ProposalEvent.Revised e -> plain();
			case ProposalEvent.Submitted e -> plain(e.round());
			case ProposalEvent.TakenBack e -> plain();
			case ProposalEvent.Withdrawn e -> with(e.reason());
			case ProposalEvent.StepOpened e -> plain(e.postTitle(), step(e.kind()), this.wareki.day(e.dueOn()));
			case ProposalEvent.FlowFollowed e -> plain();
			case ProposalEvent.StepAssumed e ->
				plain(step(e.kind()), e.onBehalfOfTitle(), text("capacity." + e.capacity()));
			case ProposalEvent.StepSkipped e -> with(e.reason(), step(e.kind()), e.postTitle());
			case ProposalEvent.Endorsed e -> with(e.opinion(), step(e.kind()));
			case ProposalEvent.SentBack e -> with(lines(e.reason(), e.points()), step(e.kind()));
			case ProposalEvent.Screened e ->
				with(e.screening().remarks(), String.join("、", e.screening().departments()));
			case ProposalEvent.Clarified e ->
				with(e.screening().remarks(), String.join("、", e.screening().departments()));
			case ProposalEvent.Classified e -> with(text("fact.ground." + e.classification().ground(),
					String.join("、", e.classification().departments())), e.classification().businessClass());
			case ProposalEvent.ClassificationDeferred e -> plain();
			case ProposalEvent.ConsultationWished e ->
				with(e.reason(), names(e.wishes().stream().map(SectionWish::sectionName)));
			case ProposalEvent.SectionsAsked e -> asked(e);
			case ProposalEvent.ConsultationAnswered e -> with(e.opinion(), text("consultation.answer." + e.answer()));
			case ProposalEvent.ConsultedTold e -> plain(text("state.proposal." + e.end()),
					names(e.sections().stream().map(ConsultedSection::sectionName)));
			case ProposalEvent.AuthorityDetermined e -> with(e.ground(), text("authority." + e.authority()));
			case ProposalEvent.DecidedAlone e -> with(e.reason(), text("sole." + e.result()));
			case ProposalEvent.ReferredToHeadquarters e -> with(e.reason());
			case ProposalEvent.Tabled e -> plain(e.item());
			case ProposalEvent.Untabled e -> with(e.reason());
			case ProposalEvent.Resolved e -> with(lines(e.resolution().conditions(), List.of(e.resolution().reason())),
					text("resolution." + e.resolution().result()), e.item());
			case ProposalEvent.PutInCirculation e -> plain(text("circulation.ground." + e.ground()), e.item());
			case ProposalEvent.TakenFromCirculation e -> with(e.reason(), text("circulation.end." + e.end()));
			case ProposalEvent.ResolvedByCirculation e ->
				with(lines(e.resolution().conditions(), List.of(e.resolution().reason())),
						text("resolution." + e.resolution().result()), e.item());
			case ProposalEvent.ConditionsConfirmed e -> with(e.note());
			case ProposalEvent.Reminded e ->
				plain(text("reminder." + e.kind()), e.postTitle(), this.wareki.day(e.dueOn()));
			case ProposalEvent.Commented e -> with(e.text(), to(e.to()));
			case ProposalEvent.PaperAttached e -> with(text("fact.paper.hash", e.paper().sha256()), e.number(),
					e.paper().fileName(), (e.comment() != null) ? text("fact.paper.comment", e.comment())
							: (e.duty() != null) ? text("fact.paper.duty", e.duty()) : text("fact.paper.case"));
			case ProposalEvent.PaperRemoved e -> plain(e.number());
			case ProposalEvent.DutyImposed e ->
				with(e.text(), e.postTitle(), text("duty.kind." + e.kind()), e.number(), this.wareki.day(e.dueOn()));
			case ProposalEvent.DutyDischarged e -> with(e.note(), e.number());
			case ProposalEvent.DutyReassigned e -> with(e.reason(), e.number(), e.postTitle());
			case ProposalEvent.StepReassigned e -> with(e.reason(), step(e.kind()), e.fromTitle(), e.postTitle());
			case ProposalEvent.FlowVersionChanged e -> with(e.reason(), e.flow(), e.fromVersion(), e.toVersion());
			case ProposalEvent.HandedOver e -> with(e.reason(), e.fromTitle(), e.postTitle());
			case ProposalEvent.EffectRefused e -> with(refusal(e));
			case ProposalEvent.EffectRetried e -> plain(this.wareki.day(e.effectiveOn()));
			case ProposalEvent.EffectAbandoned e -> with(e.reason());
			case ProposalEvent.TookEffect e -> plain();
		};
	}

	/** Who is asked and why; also that nobody had to be. */
	private Told asked(ProposalEvent.SectionsAsked e) {
		if (e.sections().isEmpty()) {
			return plain(text("fact.sections.none"));
		}
		String grounds = e.sections()
			.stream()
			.map((section) -> text("fact.sections.ground", section.sectionName(), section.ground()))
			.collect(Collectors.joining("\n"));
		return with(grounds, names(e.sections().stream().map(ConsultedSection::sectionName)));
	}

	private static String names(Stream<String> names) {
		return names.collect(Collectors.joining("、"));
	}

	private static String tone(Object event) {
		return switch (event) {
			case ProjectEvent.Enrolled e -> "main";
			case ProjectEvent.Added e -> "main";
			case ProjectEvent.Activated e -> "main";
			case ProjectEvent.KgiRevised e -> "main";
			case ProjectEvent.Reclassified e -> "main";
			case ProjectEvent.Renamed e -> "main";
			case ProjectEvent.OwnerChanged e -> "main";
			case ProjectEvent.TookOver e -> "main";
			case ProjectEvent.BranchedOff e -> "main";
			case ProjectEvent.Suspended e -> "main";
			case ProjectEvent.Resumed e -> "main";
			case ProjectEvent.Corrected e -> "main";
			case MeetingEvent.ItemResolved e -> "main";
			case CirculationEvent.Concluded e -> "main";
			case ActionPlanEvent.EditionPublished e -> "main";
			case ActionPlanEvent.EditionCorrected e -> "main";
			case ProjectEvent.Abolished e -> "ended";
			case ProjectEvent.MergedInto e -> "ended";
			case ProjectEvent.SplitInto e -> "ended";
			case ProjectEvent.Completed e -> "ended";
			case ProjectEvent.Refused e -> "ended";
			case ProjectEvent.Withdrawn e -> "ended";
			case ProposalEvent.Withdrawn e -> "ended";
			case ProposalEvent.EffectAbandoned e -> "ended";
			default -> "";
		};
	}

	private String refusal(ProposalEvent.EffectRefused e) {
		return this.refusals.of(e.code(), e.details());
	}

	private String to(List<Addressee> posts) {
		return posts.isEmpty() ? text("comment.to.all")
				: posts.stream().map(Addressee::title).collect(Collectors.joining("、"));
	}

	private String step(StepKind kind) {
		return text("step." + kind);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private String text(String key, Object... arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, arguments, locale);
	}

}
