package org.nawate.app.projection;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.store.projection.ProjectionState;
import org.nawate.store.projection.Projections;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projections by the API. */
@RestController
@RequestMapping("/api/projections")
@Tag(name = "表示用データ projections")
class ProjectionApi {

	private static final int REBUILDS = 50;

	private final Projections projections;

	private final Rebuilds rebuilds;

	private final RebuildDesk desk;

	ProjectionApi(Projections projections, Rebuilds rebuilds, RebuildDesk desk) {
		this.projections = projections;
		this.rebuilds = rebuilds;
		this.desk = desk;
	}

	/** A projection with how it fares. */
	record Projection(ProjectionState state, ProjectionState.Standing standing, long lag) {
	}

	/** A rebuild with its progress. */
	record Progress(RebuildRow rebuild, int percent, long rate, long secondsLeft) {

		static Progress of(RebuildRow row) {
			return new Progress(row, row.percent(), row.rate(), row.secondsLeft());
		}

	}

	@GetMapping
	@Operation(summary = "How far each projection (表示用データ) has come, what stands still and why")
	List<Projection> list(@Parameter(hidden = true) Acting acting) {
		mayAudit(acting);
		Instant now = Instant.now();
		return this.projections.states()
			.stream()
			.map((state) -> new Projection(state, state.standing(now), state.lag()))
			.toList();
	}

	@PostMapping("/{name}/rebuilds")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Begins to make a projection anew (作り直し), while the old one still answers; "
			+ "for the secretariat")
	Progress start(@PathVariable String name, @Parameter(hidden = true) Acting acting) {
		return found(Long.parseLong(ApiRefusal.accepted(this.desk.start(acting, name)).value()));
	}

	@GetMapping("/rebuilds")
	@Operation(summary = "The latest rebuilds, newest first")
	List<Progress> rebuilds(@Parameter(hidden = true) Acting acting) {
		mayAudit(acting);
		return this.rebuilds.latest(REBUILDS).stream().map(Progress::of).toList();
	}

	@GetMapping("/rebuilds/{id}")
	@Operation(summary = "A rebuild: progress, rate and time left, or what came of it")
	Progress rebuild(@PathVariable long id, @Parameter(hidden = true) Acting acting) {
		mayAudit(acting);
		return found(id);
	}

	private Progress found(long id) {
		return Progress.of(this.rebuilds.find(id).orElseThrow(() -> ApiRefusal.of(ProjectionRejection.UNKNOWN)));
	}

	private static void mayAudit(Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.AUDIT, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
	}

}
