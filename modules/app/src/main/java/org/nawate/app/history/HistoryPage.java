package org.nawate.app.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import org.nawate.app.anchor.Anchors;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.look.PageLinks;
import org.nawate.app.look.TimelineFact;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;

/** 監査: every fact on record, newest first, and each fact on a page of its own. */
@Controller
class HistoryPage {

	private final HistoryQuery query;

	private final FactWords words;

	private final SealQuery seals;

	private final Anchors anchors;

	HistoryPage(HistoryQuery query, FactWords words, SealQuery seals, Anchors anchors) {
		this.query = query;
		this.words = words;
		this.seals = seals;
		this.anchors = anchors;
	}

	@GetMapping("/audit")
	String audit(@RequestParam(required = false) @Nullable String name,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestParam(defaultValue = "1") int page,
			Acting acting, Model model) {
		FactFilter filter = new FactFilter((name == null || name.isBlank()) ? null : name, null, from, until);
		FactPage facts = this.query.latest(filter, Math.max(0, page - 1));
		String href = UriComponentsBuilder.fromPath("/audit")
			.queryParam("name", (filter.name() != null) ? filter.name() : "")
			.queryParam("from", (from != null) ? from : "")
			.queryParam("until", (until != null) ? until : "")
			.queryParam("page", "")
			.build()
			.encode()
			.toUriString();
		model.addAttribute("mayAudit", acting.may(Permission.AUDIT));
		model.addAttribute("filter", filter);
		model.addAttribute("page", facts);
		model.addAttribute("pages", new PageLinks(Math.max(1, page), facts.pages(), href));
		return "history/audit";
	}

	@GetMapping("/facts/{position}")
	String fact(@PathVariable long position, @Nullable Acting acting, Model model) {
		boolean inside = acting != null;
		FactRow fact = this.query.fact(position)
			.filter((row) -> inside || row.isPublic())
			.map((row) -> inside ? row : row.withoutPerson())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TimelineFact told = this.words.tell(fact, inside);
		model.addAttribute("fact", fact);
		model.addAttribute("told", told);
		model.addAttribute("facts", List.of(told));
		model.addAttribute("inside", inside);
		model.addAttribute("seal", this.seals.of(position).orElse(null));
		model.addAttribute("anchoredAt", this.anchors.covering(position - 1).orElse(null));
		model.addAttribute("payload", fact.payload().toPrettyString());
		return "history/fact";
	}

}
