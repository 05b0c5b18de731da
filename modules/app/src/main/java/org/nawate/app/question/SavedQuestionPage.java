package org.nawate.app.question;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

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

/** 保存した検索条件: give a question a name, find it again, rename, share, delete. */
@Controller
@RequestMapping("/audit/questions")
class SavedQuestionPage {

	private static final String HERE = "/audit/questions";

	private final SavedQuestions saved;

	private final QuestionWords words;

	private final Words labels;

	private final RefusalText refusals;

	private final ActNotice notice;

	SavedQuestionPage(SavedQuestions saved, QuestionWords words, Words labels, RefusalText refusals, ActNotice notice) {
		this.saved = saved;
		this.words = words;
		this.labels = labels;
		this.refusals = refusals;
		this.notice = notice;
	}

	/**
	 * A saved question on the page.
	 *
	 * @param said what it asks, in one line
	 */
	record Line(SavedQuestions.Saved saved, String said) {
	}

	@GetMapping
	String list(@RequestParam Map<String, String> parameters, Acting acting, Model model, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAW_SAMPLES, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/audit";
		}
		Question question = Asked.of(parameters).question();
		return page(question, "", acting, model);
	}

	private String page(Question question, String name, Acting acting, Model model) {
		model.addAttribute("question", question.address());
		model.addAttribute("said", this.words.of(question));
		model.addAttribute("asking", !question.address().isEmpty());
		model.addAttribute("typedName", name);
		model.addAttribute("lines",
				this.saved.of(acting)
					.stream()
					.map((each) -> new Line(each, this.words.line(Asked.of(each.question()).question())))
					.toList());
		return "question/saved";
	}

	@PostMapping
	String save(@RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "false") boolean shared, Acting acting, Model model,
			RedirectAttributes flash) {
		Asked asked = Asked.of(question);
		Outcome outcome = this.saved.save(acting, asked, name, shared);
		if (outcome instanceof Outcome.Refused refused && acting.may(Permission.DRAW_SAMPLES)) {
			model.addAttribute("refused", this.refusals.of(refused));
			return page(asked.question(), name, acting, model);
		}
		return this.notice.on(HERE, outcome, flash, "question.saved.done", name.strip());
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "false") boolean shared, Acting acting, RedirectAttributes flash) {
		return this.notice.on(HERE, this.saved.change(acting, id, name, shared), flash, "question.saved.changed",
				name.strip());
	}

	@GetMapping("/{id}/deletion")
	String confirm(@PathVariable String id, Acting acting, Model model) {
		SavedQuestions.Saved found = this.saved.own(acting, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.labels.of("question.saved.name"), found.name());
		facts.put(this.labels.of("question.saved.question"), this.words.line(Asked.of(found.question()).question()));
		model.addAttribute("saved", found);
		model.addAttribute("facts", facts);
		return "question/deletion";
	}

	@PostMapping("/{id}/deletion")
	String delete(@PathVariable String id, Acting acting, RedirectAttributes flash) {
		return this.notice.on(HERE, this.saved.delete(acting, id), flash, "question.saved.deleted");
	}

}
