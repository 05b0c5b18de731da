package org.nawate.app.explain;

import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explanations by the API. */
@RestController
@Tag(name = "取組事業 projects")
class ExplanationApi {

	private final Explanations explanations;

	private final KnownAtQuery instants;

	private final Clock clock;

	ExplanationApi(Explanations explanations, KnownAtQuery instants, Clock clock) {
		this.explanations = explanations;
		this.instants = instants;
		this.clock = clock;
	}

	@GetMapping("/api/projects/{id}/why/{figure}")
	@Operation(summary = "Why a figure of a project is what it is on a day, in sentences in the caller's language; "
			+ "each clause names its fact")
	Explanation why(@PathVariable String id,
			@Parameter(description = "placement, name, businessClass, kgi, owner or state") @PathVariable String figure,
			@RequestParam(required = false) @Nullable LocalDate asOf,
			@Parameter(description = "as known at an instant or with the fact of that number") @RequestParam(
					required = false) @Nullable String knownAt) {
		KnownAt known = this.instants.required(knownAt);
		return Figure.ofWord(figure)
			.flatMap((asked) -> this.explanations.find(new ProjectId(id), asked,
					(asOf != null) ? asOf : LocalDate.now(this.clock), known))
			.orElseThrow(() -> ApiRefusal.of(ProjectRejection.UNKNOWN));
	}

}
