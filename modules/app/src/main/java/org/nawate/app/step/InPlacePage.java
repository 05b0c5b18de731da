package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.nawate.app.casefile.CasePicture;
import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.look.Words;
import org.nawate.app.inbox.InPlaceActs;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.look.Typed;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.staff.StandInOffer;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;
import org.nawate.process.inbox.FlowRejection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step that lies with another post: in which post and for whom it would be taken. */
@Controller
@RequestMapping("/inbox/{step}")
class InPlacePage {

	private final InboxQuery inbox;

	private final CaseQuery cases;

	private final InPlaceActs acts;

	private final StandInRights rights;

	private final StepCheck check;

	private final StepConfirmation confirmation;

	private final CaseStanding standing;

	private final CasePicture picture;

	private final ChangeTelling changes;

	private final PaperQuery papers;

	private final RefusalText refusals;

	private final Words words;

	private final Clock clock;

	InPlacePage(InboxQuery inbox, CaseQuery cases, InPlaceActs acts, StandInRights rights, StepCheck check,
			StepConfirmation confirmation, CaseStanding standing, CasePicture picture, ChangeTelling changes,
			PaperQuery papers, RefusalText refusals, Words words, Clock clock) {
		this.inbox = inbox;
		this.cases = cases;
		this.acts = acts;
		this.rights = rights;
		this.check = check;
		this.confirmation = confirmation;
		this.standing = standing;
		this.picture = picture;
		this.changes = changes;
		this.papers = papers;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/in-place")
	String show(@PathVariable String step, Acting acting, Model model, RedirectAttributes notices) {
		return form(id(step), StepForm.EMPTY, "", Map.of(), acting, model, notices);
	}

	@PostMapping("/in-place")
	String take(@PathVariable String step, @ModelAttribute("form") StepForm form, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		StepId id = id(step);
		Map<String, String> errors = this.check.problems(form);
		StepRequest.Act act = form.act();
		if (act == null || !errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(id, form, "", errors, acting, model, notices);
		}
		InboxRow row = this.inbox.step(id, LocalDate.now(this.clock)).orElse(null);
		if (row != null && this.confirmation.isNeeded(form)) {
			return this.confirmation.page("/inbox/" + id + "/in-place", row, find(id), form, act, model);
		}
		return after(id, this.acts.take(id, form.request(act), acting), "step.done." + act, notices);
	}

	@PostMapping("/skipping")
	String skip(@PathVariable String step, @RequestParam(defaultValue = "") String skipReason, Acting acting,
			Model model, RedirectAttributes notices, HttpServletResponse response) {
		StepId id = id(step);
		String reason = Typed.clean(skipReason);
		String problem = reason.isBlank() ? this.words.of("case.reason.missing")
				: this.words.problem(reason, Typed.TEXT);
		if (problem != null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(id, StepForm.EMPTY, reason, Map.of("skipReason", problem), acting, model, notices);
		}
		return after(id, this.acts.skip(id, reason, acting), "standin.done.skipped", notices);
	}

	private String form(StepId id, StepForm form, String skipReason, Map<String, String> errors, Acting acting,
			Model model, RedirectAttributes notices) {
		CaseFile file = find(id);
		LocalDate today = LocalDate.now(this.clock);
		InboxRow row = this.inbox.step(id, today).orElse(null);
		if (row == null) {
			return refused(file, (Outcome.Refused) Outcome.refused(ProposalRejection.STEP_NOT_OPEN), notices);
		}
		StandInOffer offer = this.rights.offer(InPlaceActs.of(row), acting, today).orElse(null);
		if (offer == null) {
			boolean own = file.drafter().person().equals(acting.person());
			return refused(file, (Outcome.Refused) (own ? Outcome.refused(ProposalRejection.OWN_DRAFT)
					: Outcome.refused(FlowRejection.NOT_STANDING_IN, row.postTitle())), notices);
		}
		model.addAttribute("action", "/inbox/" + row.stepId() + "/in-place");
		model.addAttribute("row", row);
		model.addAttribute("file", file);
		model.addAttribute("offer", offer);
		model.addAttribute("form", form);
		model.addAttribute("skipReason", skipReason);
		model.addAttribute("errors", errors);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("authorityTable", this.picture.authority(file));
		model.addAttribute("comparisons", this.changes.comparisons(file.change()));
		model.addAttribute("lines", this.changes.lines(file.change()));
		model.addAttribute("attachments", this.papers.ofCase(file));
		return "inbox/in-place";
	}

	private String after(StepId id, Outcome outcome, String done, RedirectAttributes notices) {
		CaseFile file = find(id);
		if (outcome instanceof Outcome.Refused refused) {
			return refused(file, refused, notices);
		}
		notices.addFlashAttribute("done", this.words.of(done, file.number()));
		notices.addFlashAttribute("doneNext", this.standing.of(file).text());
		return toCase(file);
	}

	private String refused(CaseFile file, Outcome.Refused refused, RedirectAttributes notices) {
		notices.addFlashAttribute("refused", this.refusals.of(refused));
		return toCase(file);
	}

	private CaseFile find(StepId step) {
		return this.cases.find(step.proposal()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static StepId id(String step) {
		try {
			return new StepId(step);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static String toCase(CaseFile file) {
		return "redirect:/proposals/" + file.proposalId();
	}

}
