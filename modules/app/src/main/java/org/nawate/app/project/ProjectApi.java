package org.nawate.app.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects by the API; to the public only what is in force. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "取組事業 projects")
class ProjectApi {

	private final ProjectQuery projects;

	private final HistoryQuery history;

	private final KnownAtQuery instants;

	private final Clock clock;

	ProjectApi(ProjectQuery projects, HistoryQuery history, KnownAtQuery instants, Clock clock) {
		this.instants = instants;
		this.projects = projects;
		this.history = history;
		this.clock = clock;
	}

	@GetMapping("/{id}")
	@Operation(
			summary = "A project on a day, today if none is said, as known at an instant; without login led to what was published",
			security = {})
	ProjectView find(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String knownAt) {
		return this.projects
			.find(new ProjectId(id), (asOf != null) ? asOf : LocalDate.now(this.clock), this.instants.required(knownAt))
			.orElseThrow(() -> ApiRefusal.of(ProjectRejection.UNKNOWN));
	}

	@GetMapping("/{id}/history")
	@Operation(summary = "A project's facts in order; without login only those that were published, without persons",
			security = {})
	List<FactRow> history(@PathVariable String id, @Parameter(hidden = true) @Nullable Acting acting) {
		ProjectId project = new ProjectId(id);
		if (acting != null) {
			find(id, null, null);
			return this.history.ofProject(project);
		}
		List<FactRow> published = this.history.publicOfProject(project);
		if (published.isEmpty()) {
			throw ApiRefusal.of(ProjectRejection.UNKNOWN);
		}
		return published;
	}

}
