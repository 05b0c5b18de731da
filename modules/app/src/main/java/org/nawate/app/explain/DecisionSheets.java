package org.nawate.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.casefile.ChangeTelling.Comparison;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.SoleResult;

import org.springframework.stereotype.Component;

/** Puts together what the cover sheet of a decision says, so that it fits one page. */
@Component
class DecisionSheets {

	/** Lines of a comparison, and characters in all its cells of one side. */
	private static final int LINES = 5;

	private static final int CHARACTERS = 120;

	/** Acts on the way. */
	private static final int ACTS = 9;

	/** Characters of the sentences. */
	private static final int SENTENCE = 200;

	private static final int REASON = 90;

	private static final int NAME = 50;

	private final CaseQuery cases;

	private final HistoryQuery history;

	private final Explanations explanations;

	private final DecisionWords decisions;

	private final DecisionRoute routes;

	private final ChangeTelling changes;

	private final FactWords facts;

	private final Words words;

	DecisionSheets(CaseQuery cases, HistoryQuery history, Explanations explanations, DecisionWords decisions,
			DecisionRoute routes, ChangeTelling changes, FactWords facts, Words words) {
		this.cases = cases;
		this.history = history;
		this.explanations = explanations;
		this.decisions = decisions;
		this.routes = routes;
		this.changes = changes;
		this.facts = facts;
		this.words = words;
	}

	/** The sheet of a case; empty while it is not decided. */
	Optional<DecisionSheet> find(ProposalId proposal) {
		CaseFile file = this.cases.find(proposal).orElse(null);
		if (file == null) {
			return Optional.empty();
		}
		CaseFacts known = new CaseFacts(this.history.ofProposal(proposal));
		return DecisionRoute.authority(known, proposal).map((authority) -> sheet(file, authority, known));
	}

	private DecisionSheet sheet(CaseFile file, Authority.Decision authority, CaseFacts known) {
		List<Comparison> all = this.changes.comparisons(file.change());
		int each = CHARACTERS / Math.max(1, Math.min(LINES, all.size()));
		List<DecisionSheet.Act> acts = this.routes.of(authority.proposal(), known);
		int cut = Math.max(0, acts.size() - ACTS);
		// The draft and the decision are what the sheet is for; what is between may go.
		List<DecisionSheet.Act> shown = new ArrayList<>(acts);
		for (int i = 0; i < cut; i++) {
			shown.remove(shown.size() - 2);
		}
		return new DecisionSheet(file, authority, this.facts.say(authority), result(file), isApproved(file),
				told(file, authority, known), all.stream().limit(LINES).map((line) -> cut(line, each)).toList(),
				Math.max(0, all.size() - LINES),
				shown.stream()
					.map((act) -> new DecisionSheet.Act(act.act(), cut(act.who(), NAME), act.on(), act.fact()))
					.toList(),
				cut);
	}

	/** What the change itself says once it is in the plan; before that, the decision. */
	private List<Sentence> told(CaseFile file, Authority.Decision authority, CaseFacts known) {
		List<Sentence> changed = this.explanations.changed(known);
		List<Sentence> told = new ArrayList<>();
		if (changed.isEmpty()) {
			List<Clause> clauses = new ArrayList<>(this.decisions.by(authority, known));
			Long fact = clauses.getLast().fact();
			if (isApproved(file)) {
				clauses.add(new Clause(this.words.of("explain.decided." + file.kind()), fact));
				clauses.add(this.decisions.effect(fact, file.effectiveOn()));
			}
			else {
				clauses.add(new Clause(this.words.of("explain.decided.refused"), fact));
			}
			told.add(new Sentence(clauses));
		}
		else {
			told.addAll(changed);
		}
		List<Sentence> fitting = new ArrayList<>();
		for (int i = 0; i < told.size(); i++) {
			fitting.add(Sentence.of(new Clause(cut(told.get(i).text(), (i == 0) ? SENTENCE : REASON),
					told.get(i).clauses().getLast().fact())));
		}
		return fitting;
	}

	private static boolean isApproved(CaseFile file) {
		ProposalEvent.DecidedAlone alone = file.soleDecision();
		if (alone != null) {
			return alone.result() == SoleResult.APPROVED;
		}
		CaseFile.Resolution resolution = file.resolution();
		return resolution != null && resolution.resolution().result().approves();
	}

	private String result(CaseFile file) {
		ProposalEvent.DecidedAlone alone = file.soleDecision();
		if (alone != null) {
			return this.words.of("sole." + alone.result());
		}
		CaseFile.Resolution resolution = file.resolution();
		ItemResolution.Result result = (resolution != null) ? resolution.resolution().result()
				: ItemResolution.Result.REFUSED;
		return this.words.of("resolution." + result);
	}

	private Comparison cut(Comparison line, int characters) {
		return new Comparison(line.label(), cutIfAny(line.before(), characters), cutIfAny(line.after(), characters));
	}

	private @Nullable String cutIfAny(@Nullable String text, int characters) {
		return (text != null) ? cut(text, characters) : null;
	}

	/** On one line, and no longer than that many characters. */
	private String cut(String text, int characters) {
		String line = text.strip().replaceAll("\\s+", " ");
		int length = line.codePointCount(0, line.length());
		return (length <= characters) ? line
				: this.words.of("explain.cut", line.substring(0, line.offsetByCodePoints(0, characters)), length);
	}

	/** A name that fits a line of the sheet. */
	String cutName(String name) {
		return cut(name, NAME);
	}

}
