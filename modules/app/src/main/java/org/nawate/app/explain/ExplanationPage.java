package org.nawate.app.explain;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Frame;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;
import org.nawate.domain.project.ProjectId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** この記載の根拠: why a figure of a project is what it is. */
@Controller
class ExplanationPage {

	private final Explanations explanations;

	private final KnownAtPages instants;

	private final Clock clock;

	ExplanationPage(Explanations explanations, KnownAtPages instants, Clock clock) {
		this.explanations = explanations;
		this.instants = instants;
		this.clock = clock;
	}

	@GetMapping("/projects/{id}/why/{figure}")
	String why(@PathVariable String id, @PathVariable String figure,
			@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String knownAt, @ModelAttribute("frame") Frame frame, Model model,
			HttpServletResponse response) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asOf != null) ? asOf : today;
		KnownAt known = this.instants.of(knownAt, model, response);
		Figure asked = Figure.ofWord(figure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Explanation explanation = this.explanations.find(new ProjectId(id), asked, day, known)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("explanation", explanation);
		model.addAttribute("name", this.explanations.name(asked));
		model.addAttribute("frame",
				frame.showing(KnownAtPages.band(day, known, today, "/projects/" + id + "/why/" + asked.word())));
		return "explain/why";
	}

}
