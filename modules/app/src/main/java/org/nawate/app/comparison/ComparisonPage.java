package org.nawate.app.comparison;

import java.time.LocalDate;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.time.KnownAtPages;
import org.nawate.domain.project.ProjectId;

/** 比較: what became of the plan between two days, or of what was known of it. */
@Controller
class ComparisonPage {

	private final ComparisonQuery query;

	private final ComparisonSides sides;

	private final KnownAtPages instants;

	private final ComparisonCsv csv;

	private final FactWords words;

	ComparisonPage(ComparisonQuery query, ComparisonSides sides, KnownAtPages instants, ComparisonCsv csv,
			FactWords words) {
		this.words = words;
		this.query = query;
		this.sides = sides;
		this.instants = instants;
		this.csv = csv;
	}

	@GetMapping("/register/comparison")
	String compare(@RequestParam(required = false) @Nullable LocalDate fromAsOf,
			@RequestParam(required = false) @Nullable String fromKnownAt,
			@RequestParam(required = false) @Nullable LocalDate toAsOf,
			@RequestParam(required = false) @Nullable String toKnownAt,
			@RequestParam(defaultValue = "0") long actsAfter, Model model, HttpServletResponse response) {
		LocalDate to = this.sides.to(toAsOf);
		Side second = Side.of(to, this.instants.of(toKnownAt, model, response));
		Side first = Side.of(this.sides.from(fromAsOf, to), this.instants.of(fromKnownAt, model, response));
		show(this.query.compare(first, second, actsAfter), "/register/comparison", actsAfter, model);
		return "comparison/register";
	}

	@GetMapping("/projects/{id}/comparison")
	String compare(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate fromAsOf,
			@RequestParam(required = false) @Nullable String fromKnownAt,
			@RequestParam(required = false) @Nullable LocalDate toAsOf,
			@RequestParam(required = false) @Nullable String toKnownAt,
			@RequestParam(defaultValue = "0") long actsAfter, Model model, HttpServletResponse response) {
		LocalDate to = this.sides.to(toAsOf);
		Side second = Side.of(to, this.instants.of(toKnownAt, model, response));
		Side first = Side.of(this.sides.from(fromAsOf, to), this.instants.of(fromKnownAt, model, response));
		ProjectId project = new ProjectId(id);
		String name = this.query.nameOf(project).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("projectId", id);
		model.addAttribute("projectName", name);
		show(this.query.compare(project, first, second, actsAfter), "/projects/" + id + "/comparison", actsAfter,
				model);
		return "comparison/project";
	}

	private void show(RegisterComparison comparison, String path, long actsAfter, Model model) {
		model.addAttribute("path", path);
		model.addAttribute("actsAfter", actsAfter);
		model.addAttribute("comparison", comparison);
		model.addAttribute("most", ComparisonQuery.MOST_ACTS);
		model.addAttribute("told",
				comparison.acts()
					.stream()
					.map(ActBetween::fact)
					.collect(Collectors.toMap(FactRow::position, (fact) -> this.words.tell(fact, true))));
	}

	@GetMapping("/register/comparison.csv")
	ResponseEntity<byte[]> file(@RequestParam(required = false) @Nullable LocalDate fromAsOf,
			@RequestParam(required = false) @Nullable String fromKnownAt,
			@RequestParam(required = false) @Nullable LocalDate toAsOf,
			@RequestParam(required = false) @Nullable String toKnownAt) {
		LocalDate to = this.sides.to(toAsOf);
		Side second = Side.of(to, this.instants.ofFile(toKnownAt));
		Side first = Side.of(this.sides.from(fromAsOf, to), this.instants.ofFile(fromKnownAt));
		return this.csv.of(this.query.compare(first, second))
			.download("register-%s%s-%s%s.csv".formatted(first.asOf(), first.getKnown().inFileName(), second.asOf(),
					second.getKnown().inFileName()));
	}

}
