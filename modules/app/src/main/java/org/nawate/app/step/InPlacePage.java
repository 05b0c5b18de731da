package org.nawate.app.step;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.nawate.app.look.Words;
import org.nawate.app.inbox.InPlaceActs;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.look.Typed;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.security.Acting;
import org.nawate.app.staff.StandInOffer;
import org.nawate.app.staff.StandInRights;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step that lies with another post: in which post and for whom it would be taken. */
@Controller
@RequestMapping("/inbox/{step}")
class InPlacePage {

	private final StepCase cases;

	private final StepNotice notice;

	private final InPlaceActs acts;

	private final StandInRights rights;

	private final StepCheck check;

	private final StepConfirmation confirmation;

	private final Words words;

	InPlacePage(StepCase cases, StepNotice notice, InPlaceActs acts, StandInRights rights, StepCheck check,
			StepConfirmation confirmation, Words words) {
		this.cases = cases;
		this.notice = notice;
		this.acts = acts;
		this.rights = rights;
		this.check = check;
		this.confirmation = confirmation;
		this.words = words;
	}

	@GetMapping("/in-place")
	String show(@PathVariable String step, Acting acting, Model model, RedirectAttributes notices) {
		return form(StepCase.id(step), StepForm.EMPTY, "", Map.of(), acting, model, notices);
	}

	@PostMapping("/in-place")
	String take(@PathVariable String step, @ModelAttribute("form") StepForm form, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		StepId id = StepCase.id(step);
		Map<String, String> errors = this.check.problems(form);
		StepRequest.Act act = form.act();
		if (act == null || !errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(id, form, "", errors, acting, model, notices);
		}
		InboxRow row = this.cases.open(id).orElse(null);
		if (row != null && this.confirmation.isNeeded(form)) {
			return this.confirmation.page("/inbox/" + id + "/in-place", row, this.cases.find(id), form, act, model);
		}
		return after(id, this.acts.take(id, form.request(act), acting), "step.done." + act, notices);
	}

	@PostMapping("/skipping")
	String skip(@PathVariable String step, @RequestParam(defaultValue = "") String skipReason, Acting acting,
			Model model, RedirectAttributes notices, HttpServletResponse response) {
		StepId id = StepCase.id(step);
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
		CaseFile file = this.cases.find(id);
		InboxRow row = this.cases.open(id).orElse(null);
		if (row == null) {
			return this.notice.refused(file, (Outcome.Refused) Outcome.refused(ProposalRejection.STEP_NOT_OPEN),
					notices);
		}
		StandInOffer offer = this.rights.offer(InPlaceActs.of(row), acting, this.cases.today()).orElse(null);
		if (offer == null) {
			boolean own = file.drafter().person().equals(acting.person());
			return this.notice.refused(file, (Outcome.Refused) (own ? Outcome.refused(ProposalRejection.OWN_DRAFT)
					: Outcome.refused(FlowRejection.NOT_STANDING_IN, row.postTitle())), notices);
		}
		model.addAttribute("action", "/inbox/" + row.stepId() + "/in-place");
		model.addAttribute("offer", offer);
		model.addAttribute("skipReason", skipReason);
		this.cases.show(row, file, form, errors, model);
		return "inbox/in-place";
	}

	private String after(StepId id, Outcome outcome, String done, RedirectAttributes notices) {
		CaseFile file = this.cases.find(id);
		return (outcome instanceof Outcome.Refused refused) ? this.notice.refused(file, refused, notices)
				: this.notice.done(file, done, notices);
	}

}
