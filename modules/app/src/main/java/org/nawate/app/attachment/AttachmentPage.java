package org.nawate.app.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;
import org.nawate.app.paper.PaperActs;
import org.nawate.app.paper.PaperAnswer;
import org.nawate.app.paper.PaperDesk;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.paper.PaperRejection;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposalState;

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

/** 添付資料: put papers to a draft, take them off, and read those of any case. */
@Controller
class AttachmentPage {

	private final CaseQuery cases;

	private final PaperQuery papers;

	private final PaperActs acts;

	private final PaperDesk desk;

	private final PaperAnswer answer;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	AttachmentPage(CaseQuery cases, PaperQuery papers, PaperActs acts, PaperDesk desk, PaperAnswer answer,
			RefusalText refusals, ActNotice notice, Words words) {
		this.cases = cases;
		this.papers = papers;
		this.acts = acts;
		this.desk = desk;
		this.answer = answer;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
	}

	@GetMapping("/proposals/{id}/attachments")
	String list(@PathVariable String id, Acting acting, Model model) {
		return page(find(id), Map.of(), acting, model);
	}

	@PostMapping("/proposals/{id}/attachments")
	String add(@PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile paper, Acting acting,
			Model model, RedirectAttributes notices, HttpServletResponse response) {
		CaseFile file = find(id);
		Outcome outcome = this.acts.attach(file, paper, acting);
		if (outcome instanceof Outcome.Refused refused) {
			if (Refusals.isOfAccess(refused.rejection()) || refused.rejection() == ProposalRejection.NOT_EDITABLE) {
				notices.addFlashAttribute("refused", this.refusals.of(refused));
				return back(id);
			}
			response.setStatus(PaperRejection.statusOf(refused.rejection()).value());
			return page(file, Map.of("paper", this.refusals.of(refused)), acting, model);
		}
		List<PaperRow> now = this.papers.ofCase(file);
		notices.addFlashAttribute("done", this.words.of("attachment.added", now.getLast().fileName()));
		return back(id);
	}

	@PostMapping("/proposals/{id}/attachments/{sha256}/removal")
	String remove(@PathVariable String id, @PathVariable String sha256, Acting acting, RedirectAttributes notices) {
		CaseFile file = find(id);
		PaperRow paper = paper(file, sha256);
		Outcome outcome = this.acts.remove(file, sha256, acting);
		return this.notice.on("/proposals/" + id + "/attachments", outcome, notices, "attachment.removed",
				paper.fileName());
	}

	/** Handed out to be saved, never to be opened in this site's name. */
	@GetMapping("/proposals/{id}/attachments/{sha256}")
	void read(@PathVariable String id, @PathVariable String sha256, Acting acting, HttpServletResponse response)
			throws IOException {
		if (!acting.may(Permission.READ)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.answer.write(paper(find(id), sha256), response);
	}

	private String page(CaseFile file, Map<String, String> errors, Acting acting, Model model) {
		boolean drafter = acting.posts()
			.stream()
			.anyMatch((held) -> held.postId().equals(file.drafter().post().value()));
		model.addAttribute("file", file);
		model.addAttribute("attachments", this.papers.ofCase(file));
		model.addAttribute("errors", errors);
		model.addAttribute("largest", this.desk.largestMegabytes());
		model.addAttribute("types", String.join(" ", this.desk.types()));
		model.addAttribute("editable",
				drafter && (file.state() == ProposalState.DRAFT || file.state() == ProposalState.AMENDING));
		return "proposal/attachments";
	}

	private PaperRow paper(CaseFile file, String sha256) {
		return this.papers.find(file, sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String back(String id) {
		return "redirect:/proposals/" + id + "/attachments";
	}

	private CaseFile find(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
