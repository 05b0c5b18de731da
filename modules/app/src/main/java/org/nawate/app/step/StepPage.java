package org.nawate.app.step;

import java.util.Map;

import org.nawate.app.look.Words;
import org.nawate.app.inbox.InPlaceActs;
import org.nawate.app.inbox.InboxActs;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.security.Acting;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** One step: its form beside what one must know of the case. */
@Controller
class StepPage {

	private final StepCase cases;

	private final StepNotice notice;

	private final MeetingQuery meetings;

	private final InboxActs acts;

	private final StepCheck check;

	private final StepConfirmation confirmation;

	private final AffectedDepartments departments;

	private final RefusalText refusals;

	private final Words words;

	private final StandInRights inPlace;

	StepPage(StepCase cases, StepNotice notice, MeetingQuery meetings, InboxActs acts, StepCheck check,
			StepConfirmation confirmation, AffectedDepartments departments, RefusalText refusals, Words words,
			StandInRights inPlace) {
		this.cases = cases;
		this.notice = notice;
		this.meetings = meetings;
		this.acts = acts;
		this.check = check;
		this.confirmation = confirmation;
		this.departments = departments;
		this.refusals = refusals;
		this.words = words;
		this.inPlace = inPlace;
	}

	@GetMapping("/inbox/{step}")
	String show(@PathVariable String step, Acting acting, Model model, RedirectAttributes notices) {
		StepId id = StepCase.id(step);
		CaseFile file = this.cases.find(id);
		InboxRow row = this.cases.open(id).orElse(null);
		if (row == null) {
			return this.notice.taken(id, file, acting, notices);
		}
		if (!acting.inboxPosts().contains(new PostId(row.postId()))) {
			if (this.inPlace.offer(InPlaceActs.of(row), acting, this.cases.today()).isPresent()) {
				return "redirect:/inbox/" + row.stepId() + "/in-place";
			}
			return this.notice.refused(file,
					(Outcome.Refused) Outcome.refused(ProposalRejection.WRONG_POST, row.postTitle()), notices);
		}
		return switch (row.stepKind()) {
			case AMEND -> "redirect:/proposals/" + file.proposalId() + "/edit";
			case RESOLVE -> (row.circulationId() != null) ? "redirect:/circulations/" + row.circulationId()
					: "redirect:/meetings/" + row.meetingId();
			default -> form(row, file, StepForm.EMPTY, Map.of(), model);
		};
	}

	@PostMapping("/inbox/{step}")
	String take(@PathVariable String step, @ModelAttribute("form") StepForm form, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		StepId id = StepCase.id(step);
		CaseFile file = this.cases.find(id);
		InboxRow row = this.cases.open(id).orElse(null);
		if (row == null) {
			return this.notice.taken(id, file, acting, notices);
		}
		Map<String, String> errors = this.check.problems(form);
		StepRequest.Act act = form.act();
		if (errors.isEmpty() && act != null && this.confirmation.isNeeded(form)) {
			return this.confirmation.page("/inbox/" + row.stepId(), row, file, form, act, model);
		}
		Outcome outcome = (errors.isEmpty() && act != null) ? this.acts.take(id, form.request(act), acting) : null;
		if (outcome instanceof Outcome.Refused refused) {
			if (refused.rejection() == ProposalRejection.STEP_NOT_OPEN) {
				return this.notice.taken(id, this.cases.find(id), acting, notices);
			}
			if (Refusals.isOfAccess(refused.rejection())) {
				return this.notice.refused(file, refused, notices);
			}
			errors = Map.of(StepCheck.fieldOf(refused, form), this.refusals.of(refused));
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(row, file, form, errors, model);
		}
		CaseFile after = this.cases.find(id);
		return this.notice.done(after, "step.done." + form.act(), found(after, form), notices);
	}

	private String form(InboxRow row, CaseFile file, StepForm form, Map<String, String> errors, Model model) {
		model.addAttribute("action", "/inbox/" + row.stepId());
		this.cases.show(row, file, form, errors, model);
		this.cases.showFlow(file, model);
		if (row.stepKind() == StepKind.TABLE) {
			model.addAttribute("meetings", this.meetings.takingItems());
		}
		if (row.stepKind() == StepKind.SCREEN || row.stepKind() == StepKind.CLARIFY_SCOPE) {
			model.addAttribute("departments", this.departments.choices());
			model.addAttribute("chosen", (form.act() == null) ? this.departments.before(file) : form.departments());
		}
		return "inbox/step";
	}

	/** Of a screening, what the decision table said. */
	private String found(CaseFile file, StepForm form) {
		if (!form.is(StepRequest.Act.SCREEN) && !form.is(StepRequest.Act.CLARIFY)) {
			return "";
		}
		if (file.classification() != null) {
			return this.words.of("step.classified", file.classification().businessClass(),
					this.words.of("case.ground." + file.classification().ground()));
		}
		return file.classificationDeferred() ? this.words.of("step.deferred") : "";
	}

}
