package org.nawate.app.kgi;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.nawate.app.time.KnownAtQuery;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of KGIs by the API. */
@RestController
@RequestMapping("/api/kgi-changes")
@Tag(name = "KGI変更の履歴 KGI changes")
class KgiApi {

	private final KgiChangeQuery changes;

	private final KnownAtQuery instants;

	KgiApi(KgiChangeQuery changes, KnownAtQuery instants) {
		this.changes = changes;
		this.instants = instants;
	}

	@GetMapping
	@Operation(
			summary = "The changes of KGIs across the plan, the latest first, 50 a page, and how many went which way; as known at an instant or with the fact of a number")
	KgiChanges list(@RequestParam(required = false) @Nullable KgiDirection direction,
			@RequestParam(required = false) @Nullable Integer measure,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable KgiAuthority authority,
			@RequestParam(required = false) @Nullable String projectId,
			@RequestParam(required = false) @Nullable String knownAt, @RequestParam(defaultValue = "0") int page) {
		KgiFilter filter = new KgiFilter(direction, measure, department, year, authority, projectId,
				this.instants.required(knownAt));
		List<KgiDrift.Cell> cells = this.changes.count(filter);
		List<KgiDistance.Cell> distances = this.changes.drift(filter);
		return new KgiChanges(KgiDrift.total(cells), Math.max(0, page), KgiChangeQuery.PAGE,
				this.changes.find(filter, page, KgiChangeQuery.PAGE), KgiDrift.byMeasure(cells, distances),
				KgiDrift.byDepartment(cells, distances));
	}

	/**
	 * Some changes of many.
	 *
	 * @param total how many there are
	 * @param byMeasure how many of all these went which way, and how far they are now
	 * from the original ones, by measure
	 */
	record KgiChanges(int total, int page, int size, List<KgiChange> changes, List<KgiDrift> byMeasure,
			List<KgiDrift> byDepartment) {
	}

}
