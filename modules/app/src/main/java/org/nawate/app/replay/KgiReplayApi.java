package org.nawate.app.replay;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.nawate.app.project.KgiVersion;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays of KGIs by the API. */
@RestController
@RequestMapping("/api/projects/{id}/kgi/replay")
@Tag(name = "取組事業 projects")
class KgiReplayApi {

	private final KgiReplay replay;

	KgiReplayApi(KgiReplay replay) {
		this.replay = replay;
	}

	@GetMapping
	@Operation(summary = "The KGI as it was known right after one of its changes, the last if none is said")
	KgiAtInstant at(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
		return KgiAtInstant
			.of(this.replay.at(new ProjectId(id), ReplayNumber.said(at)).orRefuse(at, ProjectRejection.UNKNOWN));
	}

	/**
	 * The KGI at an instant.
	 *
	 * @param before the text that it took the place of; {@code null} for the first
	 * @param original the text that was recorded first
	 * @param known all on record by then, in the order of the days from which they hold
	 * @param acts all of its settings and changes
	 */
	record KgiAtInstant(long at, KgiVersion kgi, @Nullable String before, String original, List<KgiVersion> known,
			List<CaseReplayApi.ReplayedAct> acts) {

		static KgiAtInstant of(KgiInstant instant) {
			return new KgiAtInstant(instant.at(), instant.version(), instant.before(), instant.original(),
					instant.known(), instant.steps().all().stream().map(CaseReplayApi.ReplayedAct::of).toList());
		}

	}

}
