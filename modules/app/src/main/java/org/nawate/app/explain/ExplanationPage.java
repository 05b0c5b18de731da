package org.nawate.app.explain;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Frame;
import org.nawate.app.security.Acting;
import org.nawate.app.time.KnownAt;
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

	private final Clock clock;

	ExplanationPage(Explanations explanations, Clock clock) {
		this.explanations = explanations;
		this.clock = clock;
	}

	@GetMapping("/projects/{id}/why/{figure}")
	String why(@PathVariable String id, @PathVariable String figure,
			@RequestParam(required = false) @Nullable LocalDate asOf, @Nullable Acting acting,
			@ModelAttribute("frame") Frame frame, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asOf != null && acting != null) ? asOf : today;
		Figure asked = Figure.ofWord(figure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Explanation explanation = this.explanations.find(new ProjectId(id), asked, day, KnownAt.NOW, acting != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("explanation", explanation);
		model.addAttribute("name", this.explanations.name(asked));
		if (!day.equals(today)) {
			model.addAttribute("frame",
					frame.showing(new Frame.DayBand(day, "/projects/" + id + "/why/" + asked.word())));
		}
		return "explain/why";
	}

}
