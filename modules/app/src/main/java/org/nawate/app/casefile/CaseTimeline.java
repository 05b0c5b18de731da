package org.nawate.app.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.TimelineFact;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.stereotype.Component;

/** Tells the facts of a case, oldest first, without those that say nothing new. */
@Component
public class CaseTimeline {

	/**
	 * They move the flow's picture alone, or repeat what another aggregate's fact tells.
	 */
	private static final Set<String> SILENT = Set.of("proposal.FlowFollowed", "meeting.ItemTabled", "project.Proposed",
			"project.Classified");

	private final HistoryQuery history;

	private final FactWords words;

	CaseTimeline(HistoryQuery history, FactWords words) {
		this.history = history;
		this.words = words;
	}

	List<TimelineFact> of(ProposalId proposal) {
		return this.words.timeline(acts(this.history.ofProposal(proposal)), true);
	}

	/** Of the facts of a case those that say something new. */
	public static List<FactRow> acts(List<FactRow> all) {
		List<FactRow> facts = all.stream().filter((fact) -> !SILENT.contains(fact.name())).toList();
		return IntStream.range(0, facts.size()).filter((i) -> !isSavedAgain(facts, i)).mapToObj(facts::get).toList();
	}

	/** A draft saves itself often; the last of a run tells enough. */
	private static boolean isSavedAgain(List<FactRow> facts, int i) {
		return facts.get(i).event() instanceof ProposalEvent.Revised && i + 1 < facts.size()
				&& facts.get(i + 1).event() instanceof ProposalEvent.Revised;
	}

}
