package org.nawate.app.history;

import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.look.TimelineFact;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.domain.act.Authority;
import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.staff.StaffEvent;

/**
 * Tells a fact as a sentence in the reader's language: what, who with the post held then,
 * by which authority, and the dates. Every stored name has its sentence under
 * {@code fact.<name>}.
 */
@Component("factWords")
public class FactWords {

	private final Words words;

	private final WarekiFormat wareki;

	private final HeadquartersWords headquarters;

	private final OrganisationWords organisation;

	private final ProjectWords projects;

	private final ProposalWords proposals;

	private final FindingWords findings;

	FactWords(Words words, WarekiFormat wareki, HeadquartersWords headquarters, OrganisationWords organisation,
			ProjectWords projects, ProposalWords proposals, FindingWords findings) {
		this.words = words;
		this.wareki = wareki;
		this.headquarters = headquarters;
		this.organisation = organisation;
		this.projects = projects;
		this.proposals = proposals;
		this.findings = findings;
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
		return new TimelineFact(fact.position(), fact.recordedAt(), what(fact, told), who(fact),
				blankToNull(told.detail()), told.before(), told.after(), (authority != null) ? say(authority) : null,
				(authority != null) ? href(authority, inside) : null, fact.decidedOn(), fact.effectiveOn(),
				tone(fact.event()));
	}

	/** What happened, in one short sentence. */
	public String what(FactRow fact) {
		return what(fact, told(fact.event()));
	}

	private String what(FactRow fact, Told told) {
		return this.words.of("fact." + fact.name(), told.arguments().toArray());
	}

	private @Nullable String who(FactRow fact) {
		if (fact.postTitle() == null) {
			return null;
		}
		String who = (fact.personName() != null) ? fact.postTitle() + " " + fact.personName() : fact.postTitle();
		return (fact.onBehalfOf() != null) ? this.words.of("fact.onBehalfOf", who, fact.onBehalfOf()) : who;
	}

	/** The authority in words. */
	public String say(Authority authority) {
		return switch (authority) {
			case Authority.Edition e ->
				this.words.of("fact.authority.edition", this.wareki.fiscalYear(e.fiscalYear()), e.source());
			case Authority.Submission s -> this.words.of("fact.authority.submission");
			case Authority.Resolution r -> (r.documentNumber() != null && !r.documentNumber().isBlank())
					? this.words.of("fact.authority.resolution.numbered", r.item(), r.documentNumber())
					: this.words.of("fact.authority.resolution", r.item());
			case Authority.Circulated c -> (c.documentNumber() != null && !c.documentNumber().isBlank())
					? this.words.of("fact.authority.circulated.numbered", c.documentNumber())
					: this.words.of("fact.authority.circulated");
			case Authority.SoleDecision d -> this.words.of("fact.authority.sole-decision", d.postTitle());
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
			case ProposalEvent e -> this.proposals.of(e);
			case FindingEvent e -> this.findings.of(e);
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

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
