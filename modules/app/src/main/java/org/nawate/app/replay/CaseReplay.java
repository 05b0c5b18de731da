package org.nawate.app.replay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CaseTimeline;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.TimelineFact;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.PastOrganisationQuery;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseReplayQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.stereotype.Component;

/** Reads a case as it was after any of its facts, from those facts alone. */
@Component
class CaseReplay {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final HistoryQuery history;

	private final CaseReplayQuery cases;

	private final ChangeTelling changes;

	private final FactWords words;

	private final PastOrganisationQuery organisation;

	CaseReplay(HistoryQuery history, CaseReplayQuery cases, ChangeTelling changes, FactWords words,
			PastOrganisationQuery organisation) {
		this.history = history;
		this.cases = cases;
		this.organisation = organisation;
		this.changes = changes;
		this.words = words;
	}

	/** The case right after a fact of it, after the last one if none is said. */
	Replayed<CaseInstant> at(ProposalId proposal, @Nullable Long position) {
		List<FactRow> facts = this.history.ofProposal(proposal);
		long drafted = facts.stream()
			.filter((fact) -> fact.event() instanceof ProposalEvent.Drafted)
			.mapToLong(FactRow::position)
			.findFirst()
			.orElse(-1);
		if (drafted < 0) {
			return new Replayed.Nothing<>();
		}
		List<FactRow> own = facts.stream().filter((fact) -> fact.position() >= drafted).toList();
		long at = (position != null) ? position : own.getLast().position();
		List<ReplayStep> all = steps(own);
		return own.stream()
			.filter((fact) -> fact.position() == at)
			.findFirst()
			.<Replayed<CaseInstant>>map((fact) -> new Replayed.Instant<>(
					instant(facts, ReplaySteps.at(all, at), fact, this.history.publishedOf(proposal))))
			.orElseGet(() -> new Replayed.NoAct<>(ReplaySteps.nearest(all, at)));
	}

	private CaseInstant instant(List<FactRow> facts, ReplaySteps steps, FactRow at, Map<Long, Long> publications) {
		List<FactRow> known = facts.stream().filter((fact) -> fact.position() <= at.position()).toList();
		LocalDate day = day(known);
		ReplayStep previous = steps.previous();
		CaseReplayQuery.Past past = this.cases
			.between(known, (previous != null) ? previous.at() : 0, at.position(), day)
			.orElseThrow();
		CaseFile file = past.now();
		List<DutyRow> duties = PastDuties.of(file, known, day);
		FactRow act = known.stream()
			.filter((fact) -> fact.position() == steps.current().position())
			.findFirst()
			.orElse(at);
		return new CaseInstant(at.position(), day, steps, act, past.before(), file,
				differences(past, at.position(), day), PastConsultation.of(known, day), duties, papers(file, known),
				known.stream().filter((fact) -> fact.event() instanceof ProposalEvent.Commented).toList(),
				PastVotes.of(file, known), PastAnswers.of(file, known),
				Sight.of(desks(file, duties, day, at.position()), known, publications, at.position()));
	}

	/** Whoever holds the headquarters' seats is told with the votes. */
	private List<Sight.Desk> desks(CaseFile file, List<DutyRow> duties, LocalDate day, long at) {
		Map<String, String> posts = Sight.desks(file, duties);
		Map<String, List<Holder>> holders = this.organisation.holders(posts.keySet().stream().map(PostId::new).toList(),
				day, at);
		return posts.entrySet()
			.stream()
			.map((post) -> new Sight.Desk(post.getKey(), post.getValue(),
					holders.getOrDefault(post.getKey(), List.of()).stream().map(Holder::personName).toList()))
			.toList();
	}

	private List<ChangeTelling.Comparison> differences(CaseReplayQuery.Past past, long at, LocalDate day) {
		CaseFile before = past.before();
		return (before == null || before.change().equals(past.now().change())) ? List.of()
				: this.changes.differences(before.change(), past.now().change(), day, KnownAt.fact(at));
	}

	/**
	 * The acts that say something new, each with the facts that move the picture after
	 * it.
	 */
	private List<ReplayStep> steps(List<FactRow> own) {
		List<FactRow> acts = CaseTimeline.acts(own);
		List<TimelineFact> told = this.words.timeline(acts, true);
		List<ReplayStep> steps = new ArrayList<>();
		for (int i = 0; i < acts.size(); i++) {
			FactRow act = acts.get(i);
			long until = (i + 1 < acts.size()) ? acts.get(i + 1).position() : Long.MAX_VALUE;
			long at = own.stream().mapToLong(FactRow::position).filter((one) -> one < until).max().orElseThrow();
			steps.add(new ReplayStep(i + 1, act.position(), at, told.get(i).what(),
					Objects.requireNonNullElse(told.get(i).who(), ""), act.recordedAt()));
		}
		return steps;
	}

	/** It never goes back: what is recorded late is known from the day it is recorded. */
	private static LocalDate day(List<FactRow> known) {
		return known.stream()
			.map(FactRow::actedOn)
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElseGet(() -> LocalDate.ofInstant(known.getLast().recordedAt(), JAPAN));
	}

	/** Those of the sheet, and those attached and not removed by then. */
	private static List<PaperRow> papers(CaseFile file, List<FactRow> known) {
		Map<Integer, PaperRow> attached = new TreeMap<>();
		for (FactRow fact : known) {
			if (fact.event() instanceof ProposalEvent.PaperAttached e) {
				attached.put(e.number(),
						new PaperRow(e.number(), e.paper().fileName(), e.paper().mediaType(), e.paper().size(),
								e.paper().sha256(), e.comment(), e.duty(), e.by().personName(), e.by().postTitle(),
								e.attachedOn()));
			}
			else if (fact.event() instanceof ProposalEvent.PaperRemoved e) {
				attached.remove(e.number());
			}
		}
		List<PaperRow> papers = new ArrayList<>();
		if (file.change() instanceof ProposedChange.Addition addition) {
			addition.sheet()
				.attachments()
				.forEach((paper) -> papers.add(new PaperRow(0, paper.fileName(), paper.mediaType(), paper.size(),
						paper.sha256(), null, null, null, null, null)));
		}
		papers.addAll(attached.values());
		return papers;
	}

}
