package org.nawate.app.effect;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.look.Words;
import org.nawate.app.look.Typed;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why a change could not take effect, and the two ways out of it. */
@Controller
@RequestMapping("/proposals/{id}/effect")
class EffectPage {

	private final CaseQuery cases;

	private final EffectActs acts;

	private final CaseStanding standing;

	private final ChangeTelling changes;

	private final RefusalText refusals;

	private final Words words;

	private final ProjectsInTheWay projects;

	private final Acts today;

	EffectPage(CaseQuery cases, EffectActs acts, CaseStanding standing, ChangeTelling changes, RefusalText refusals,
			Words words, ProjectsInTheWay projects, Acts today) {
		this.projects = projects;
		this.today = today;
		this.cases = cases;
		this.acts = acts;
		this.standing = standing;
		this.changes = changes;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable String id, Acting acting, Model model) {
		return page(find(id), "", "", Map.of(), acting, model);
	}

	/**
	 * What is tried again or given up cannot be taken back: a page first says what will
	 * be fixed.
	 */
	@PostMapping("/retry")
	String retry(@PathVariable String id, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CaseFile file = find(id);
		LocalDate day = parsed(from);
		String problem = this.words.of("form.day");
		if (day != null && !confirmed && mayConfirm(file, acting)) {
			return confirm(file, "retry", Map.of("effect.from", this.words.day(day)), Map.of("from", from), model);
		}
		if (day != null) {
			Outcome outcome = this.acts.retry(new ProposalId(id), day, acting);
			if (outcome.isAccepted()) {
				return done(id, "effect.done.retried", notices);
			}
			problem = this.refusals.of((Outcome.Refused) outcome);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(file, from, "", Map.of("from", problem), acting, model);
	}

	@PostMapping("/abandonment")
	String abandon(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CaseFile file = find(id);
		String said = Typed.clean(reason);
		String problem = said.isBlank() ? this.words.of("case.reason.missing") : this.words.problem(said, Typed.TEXT);
		if (problem == null && !confirmed && mayConfirm(file, acting)) {
			return confirm(file, "abandonment", Map.of("effect.reason", said), Map.of("reason", said), model);
		}
		if (problem == null) {
			Outcome outcome = this.acts.abandon(new ProposalId(id), said, acting);
			if (outcome.isAccepted()) {
				return done(id, "effect.done.abandoned", notices);
			}
			problem = this.refusals.of((Outcome.Refused) outcome);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(file, "", said, Map.of("reason", problem), acting, model);
	}

	private static boolean mayConfirm(CaseFile file, Acting acting) {
		return file.effectRefused() != null && acting.may(Permission.SUPERVISE);
	}

	private String confirm(CaseFile file, String path, Map<String, String> said, Map<String, String> fields,
			Model model) {
		String act = path.equals("retry") ? "effect.retry" : "effect.abandon";
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("case.number"), file.number());
		said.forEach((key, text) -> fixes.put(this.words.of(key), text));
		Map<String, String> posted = new LinkedHashMap<>(fields);
		posted.put("confirmed", "true");
		model.addAttribute("file", file);
		model.addAttribute("act", act);
		model.addAttribute("path", path);
		model.addAttribute("fixes", fixes);
		model.addAttribute("fields", posted);
		return "effect/confirm";
	}

	private String page(CaseFile file, String from, String reason, Map<String, String> errors, Acting acting,
			Model model) {
		ProposalEvent.EffectRefused refused = file.effectRefused();
		model.addAttribute("file", file);
		model.addAttribute("settling", refused);
		if (refused != null) {
			model.addAttribute("why", this.refusals.of(refused.code(), refused.details()));
			model.addAttribute("inTheWay", this.projects.of(file.change(), this.today.today()));
			model.addAttribute("several", file.change().projects().size() > 1);
			model.addAttribute("from", from.isBlank() ? refused.effectiveOn().toString() : from);
		}
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		model.addAttribute("maySettle", refused != null && acting.may(Permission.SUPERVISE));
		model.addAttribute("mayAbandon", file.kind() != ProposalKind.ADDITION);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("comparisons", this.changes.comparisons(file.change()));
		model.addAttribute("lines", this.changes.lines(file.change()));
		return "effect/effect";
	}

	private String done(String id, String code, RedirectAttributes notices) {
		CaseFile file = find(id);
		notices.addFlashAttribute("done", this.words.of(code, file.number()));
		notices.addFlashAttribute("doneNext", this.words.of(code + ".next"));
		return "redirect:/proposals/" + id;
	}

	private CaseFile find(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static @Nullable LocalDate parsed(String day) {
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
