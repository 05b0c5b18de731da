package org.nawate.app.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.nawate.app.look.PageLinks;
import org.nawate.app.question.Asked;
import org.nawate.app.question.QuestionQuery;
import org.nawate.app.question.QuestionWords;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抽出: draw a sample of the facts that answer a question, and see all that were drawn. */
@Controller
@RequestMapping("/audit/samples")
class SamplePage {

	private final SampleActs acts;

	private final SampleBook book;

	private final QuestionQuery questions;

	private final QuestionWords words;

	private final SampleFile file;

	private final RefusalText refusals;

	SamplePage(SampleActs acts, SampleBook book, QuestionQuery questions, QuestionWords words, SampleFile file,
			RefusalText refusals) {
		this.acts = acts;
		this.book = book;
		this.questions = questions;
		this.words = words;
		this.file = file;
		this.refusals = refusals;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "1") int page, Acting acting,
			Model model, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.AUDIT, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/audit";
		}
		return form(Asked.of(parameters), parameters, page, acting, model);
	}

	private String form(Asked asked, Map<String, String> typed, int page, Acting acting, Model model) {
		int pages = Math.max(1, (this.book.count() + SampleBook.PAGE - 1) / SampleBook.PAGE);
		int shown = Math.clamp(page, 1, pages);
		model.addAttribute("mayDraw", acting.may(Permission.DRAW_SAMPLES));
		model.addAttribute("question", asked.question().address());
		model.addAttribute("said", this.words.of(asked.question()));
		model.addAttribute("typed", typed);
		model.addAttribute("token", SampleActs.newId());
		model.addAttribute("newest", this.questions.newest());
		model.addAttribute("samples", this.book.latest(shown - 1));
		model.addAttribute("pages", new PageLinks(shown, pages, "/audit/samples?page="));
		return "sample/samples";
	}

	/** Draws; on a refusal the page keeps what was typed. */
	@PostMapping
	String draw(@RequestParam(defaultValue = "") String question, @RequestParam Map<String, String> typed,
			Acting acting, Model model) {
		Asked asked = Asked.of(question);
		Outcome outcome = this.acts.draw(typed.getOrDefault("id", ""), acting, asked, typed.getOrDefault("seed", ""),
				typed.getOrDefault("size", ""), typed.getOrDefault("upTo", ""));
		return switch (outcome) {
			case Outcome.Accepted accepted -> "redirect:/audit/samples/" + accepted.value();
			case Outcome.Refused refused -> {
				model.addAttribute("refused", this.refusals.of(refused));
				yield form(asked, typed, 1, acting, model);
			}
		};
	}

	@GetMapping("/{id}")
	String sample(@PathVariable String id, Acting acting, Model model) {
		SampleRow sample = find(id, acting);
		model.addAttribute("sample", sample);
		model.addAttribute("said", this.words.of(Asked.of(sample.question()).question()));
		model.addAttribute("rows", this.questions.rows(sample.positions()));
		return "sample/sample";
	}

	@GetMapping("/{id}.csv")
	@ResponseBody
	ResponseEntity<byte[]> csv(@PathVariable String id, Acting acting) {
		SampleRow sample = find(id, acting);
		return this.file.table(sample, this.questions.rows(sample.positions()))
			.download("sample-" + sample.id() + ".csv");
	}

	/** How it was drawn, so that somebody else can draw it without this product. */
	@GetMapping("/{id}.txt")
	@ResponseBody
	ResponseEntity<byte[]> account(@PathVariable String id, Acting acting) {
		SampleRow sample = find(id, acting);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("sample-" + sample.id() + ".txt").build().toString())
			.body(this.file.account(sample).getBytes(StandardCharsets.UTF_8));
	}

	private SampleRow find(String id, Acting acting) {
		if (!acting.may(Permission.AUDIT)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return this.book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
