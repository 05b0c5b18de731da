package org.nawate.app.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.look.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.ChangeRequest;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.process.inbox.DecisionTables;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** 起案: the form of a draft; saved by its button, and by itself where scripts run. */
@Controller
class DraftPage {

	private final CaseQuery cases;

	private final ProposalActs acts;

	private final DraftView view;

	private final DraftStatus status;

	private final DraftRoute route;

	private final CaseStanding standing;

	private final RefusalText refusals;

	private final Words words;

	DraftPage(CaseQuery cases, ProposalActs acts, DraftView view, DraftStatus status, DraftRoute route,
			CaseStanding standing, RefusalText refusals, Words words) {
		this.cases = cases;
		this.acts = acts;
		this.view = view;
		this.status = status;
		this.route = route;
		this.standing = standing;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/proposals/{id}/edit")
	String edit(@PathVariable String id, Acting acting, Model model, RedirectAttributes notices) {
		CaseFile file = find(id);
		Outcome.Refused refusal = refusal(file, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/proposals/" + id;
		}
		model.addAttribute("status", this.status.stored(file));
		return this.view.show(this.view.subject(file), DraftForm.of(file.change()), Map.of(), acting, model);
	}

	/**
	 * Saves; the first time this drafts the case. {@code next} tells which button was
	 * pressed.
	 */
	@PostMapping("/proposals/{id}/draft")
	String save(@PathVariable String id, @RequestParam ProposalKind kind,
			@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false, defaultValue = "") String next,
			@RequestParam MultiValueMap<String, String> typed,
			@RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean bySelf, Acting acting,
			Model model, RedirectAttributes notices, HttpServletResponse response) {
		ProposalId proposal = ProposalActs.id(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		DraftForm form = DraftForm.typed(typed);
		DraftReading reading = new DraftReading(form, this.words);
		ChangeRequest request = reading.read(kind, project);
		Map<String, String> errors = new LinkedHashMap<>(reading.errors());
		Outcome outcome = errors.isEmpty() ? save(proposal, request, acting) : null;
		if (outcome instanceof Outcome.Refused refused) {
			errors.put(fieldOf(refused), this.refusals.of(refused));
		}
		CaseFile file = this.cases.find(proposal).orElse(null);
		if (!errors.isEmpty() || file == null) {
			return again(new DraftView.Subject(id, kind, this.view.project(kind, project), file), form, errors, bySelf,
					acting, model, response);
		}
		model.addAttribute("status", this.status.saved(file));
		if (bySelf) {
			response.setHeader("HX-Replace-Url", "/proposals/" + id + "/edit");
			return "proposal/draft-status :: status";
		}
		if (next.equals("submission") || next.equals("attachments")) {
			return "redirect:/proposals/" + id + "/" + next;
		}
		notices.addFlashAttribute("done", this.words.of("draft.saved", file.number()));
		return "redirect:/proposals/" + id + "/edit";
	}

	/** Tells where it goes, to whom and by when, before it goes. */
	@GetMapping("/proposals/{id}/submission")
	String askToSubmit(@PathVariable String id, Acting acting, Model model, RedirectAttributes notices) {
		CaseFile file = find(id);
		Outcome.Refused refusal = refusal(file, acting);
		if (refusal == null && !file.change().missing().isEmpty()) {
			refusal = (Outcome.Refused) Outcome.refused(ProposalRejection.FIELDS_MISSING,
					file.change().missing().toArray());
		}
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/proposals/" + id + (isOfContent(refusal) ? "/edit" : "");
		}
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("case.number"), file.number());
		facts.put(this.words.of("case.kind"), this.words.of("proposal.kind." + file.kind()));
		facts.put(this.words.of("field.name"), file.title());
		facts.put(this.words.of("field.effectiveOn"), this.words.day(file.change().effectiveOn()));
		DecisionTables.Route authority = this.route.authority(file.change());
		if (authority != null) {
			facts.put(this.words.of("draft.submission.authority"), this.words.of("authority." + authority.authority())
					+ (authority.authority().isAlone() ? "\u3002" + this.words.of("authority.report") : ""));
			facts.put(this.words.of("draft.submission.ground"),
					authority.ground().isEmpty() ? this.words.of("authority.ground.noRow") : authority.ground());
		}
		this.route.of(file.kind(), file.section().unitId(), authority).stream().findFirst().ifPresent((first) -> {
			facts.put(this.words.of("draft.submission.to"), first.holders().isEmpty() ? first.post()
					: this.words.of("case.standing.who", first.post(), first.holders()));
			facts.put(this.words.of("draft.submission.by"), this.words.day(first.due()));
		});
		model.addAttribute("file", file);
		model.addAttribute("facts", facts);
		return "proposal/submission";
	}

	@PostMapping("/proposals/{id}/submission")
	String submit(@PathVariable String id, Acting acting, RedirectAttributes notices) {
		Outcome outcome = this.acts.submit(new ProposalId(id), acting);
		CaseFile file = find(id);
		if (outcome instanceof Outcome.Refused refused) {
			notices.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:/proposals/" + id + (isOfContent(refused) ? "/edit" : "");
		}
		notices.addFlashAttribute("done", this.words.of("draft.submitted", file.number()));
		notices.addFlashAttribute("doneNext", this.standing.of(file).text() + this.words.of("draft.submitted.next"));
		return "redirect:/proposals/" + id;
	}

	private Outcome save(ProposalId proposal, ChangeRequest request, Acting acting) {
		return this.cases.find(proposal).isPresent() ? this.acts.revise(proposal, request, acting)
				: this.acts.draft(proposal, request, acting);
	}

	/** What was typed comes back, with what is wrong. */
	private String again(DraftView.Subject subject, DraftForm form, Map<String, String> errors, boolean bySelf,
			Acting acting, Model model, HttpServletResponse response) {
		model.addAttribute("status", (subject.file() != null) ? this.status.stored(subject.file())
				: this.status.empty(subject.kind(), null));
		model.addAttribute("errors", errors);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return bySelf ? "proposal/draft-status :: status" : this.view.show(subject, form, errors, acting, model);
	}

	private static String fieldOf(Outcome.Refused refused) {
		return switch (refused.rejection().name()) {
			case "UNKNOWN_MEASURE" -> "measure";
			case "UNKNOWN_UNIT", "OTHER_SECTION" -> "owner";
			case "KGI_MISSING", "KGI_UNCHANGED" -> "kgi";
			default -> "draft-form";
		};
	}

	private static Outcome.@Nullable Refused refusal(CaseFile file, Acting acting) {
		boolean drafter = acting.posts()
			.stream()
			.anyMatch((held) -> held.postId().equals(file.drafter().post().value()));
		if (!drafter) {
			return (Outcome.Refused) Outcome.refused(ProposalRejection.NOT_THE_DRAFTER, file.drafter().postTitle());
		}
		boolean editable = file.state() == ProposalState.DRAFT || file.state() == ProposalState.AMENDING;
		return editable ? null : (Outcome.Refused) Outcome
			.refused(file.state().isDecided() ? ProposalRejection.ALREADY_DECIDED : ProposalRejection.NOT_EDITABLE);
	}

	private static boolean isOfContent(Outcome.Refused refused) {
		return refused.rejection() == ProposalRejection.FIELDS_MISSING;
	}

	private CaseFile find(String id) {
		return Optional.of(new ProposalId(id))
			.flatMap(this.cases::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
