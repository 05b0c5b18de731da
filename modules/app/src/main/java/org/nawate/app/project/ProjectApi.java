package org.nawate.app.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
			summary = "A project on a day, today if none is said, as known at an instant; without login nothing that is not in force",
			security = {})
	ProjectView find(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String knownAt,
			@Parameter(hidden = true) @Nullable Acting acting) {
		LocalDate today = LocalDate.now(this.clock);
		return this.projects.find(new ProjectId(id), (asOf != null) ? asOf : today, this.instants.required(knownAt))
			.flatMap((view) -> (acting != null) ? Optional.of(view) : view.forPublic(today))
			.orElseThrow(() -> ApiRefusal.of(ProjectRejection.UNKNOWN));
	}

	@GetMapping("/{id}/history")
	@Operation(summary = "A project's facts in order; without login only those in force, without persons",
			security = {})
	List<FactRow> history(@PathVariable String id, @Parameter(hidden = true) @Nullable Acting acting) {
		find(id, null, null, acting);
		ProjectId project = new ProjectId(id);
		return (acting != null) ? this.history.ofProject(project) : this.history.publicOfProject(project);
	}

}
