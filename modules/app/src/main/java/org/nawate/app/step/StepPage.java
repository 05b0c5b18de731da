package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CasePicture;
import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.look.Words;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.consultation.ConsultationQuery;
import org.nawate.app.inbox.InPlaceActs;
import org.nawate.app.inbox.InboxActs;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Actor;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** One step: its form beside what one must know of the case. */
@Controller
class StepPage {

	private final InboxQuery inbox;

	private final CaseQuery cases;

	private final MeetingQuery meetings;

	private final InboxActs acts;

	private final StepCheck check;

	private final StepConfirmation confirmation;

	private final AffectedDepartments departments;

	private final CaseStanding standing;

	private final CasePicture picture;

	private final ChangeTelling changes;

	private final PaperQuery papers;

	private final RefusalText refusals;

	private final Words words;

	private final Clock clock;

	private final StandInRights inPlace;

	private final ConsultationQuery consultations;

	StepPage(InboxQuery inbox, CaseQuery cases, MeetingQuery meetings, InboxActs acts, StepCheck check,
			StepConfirmation confirmation, AffectedDepartments departments, CaseStanding standing, CasePicture picture,
			ChangeTelling changes, PaperQuery papers, RefusalText refusals, Words words, Clock clock,
			StandInRights inPlace, ConsultationQuery consultations) {
		this.inPlace = inPlace;
		this.consultations = consultations;
		this.inbox = inbox;
		this.cases = cases;
		this.meetings = meetings;
		this.acts = acts;
		this.check = check;
		this.confirmation = confirmation;
		this.departments = departments;
		this.standing = standing;
		this.picture = picture;
		this.changes = changes;
		this.papers = papers;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/inbox/{step}")
	String show(@PathVariable String step, Acting acting, Model model, RedirectAttributes notices) {
		StepId id = id(step);
		CaseFile file = find(id);
		InboxRow row = open(id).orElse(null);
		if (row == null) {
			return taken(id, file, acting, notices);
		}
		if (!acting.inboxPosts().contains(new PostId(row.postId()))) {
			if (this.inPlace.offer(InPlaceActs.of(row), acting, LocalDate.now(this.clock)).isPresent()) {
				return "redirect:/inbox/" + row.stepId() + "/in-place";
			}
			notices.addFlashAttribute("refused",
					this.refusals.of((Outcome.Refused) Outcome.refused(ProposalRejection.WRONG_POST, row.postTitle())));
			return toCase(file);
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
		StepId id = id(step);
		CaseFile file = find(id);
		InboxRow row = open(id).orElse(null);
		if (row == null) {
			return taken(id, file, acting, notices);
		}
		Map<String, String> errors = this.check.problems(form);
		StepRequest.Act act = form.act();
		if (errors.isEmpty() && act != null && this.confirmation.isNeeded(form)) {
			return this.confirmation.page("/inbox/" + row.stepId(), row, file, form, act, model);
		}
		Outcome outcome = (errors.isEmpty() && act != null) ? this.acts.take(id, form.request(act), acting) : null;
		if (outcome instanceof Outcome.Refused refused) {
			if (refused.rejection() == ProposalRejection.STEP_NOT_OPEN) {
				return taken(id, find(id), acting, notices);
			}
			if (Refusals.isOfAccess(refused.rejection())) {
				notices.addFlashAttribute("refused", this.refusals.of(refused));
				return toCase(file);
			}
			errors = Map.of(StepCheck.fieldOf(refused, form), this.refusals.of(refused));
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(row, file, form, errors, model);
		}
		CaseFile after = find(id);
		notices.addFlashAttribute("done", this.words.of("step.done." + form.act(), after.number()));
		notices.addFlashAttribute("doneNext", next(after, form));
		return toCase(after);
	}

	private String form(InboxRow row, CaseFile file, StepForm form, Map<String, String> errors, Model model) {
		model.addAttribute("action", "/inbox/" + row.stepId());
		model.addAttribute("row", row);
		model.addAttribute("file", file);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("picture", this.picture.of(file));
		model.addAttribute("decision", this.picture.table(file));
		model.addAttribute("authorityTable", this.picture.authority(file));
		model.addAttribute("comparisons", this.changes.comparisons(file.change()));
		model.addAttribute("lines", this.changes.lines(file.change()));
		model.addAttribute("attachments", this.papers.ofCase(file));
		if (row.stepKind() == StepKind.TABLE) {
			model.addAttribute("meetings", this.meetings.takingItems());
		}
		if (row.stepKind() == StepKind.SCREEN || row.stepKind() == StepKind.CLARIFY_SCOPE) {
			model.addAttribute("departments", this.departments.choices());
			model.addAttribute("chosen", (form.act() == null) ? this.departments.before(file) : form.departments());
		}
		return "inbox/step";
	}

	/** Somebody took the step meanwhile; a second click of one's own is told apart. */
	private String taken(StepId step, CaseFile file, Acting acting, RedirectAttributes notices) {
		Actor by = takenBy(step, file);
		String now = this.standing.of(file).text();
		if (by == null) {
			notices.addFlashAttribute("warned", this.words.of("step.taken"));
		}
		else if (by.person().equals(acting.person())) {
			notices.addFlashAttribute("warned", this.words.of("step.taken.self"));
		}
		else {
			notices.addFlashAttribute("warned", this.words.of("step.taken.by", by.postTitle(), by.personName()));
		}
		notices.addFlashAttribute("warnedNext", now);
		return toCase(file);
	}

	/** Of sections asked side by side each has its own step; else the last act was it. */
	private @Nullable Actor takenBy(StepId step, CaseFile file) {
		Consultation.Asked asked = this.consultations.of(file.proposalId()).at(step.value());
		if (asked != null) {
			return asked.by();
		}
		return file.opinions().isEmpty() ? null : file.opinions().getLast().by();
	}

	/** Where the case went, and for a screening what the decision table said. */
	private String next(CaseFile file, StepForm form) {
		String now = this.standing.of(file).text();
		if (form.is(StepRequest.Act.SCREEN) || form.is(StepRequest.Act.CLARIFY)) {
			if (file.classification() != null) {
				return this.words.of("step.classified", file.classification().businessClass(),
						this.words.of("case.ground." + file.classification().ground())) + now;
			}
			return file.classificationDeferred() ? this.words.of("step.deferred") + now : now;
		}
		return now;
	}

	private Optional<InboxRow> open(StepId step) {
		return this.inbox.step(step, LocalDate.now(this.clock));
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
