package org.nawate.app.comparison;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons of the plan by the API; public. */
@RestController
@Tag(name = "計画 register")
class ComparisonApi {

	private static final String ACTS_AFTER = "at most " + ComparisonQuery.MOST_ACTS
			+ " facts between are told at once, those behind this number";

	private final ComparisonQuery query;

	private final ComparisonSides sides;

	private final KnownAtQuery instants;

	ComparisonApi(ComparisonQuery query, ComparisonSides sides, KnownAtQuery instants) {
		this.query = query;
		this.sides = sides;
		this.instants = instants;
	}

	@GetMapping("/api/register/comparison")
	@Operation(
			summary = "The plan at two points compared: each as of a day, as known at an instant or with the fact of "
					+ "a number")
	RegisterComparison compare(@RequestParam(required = false) @Nullable LocalDate fromAsOf,
			@RequestParam(required = false) @Nullable String fromKnownAt,
			@RequestParam(required = false) @Nullable LocalDate toAsOf,
			@RequestParam(required = false) @Nullable String toKnownAt,
			@Parameter(description = ACTS_AFTER) @RequestParam(defaultValue = "0") long actsAfter) {
		LocalDate to = this.sides.to(toAsOf);
		return this.query.compare(Side.of(this.sides.from(fromAsOf, to), this.instants.required(fromKnownAt)),
				Side.of(to, this.instants.required(toKnownAt)), actsAfter);
	}

	@GetMapping("/api/projects/{id}/comparison")
	@Operation(summary = "One project at two points compared")
	RegisterComparison compare(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate fromAsOf,
			@RequestParam(required = false) @Nullable String fromKnownAt,
			@RequestParam(required = false) @Nullable LocalDate toAsOf,
			@RequestParam(required = false) @Nullable String toKnownAt,
			@Parameter(description = ACTS_AFTER) @RequestParam(defaultValue = "0") long actsAfter) {
		LocalDate to = this.sides.to(toAsOf);
		ProjectId project = new ProjectId(id);
		if (this.query.nameOf(project).isEmpty()) {
			throw ApiRefusal.of(ProjectRejection.UNKNOWN);
		}
		return this.query.compare(project, Side.of(this.sides.from(fromAsOf, to), this.instants.required(fromKnownAt)),
				Side.of(to, this.instants.required(toKnownAt)), actsAfter);
	}

}
