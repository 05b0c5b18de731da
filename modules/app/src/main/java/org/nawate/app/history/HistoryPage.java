package org.nawate.app.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.anchor.Anchors;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.look.TimelineFact;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;

/** Each fact on a page of its own. */
@Controller
class HistoryPage {

	private final HistoryQuery query;

	private final FactWords words;

	private final SealQuery seals;

	private final Anchors anchors;

	private final List<FactNotes> notes;

	HistoryPage(HistoryQuery query, FactWords words, SealQuery seals, Anchors anchors, List<FactNotes> notes) {
		this.query = query;
		this.words = words;
		this.seals = seals;
		this.anchors = anchors;
		this.notes = notes;
	}

	@GetMapping("/facts/{position}")
	String fact(@PathVariable long position, @Nullable Acting acting, Model model) {
		boolean inside = acting != null;
		FactRow fact = (inside ? this.query.fact(position) : this.query.publishedFact(position))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TimelineFact told = this.words.tell(fact, inside);
		model.addAttribute("fact", fact);
		model.addAttribute("told", told);
		model.addAttribute("facts", List.of(told));
		model.addAttribute("inside", inside);
		model.addAttribute("mayRecordFinding", acting != null && acting.may(Permission.RECORD_FINDINGS));
		model.addAttribute("notes",
				inside ? this.notes.stream().flatMap((each) -> each.about(position).stream()).toList() : List.of());
		model.addAttribute("seal", this.seals.of(position).orElse(null));
		model.addAttribute("anchoredAt", this.anchors.covering(position - 1).orElse(null));
		model.addAttribute("payload", fact.payload().toPrettyString());
		return "history/fact";
	}

}
