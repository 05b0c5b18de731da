package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.look.Words;
import org.nawate.app.duty.DutyActs;
import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.look.Typed;
import org.nawate.app.paper.PaperDesk;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.paper.PaperRejection;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalRejection;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** One duty: its form beside what one must know of the case. */
@Controller
class DutyPage {

	/** The others end by an act of another kind. */
	private static final Set<DutyKind> BY_HAND = EnumSet.of(DutyKind.VIEW_AFTERWARDS, DutyKind.FULFIL_CONDITION);

	private final DutyQuery duties;

	private final DutyActs acts;

	private final CaseQuery cases;

	private final CaseStanding standing;

	private final ChangeTelling changes;

	private final PaperQuery papers;

	private final PaperDesk desk;

	private final RefusalText refusals;

	private final Words words;

	private final Clock clock;

	DutyPage(DutyQuery duties, DutyActs acts, CaseQuery cases, CaseStanding standing, ChangeTelling changes,
			PaperQuery papers, PaperDesk desk, RefusalText refusals, Words words, Clock clock) {
		this.duties = duties;
		this.acts = acts;
		this.cases = cases;
		this.standing = standing;
		this.changes = changes;
		this.papers = papers;
		this.desk = desk;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/proposals/{id}/duties/{number}")
	String show(@PathVariable String id, @PathVariable int number, Acting acting, Model model) {
		return page(duty(id, number), "", Map.of(), acting, model);
	}

	@PostMapping("/proposals/{id}/duties/{number}")
	String discharge(@PathVariable String id, @PathVariable int number, @RequestParam(defaultValue = "") String note,
			@RequestParam(required = false) @Nullable MultipartFile paper, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		DutyRow duty = duty(id, number);
		String said = Typed.clean(note);
		String problem = this.words.problem(said, Typed.TEXT);
		String field = "note";
		HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
		if (problem == null) {
			Outcome outcome = this.acts.discharge(new ProposalId(id), number, said, paper, acting);
			if (!(outcome instanceof Outcome.Refused refused)) {
				notices.addFlashAttribute("done", this.words.of("duty.done." + duty.kind(), duty.proposalNumber()));
				notices.addFlashAttribute("doneNext", this.standing.of(file(id)).text());
				return "redirect:/proposals/" + id;
			}
			boolean late = refused.rejection() == ProposalRejection.DUTY_DISCHARGED;
			if (late || Refusals.isOfAccess(refused.rejection())) {
				notices.addFlashAttribute(late ? "warned" : "refused", this.refusals.of(refused));
				return "redirect:/proposals/" + id;
			}
			problem = this.refusals.of(refused);
			field = (refused.rejection() instanceof PaperRejection) ? "paper" : field;
			status = PaperRejection.statusOf(refused.rejection());
		}
		response.setStatus(status.value());
		return page(duty, said, Map.of(field, problem), acting, model);
	}

	private String page(DutyRow duty, String note, Map<String, String> errors, Acting acting, Model model) {
		CaseFile file = file(duty.proposalId());
		boolean own = acting.inboxPosts().contains(new PostId(duty.postId()));
		model.addAttribute("duty", duty);
		model.addAttribute("note", note);
		model.addAttribute("errors", errors);
		model.addAttribute("mayDischarge",
				duty.open() && own && BY_HAND.contains(duty.kind()) && acting.may(Permission.TAKE_PART));
		model.addAttribute("mayReassign", duty.open() && acting.may(Permission.SUPERVISE));
		model.addAttribute("file", file);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("comparisons", this.changes.comparisons(file.change()));
		model.addAttribute("lines", this.changes.lines(file.change()));
		List<PaperRow> all = this.papers.of(file);
		model.addAttribute("attachments", all.stream().filter(PaperRow::isOfCase).toList());
		model.addAttribute("evidence", PaperRow.ofDuties(all).getOrDefault(duty.number(), List.of()));
		model.addAttribute("filing", this.desk);
		return "duty/duty";
	}

	private DutyRow duty(String id, int number) {
		return this.duties.find(new ProposalId(id), number, LocalDate.now(this.clock))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private CaseFile file(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
