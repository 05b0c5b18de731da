package org.nawate.app.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.app.comment.CommentActs;
import org.nawate.app.look.Typed;
import org.nawate.app.look.Words;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.paper.PaperRejection;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationRejection;
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

/** 案件のコメント: what was written to and fro, and the form to write more. */
@Controller
class CommentPage {

	private final CaseQuery cases;

	private final CaseStanding standing;

	private final CommentsOfCase comments;

	private final PaperQuery papers;

	private final CommentActs acts;

	private final RefusalText refusals;

	private final Words words;

	CommentPage(CaseQuery cases, CaseStanding standing, CommentsOfCase comments, PaperQuery papers, CommentActs acts,
			RefusalText refusals, Words words) {
		this.cases = cases;
		this.standing = standing;
		this.comments = comments;
		this.papers = papers;
		this.acts = acts;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/proposals/{id}/comments")
	String show(@PathVariable String id, Acting acting, Model model) {
		return page(find(id), "", List.of(), "", Map.of(), acting, model);
	}

	@PostMapping("/proposals/{id}/comments")
	String comment(@PathVariable String id, @RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) @Nullable List<String> to, @RequestParam(defaultValue = "") String other,
			@RequestParam(required = false) @Nullable MultipartFile paper, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CaseFile file = find(id);
		String said = Typed.clean(text);
		List<String> chosen = (to != null) ? to : List.of();
		String problem = Typed.isUnreadable(said) ? this.words.of("form.unreadable") : null;
		String field = "text";
		HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
		if (problem == null) {
			List<PostId> posts = Stream.concat(chosen.stream(), Stream.of(other))
				.filter((post) -> !post.isBlank())
				.map(PostId::new)
				.distinct()
				.toList();
			Outcome outcome = this.acts.comment(new ProposalId(id), said, posts, paper, acting);
			if (!(outcome instanceof Outcome.Refused refused)) {
				notices.addFlashAttribute("done", this.words.of("comment.written"));
				return "redirect:/proposals/" + id + "#comments";
			}
			if (Refusals.isOfAccess(refused.rejection()) || refused.rejection() == ProposalRejection.CASE_ENDED) {
				notices.addFlashAttribute("refused", this.refusals.of(refused));
				return "redirect:/proposals/" + id;
			}
			problem = this.refusals.of(refused);
			field = (refused.rejection() == OrganisationRejection.UNKNOWN_POST) ? "other"
					: (refused.rejection() instanceof PaperRejection) ? "paper" : field;
			status = PaperRejection.statusOf(refused.rejection());
		}
		response.setStatus(status.value());
		return page(file, said, chosen, other, Map.of(field, problem), acting, model);
	}

	private String page(CaseFile file, String text, List<String> to, String other, Map<String, String> errors,
			Acting acting, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("talk", this.comments.of(file, this.papers.of(file), acting));
		model.addAttribute("text", text);
		model.addAttribute("to", to);
		model.addAttribute("other", other);
		model.addAttribute("errors", errors);
		this.comments.see(file, acting);
		return "proposal/comments";
	}

	private CaseFile find(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
