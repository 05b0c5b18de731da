package org.nawate.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

/** 版の移行: first a trial of each chosen case, then the act, with its reason. */
@Controller
@RequestMapping("/organisation/flows/{name:[a-z-]+\\.bpmn}/migration")
class FlowMigrationPage {

	private static final int LONGEST_REASON = 1000;

	private final FlowShelf shelf;

	private final FlowActs acts;

	private final CaseRehearsal rehearsal;

	private final RefusalText refusals;

	private final Words words;

	FlowMigrationPage(FlowShelf shelf, FlowActs acts, CaseRehearsal rehearsal, RefusalText refusals, Words words) {
		this.shelf = shelf;
		this.acts = acts;
		this.rehearsal = rehearsal;
		this.refusals = refusals;
		this.words = words;
	}

	@PostMapping
	String migrate(@PathVariable String name, @RequestParam(defaultValue = "") List<String> proposal,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean confirmed,
			Acting acting, Model model, RedirectAttributes flash) {
		if (!acting.may(Permission.KEEP_RULES)) {
			throw new AccessDeniedException(Permission.KEEP_RULES.name());
		}
		ModelFile file = this.shelf.inForce()
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (proposal.isEmpty()) {
			flash.addFlashAttribute("refused", this.words.of("flow.migration.none"));
			return "redirect:/organisation/flows/" + name;
		}
		String problem = !confirmed ? null
				: reason.isBlank() ? this.words.of("case.reason.missing") : this.words.problem(reason, LONGEST_REASON);
		if (!confirmed || problem != null) {
			return ask(file, proposal, reason, problem, acting, model);
		}
		List<String> refused = new ArrayList<>();
		for (String each : proposal) {
			if (this.acts.migrate(file.id(), new ProposalId(each), reason, acting) instanceof Outcome.Refused because) {
				refused.add(this.refusals.of(because));
			}
		}
		int moved = proposal.size() - refused.size();
		if (moved > 0) {
			flash.addFlashAttribute("done", this.words.of("flow.done.migrated", moved));
		}
		if (!refused.isEmpty()) {
			flash.addFlashAttribute("refused",
					this.words.of("flow.migration.refused", refused.size(), refused.getFirst()));
		}
		return "redirect:/organisation/flows/" + name;
	}

	private String ask(ModelFile file, List<String> proposals, String reason, @Nullable String problem, Acting acting,
			Model model) {
		List<OpenCases.Row> tried = this.rehearsal.of(file.id(), proposals, acting);
		model.addAttribute("file", file);
		model.addAttribute("label", FlowQuery.label(file));
		model.addAttribute("latest", this.shelf.versions(file.name()).getFirst().last());
		model.addAttribute("cases", tried);
		model.addAttribute("movable", tried.stream().filter(OpenCases.Row::movable).toList());
		model.addAttribute("typedReason", reason);
		model.addAttribute("errors", (problem != null) ? Map.of("reason", problem) : Map.of());
		return "flow/migration";
	}

}
